package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rating is that of the lowest key question, or of discretion with one reason.
class StandardRatingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Does planning focus sufficiently on keeping other people safe? 60%\\n\\nThe ratings panel applied professional discretion to move the rating from ‘Requires improvement’ to ‘Good’, because of the small sample. \\n\\nThe ratings panel used its discretion, as one more case would do. | The reason for the discretion on standard 3.2 is one thing here",
        "Does planning focus sufficiently on keeping other people safe? 60%\\n\\nThe ratings panel applied professional discretion to move the rating from ‘Requires improvement’ to ‘Good’, because of the small sample. \\n\\nThe ratings panel used its discretion, as it was near the boundary. | The reason for the discretion on standard 3.2 is one thing here"
      })
  void one_discretion_has_one_reason(String said, String message) {
    told("Does planning focus sufficiently on keeping other people safe? 67%", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Does planning focus sufficiently on keeping other people safe? 60%\\n\\nThe ratings panel applied professional discretion to move the rating from ‘Requires improvement’ to ‘Good’, because of the small sample. \\n\\nThe ratings panel used its discretion for the sample size. | Discretion moved standard 3.2",
        "Does planning focus sufficiently on keeping other people safe? 60% | no discretion is stated",
        "Does planning focus sufficiently on keeping other people safe? 70% | "
      })
  void discretion_that_is_told_once_or_with_the_same_reason_is_no_contradiction(
      String said, String message) {
    told("Does planning focus sufficiently on keeping other people safe? 67%", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("standard-ratings", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
