package plumbline.figures;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import plumbline.document.*;
import plumbline.framework.*;
import plumbline.reading.*;

class BlocksTest {
  @Test
  void dump() throws Exception {
    try (var files = Files.list(Path.of("/work/shared/reports"))) {
      for (Path file : files.sorted().toList()) {
        StringBuilder out = new StringBuilder();
        var source = ((Parsed.Accepted<Source>) Source.of(file)).value();
        var text = ((Parsed.Accepted<ReportText>) ReportReader.read(source)).value();
        Report report = Report.of(text, FrameworkLibrary.shipped());
        for (var r : report.ratings())
          out.append("R ")
              .append(r.standard())
              .append(' ')
              .append(r.rating())
              .append(' ')
              .append(r.section().part())
              .append(" [")
              .append(r.words())
              .append("]\n");
        for (var r : report.results())
          out.append("Q ")
              .append(r.question())
              .append(' ')
              .append(r.tally())
              .append(' ')
              .append(r.section().part())
              .append(" L")
              .append(r.words().firstLine())
              .append(" asked ")
              .append(r.asked())
              .append(' ')
              .append(r.words())
              .append("\n");
        for (var p : report.blocks()) {
          Block b = p.block();
          out.append(b.getClass().getSimpleName())
              .append(" L")
              .append(b.firstLine())
              .append(' ')
              .append(p.section().part())
              .append(' ')
              .append(p.section().domain().orElse(""))
              .append(' ')
              .append(p.section().standard().orElse(""))
              .append(' ')
              .append(p.section().question().map(Object::toString).orElse(""))
              .append(": ");
          if (b instanceof Block.Table t)
            for (var row : t.rows()) out.append("\n     ").append(row.cells());
          else out.append(b.words().text());
          out.append('\n');
        }
        Files.writeString(Path.of("/tmp/blocks-" + file.getFileName()), out);
      }
    }
  }
}
