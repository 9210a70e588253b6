package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same number of cases is the same everywhere.
class StatedSamplesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "There were nine cases where planning was needed | are 9 here and 10 in line 245",
        "There were some cases where planning was needed | "
      })
  void cases_where_work_was_needed_are_stated_alike(String said, String message) {
    told("There were 10 cases where planning was needed", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "These consisted of five youth conditional cautions, two youth cautions, seven community resolutions, and one further case. | only 14 disposals are listed beside 1 other",
        "These consisted of five youth conditional cautions, two youth cautions, and eight community resolutions. | "
      })
  void a_case_without_disposal_is_told(String said, String message) {
    told(
        "These consisted of five youth conditional cautions, two youth cautions, and eight community resolutions.",
        said,
        message);
  }

  @Test
  void a_case_without_disposal_is_told_once() {
    String eight = "and eight community resolutions";
    String report =
        Examples.report()
            .replaceFirst(eight, "seven community resolutions, and one further case")
            .replaceFirst(eight, "seven community resolutions, and one other case");
    assertThat(Examples.only("stated-samples").check(Examples.text(report)).findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("only 14 disposals are listed beside 1 other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we have made four recommendations | 4 recommendations are announced, but 2 are printed.",
        "we have made recommendations | "
      })
  void announced_recommendations_are_printed(String said, String message) {
    told("we have made two recommendations", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Twenty-one of the cases selected were those of children who had received court disposals. | The court cases inspected are 22 here and 21 in line",
        "The 14 cases selected were those of children who had received out-of-court disposals. | The out-of-court cases inspected are 15 here and 14 in line",
        "The 15 cases selected were those of children who had received out-of-court disposals. | ",
        "Of the cases selected, two were of girls who had received court disposals. | "
      })
  void the_cases_selected_are_those_examined(String said, String message) {
    told("Of the cases selected, 59 per cent were court disposals.", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "three, four | The interviews on resettlement cases are 3 here and 4 in line",
        "four, four | "
      })
  void interviews_on_resettlement_cases_are_stated_alike(String said, String message) {
    String heading = " 4. Resettlement \n";
    String[] interviews = said.split(", ", -1);
    told(
        heading,
        heading
            + "\nWe conducted %s interviews with case managers. We also conducted %s interviews with case managers. \n"
                .formatted(interviews[0], interviews[1]),
        message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("stated-samples", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
