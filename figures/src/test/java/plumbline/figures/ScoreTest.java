package plumbline.figures;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import plumbline.document.*;
import plumbline.framework.*;
import plumbline.reading.*;

class ScoreTest {
  @Test
  void dump() throws Exception {
    try (var files = Files.list(Path.of("/work/shared/reports"))) {
      for (Path file : files.sorted().toList()) {
        StringBuilder out = new StringBuilder();
        var source = ((Parsed.Accepted<Source>) Source.of(file)).value();
        var text = ((Parsed.Accepted<ReportText>) ReportReader.read(source)).value();
        Report report = Report.of(text, FrameworkLibrary.shipped());
        StringBuilder facts = new StringBuilder();
        for (var r : report.facts())
          facts
              .append(r.heading())
              .append(" | ")
              .append(r.columns())
              .append(" | ")
              .append(r.label())
              .append(" | ")
              .append(r.values())
              .append(" | ")
              .append(r.section().part())
              .append("\n");
        Files.writeString(Path.of("/tmp/facts-" + file.getFileName()), facts);
        var checked = Checker.with(FrameworkLibrary.shipped()).check(report);
        for (var f : checked.findings())
          out.append(f.severity())
              .append('|')
              .append(f.certainty())
              .append('|')
              .append(f.kind())
              .append("|")
              .append(f.claim().line())
              .append("|")
              .append(f.claim().text().replace('\n', ' '))
              .append("|")
              .append(f.message())
              .append("|")
              .append(f.working())
              .append('\n');
        out.append("figures " + checked.figures() + " linked " + checked.linked());
        Files.writeString(Path.of("/tmp/findings-" + file.getFileName()), out);
      }
    }
  }
}
