package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// What goes to a terminal is ours alone: neither a report nor its file's name writes lines there.
class FindingsTextTest {
  @Test
  void a_file_s_name_makes_no_line_and_no_colour() {
    Source source =
        new Source("a\nb.txt:1: error: \u001b[31mforged.txt", Examples.faulty().getBytes(UTF_8));
    ReportText text =
        switch (ReportReader.read(source)) {
          case Parsed.Accepted<ReportText>(ReportText read) -> read;
          case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
        };

    String printed = FindingsText.of(Examples.CHECKER.check(text));

    assertThat(printed).contains("a b.txt:1: error:  [31mforged.txt").doesNotContain("\u001b");
    assertThat(printed.lines()).noneMatch(line -> line.startsWith("b.txt"));
  }

  @Test
  void the_last_line_says_what_became_of_the_figures() throws IOException {
    Checked checked = Examples.check(Examples.faulty());

    assertThat(FindingsText.of(checked))
        .endsWith(
            "of %d figures %d are linked to another place, %d are not explained.%n"
                .formatted(checked.figures(), checked.linked(), checked.unexplained()));
  }
}
