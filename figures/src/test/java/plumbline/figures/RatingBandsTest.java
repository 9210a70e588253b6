package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkReader;

/// Bands are the framework's, however a report prints them.
class RatingBandsTest {
  private static final String BEFORE = "If we rate two key questions as";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0–6 = ‘Inadequate’, 7–18 = ‘Requires improvement’, 18–30 = ‘Good’, 31–36 = ‘Outstanding’. | The band of ‘Good’ is printed as 18 to 30, but it is 19 to 30.",
        "0–6 = ‘Inadequate’, 7–18 = ‘Requires improvement’, 19–30 = ‘Good’, 31–35 = ‘Outstanding’. | The band of ‘Outstanding’ is printed as 31 to 35, but it is 31 to 36.",
        "0–6 = ‘Inadequate’, 7–18 = ‘Requires improvement’, 19–30 = ‘Good’, 31–36 = ‘Outstanding’. | ",
        "Inadequate: 0–6\\n\\nRequires improvement: 7–19\\n\\nGood: 19–30\\n\\nOutstanding: 31–36 | The band of ‘Requires improvement’ is printed as 7 to 19, but it is 7 to 18.",
        "Inadequate: 0–6\\n\\nRequires improvement: 7–18\\n\\nGood: 19–30\\n\\nOutstanding: 31–36 | ",
        "On a scale of 0–36, Outstanding is 31–36, Good 19–30, Requires improvement 7–18 and Inadequate 0–5. | The band of ‘Inadequate’ is printed as 0 to 5, but it is 0 to 6."
      })
  void bands_of_the_score(String said, String message) {
    told(said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "If between 60 per cent and 79 per cent are sufficient, the rating is ‘Good’ and if between 50 per cent and 64 per cent are, ‘Requires improvement’. If less than 50 per cent are, we rate this as ‘Inadequate’. | The band of ‘Good’ is printed as 60 to 79, but it is 65 to 79.",
        "If between 65 per cent and 79 per cent are sufficient, the rating is ‘Good’ and if between 50 per cent and 64 per cent are, ‘Requires improvement’. If less than 45 per cent are, we rate this as ‘Inadequate’. | The band of ‘Inadequate’ is printed as up to 44, but it is 0 to 49.",
        "If between 65 per cent and 79 per cent are sufficient, the rating is ‘Good’ and if between 50 per cent and 64 per cent are, ‘Requires improvement’. If less than 50 per cent are, we rate this as ‘Inadequate’. | "
      })
  void bands_of_percentages_in_sentences(String said, String message) {
    told(said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Children aged 10–17 had good support; those aged 15–18 had outstanding support. | ",
        "Standards are scored on a 0–3 scale, in which ‘Inadequate’ = 0; ‘Requires improvement’ = 1; ‘Good’ = 2; and ‘Outstanding’ = 3. | "
      })
  void other_ranges_are_no_bands(String said, String message) {
    told(said, message);
  }

  @Test
  void a_scale_with_a_floor_between_two_points_is_left_out() {
    Path file = Path.of("..", "acceptance/src/test/resources/frameworks/care-home-2024.yaml");
    if (!(Source.of(file).then(FrameworkReader::read)
        instanceof Parsed.Accepted<Framework>(Framework careHome))) {
      throw new AssertionError("The framework is refused: " + file);
    }
    assertThat(RatingBands.bounds(careHome.overall().bands(), careHome.maxScore())).isEmpty();
    assertThat(RatingBands.bounds(careHome.bands(), 100)).hasSize(5);
  }

  private static void told(String said, String message) {
    var messages =
        Examples.said("rating-bands", BEFORE, said.replace("\\n", "\n") + "\n\n" + BEFORE);
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).containsExactly(message);
    }
  }
}
