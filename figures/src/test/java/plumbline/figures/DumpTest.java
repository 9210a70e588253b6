package plumbline.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import plumbline.document.*;
import plumbline.framework.*;
import plumbline.reading.*;

class DumpTest {
  @Test
  void dump() throws Exception {
    StringBuilder out = new StringBuilder();
    try (var files = Files.list(Path.of("/work/shared/reports"))) {
      for (Path file : files.sorted().toList()) {
        out.append("=== ").append(file.getFileName()).append('\n');
        var source = ((Parsed.Accepted<Source>) Source.of(file)).value();
        var text = ((Parsed.Accepted<ReportText>) ReportReader.read(source)).value();
        Report report = Report.of(text, FrameworkLibrary.shipped());
        var sentences = Sentences.of(report);
        var samples = new Samples(sentences);
        for (var s : samples.stated())
          out.append("S ")
              .append(s.domain())
              .append(' ')
              .append(s.of())
              .append(' ')
              .append(s.size())
              .append(" | ")
              .append(s.sentence().section().part())
              .append(" L")
              .append(s.sentence().words().firstLine())
              .append('\n');
        if (report.framework().isEmpty()) {
          out.append("no framework\n");
          continue;
        }
        var evidence = new Evidence(report.results());
        var links = new Links(report.framework().get(), sentences, evidence, samples);
        for (Sentence s : sentences) {
          if (!s.isProse()) continue;
          for (Claim c : s.claims()) {
            if (c.amount() instanceof Amount.Total) continue;
            Link l = links.of(c).orElse(null);
            boolean narr =
                s.section().part() == Section.Part.CHAPTER
                    || s.section().part() == Section.Part.SUMMARY;
            if (l == null && !narr) continue;
            out.append(l == null ? "-        " : l.verdict())
                .append(' ')
                .append(c.bound().words())
                .append(c.amount())
                .append(' ')
                .append(c.unit());
            if (l != null) {
              if (l.negative()) out.append(" NEG");
              out.append(String.format(" %.2f", l.likeness()));
              for (var su : l.subjects())
                out.append(' ').append(su.questions()).append(su.together() ? "*" : "");
              l.against()
                  .ifPresent(
                      a -> out.append(" vs ").append(a.question()).append('=').append(a.tally()));
            }
            out.append(" | ")
                .append(s.section().standard().orElse(s.section().domain().orElse("")))
                .append('/')
                .append(s.section().question().map(Object::toString).orElse(""))
                .append(" L")
                .append(s.words().line(c.start()))
                .append(" | ")
                .append(s.quote(c).text())
                .append('\n');
          }
        }
      }
    }
    Files.writeString(Path.of("/tmp/figures-dump.txt"), out);
  }
}
