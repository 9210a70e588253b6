package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a report states in two ways is told with both lines; neither is passed over in silence.
class DoubtsTest {
  private static final String REPORT =
      """
       Executive summary

      3. Out-of-court disposals

      We inspected 15 cases managed by the YJS that had received an out-of-court disposal.
      These consisted of seven youth cautions and eight community resolutions.
      We interviewed the case managers in 15 cases.
      For the eight cases where there were factors related to harm, we looked at work to keep other people safe.

       Recommendations

       2. Court disposals

      We took a detailed look at 21 community sentences and one custodial sentence managed by the YJS.

      2.1. Assessment

      % yes
      Does assessment sufficiently analyse how to support the child’s desistance? 64%
      Does assessment sufficiently analyse how to keep the child safe? 59%
      Does assessment sufficiently analyse how to keep other people safe? 50%

       3. Out-of-court disposals

      We inspected 15 cases managed by the YJS that had received an out-of-court disposal.
      These consisted of seven youth cautions and eight community resolutions.
      We interviewed the case managers in 15 cases.
      For the eight cases where there were factors related to harm, we looked at work to keep other people safe.

      3.1. Assessment
      """;

  private static List<String> doubts(String report) {
    return Extracted.of(Reports.of(report)).unread().stream()
        .map(Object::toString)
        .filter(doubt -> doubt.contains("here, and"))
        .toList();
  }

  /// The report with these words replaced where they stand last: in the chapter.
  private static String chapter(String words, String others) {
    int last = REPORT.lastIndexOf(words);
    return REPORT.substring(0, last) + others + REPORT.substring(last + words.length());
  }

  @Test
  void what_is_stated_twice_alike_is_no_doubt() {
    assertThat(doubts(REPORT)).isEmpty();
  }

  @Test
  void two_numbers_of_relevant_cases_are_told_with_both_lines_and_both_kept() {
    String report = chapter("the eight cases", "the nine cases");
    assertThat(doubts(report))
        .containsExactly(
            "report.txt:8: The relevant cases on ‘keeping other people safe’ of domain 3 are 8"
                + " here, and 9 in line 28: check which of the two is right: the file has both");
    assertThat(Extracted.of(Reports.of(report)).json().orElseThrow())
        .contains("\"cases\" : 8", "\"cases\" : 9");
  }

  @Test
  void two_numbers_of_resolutions_are_told_with_both_lines() {
    assertThat(doubts(chapter("eight community", "nine community")))
        .containsExactly(
            "report.txt:26: ‘community resolution’ is 9 here, and 8 in line 6: check which of the"
                + " two is right: the file has the latter");
  }

  @Test
  void the_breakdown_that_adds_up_is_the_file_s_and_the_other_is_told() {
    String report =
        REPORT.replaceFirst("eight community resolutions", "nine community resolutions");
    assertThat(doubts(report))
        .containsExactly(
            "report.txt:6: ‘community resolution’ is 9 here, and 8 in line 26: check which of the"
                + " two is right: the file has the latter");
  }

  @Test
  void other_counts_that_differ_are_told_with_both_lines() {
    assertThat(doubts(chapter("managers in 15 cases", "managers in 14 cases")))
        .containsExactly(
            "report.txt:27: ‘outOfCourtCaseInterviews’ is 14 here, and 15 in line 7: check which of"
                + " the two is right: the file has the latter");
    assertThat(
            doubts(
                chapter(
                    "We took a detailed look",
                    "We looked at 20 community sentences and one custodial sentence. We took a"
                        + " look")))
        .anyMatch(doubt -> doubt.contains("‘communitySentences’ is 21 here, and 20 in line 14"));
  }
}
