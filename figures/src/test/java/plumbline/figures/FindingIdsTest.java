package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// An editor's decision is on an id, so an id is one finding's for as long as its words stand.
class FindingIdsTest {
  private static List<String> ids(Checked checked) {
    return checked.findings().stream().map(Finding::id).toList();
  }

  @Test
  void lines_that_move_change_no_id() throws IOException {
    String report = Examples.faulty();
    List<String> before = ids(Examples.check(report));
    assertThat(before).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    Random random = new Random(7);
    for (int run = 0; run < 25; run++) {
      StringBuilder moved = new StringBuilder();
      for (String line : report.split("\n", -1)) {
        moved.append(line).append('\n');
        if (line.isBlank() && random.nextInt(4) == 0) {
          moved.append("\n".repeat(1 + random.nextInt(3)));
        }
      }
      assertThat(ids(Examples.check(moved.toString()))).isEqualTo(before);
    }
  }

  @Test
  void an_edit_elsewhere_changes_no_id() throws IOException {
    List<String> before = ids(Examples.check(Examples.faulty()));
    Checked edited =
        Examples.check(
            Examples.faulty()
                .replace("We have inspected and rated", "This year we inspected and rated")
                .replace("Score 19/36", "Score 18/36"));
    assertThat(before).containsAll(ids(edited));
    assertThat(ids(edited)).isNotEmpty().hasSizeLessThan(before.size());
  }

  @Test
  void the_same_words_at_two_places_are_two_findings() throws IOException {
    String foreword = "This inspection is part";
    String lost = "Error! Bookmark not defined.\n\n";
    List<Finding> one = lost(Examples.report().replace(foreword, lost + foreword));
    List<Finding> both = lost(Examples.report().replace(foreword, lost + lost + foreword));
    assertThat(one).hasSize(1);
    assertThat(both).hasSize(2);
    assertThat(both.getFirst().words()).isEqualTo(both.getLast().words());
    assertThat(both.getFirst().id())
        .isEqualTo(one.getFirst().id())
        .isNotEqualTo(both.getLast().id());
  }

  @Test
  void the_same_words_in_another_part_keep_their_id_when_the_first_are_mended() throws IOException {
    String lost = "Error! Bookmark not defined.\n\n";
    String foreword = "This inspection is part";
    String mended =
        Examples.report().replaceFirst("We took a detailed", lost + "We took a detailed");
    List<Finding> both = lost(mended.replace(foreword, lost + foreword));
    List<Finding> left = lost(mended);
    assertThat(both).hasSize(2);
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().id()).isEqualTo(both.getLast().id());
  }

  private static List<Finding> lost(String report) {
    return Examples.check(report).findings().stream()
        .filter(finding -> finding.message().startsWith("A reference was lost"))
        .toList();
  }

  @Test
  void a_quote_knows_where_its_letters_stand() throws IOException {
    Checked checked = Examples.check(Examples.faulty());
    for (Finding finding : checked.findings()) {
      String printed =
          finding.claim().places().stream()
              .map(span ->
                  checked.text().line(span.line()).text().substring(span.from() - 1, span.to() - 1))
              .collect(Collectors.joining(" "));
      assertThat(Arrays.asList(printed.split("\\s+")))
          .containsExactlyElementsOf(Arrays.asList(finding.claim().text().split("\\s+")));
    }
  }
}
