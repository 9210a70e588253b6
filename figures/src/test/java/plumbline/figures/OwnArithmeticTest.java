package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sentence’s own numbers agree.
class OwnArithmeticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(seven of 14) and high-risk cases (four out of eight) | The two parts make 11 of 22, but by what stands in line 236 they should make 10.",
        "(five of 14) and high-risk cases (five out of eight) | ",
        "(seven of 12) and high-risk cases (four out of eight) | "
      })
  void two_parts_by_risk_are_the_cases_before(String said, String message) {
    told("(six of 14) and high-risk cases (four out of eight)", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "of whom 13 were looked after (25 per cent) | 13 of 48 is 27%, not 25%.",
        "of whom 13 were looked after (27 per cent) | ",
        "of whom 13 were looked after (over 20 per cent) | "
      })
  void a_count_of_whom_gives_its_percentage(String said, String message) {
    told("of whom 12 were looked after (25 per cent)", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The combined case sample size comprises 59 per cent domain two cases and 41 per cent domain three. | ",
        "The combined case sample size comprises 60 per cent domain two cases and 40 per cent domain three. | 22 court and 15 out-of-court cases are 59 and 41 per cent.",
        "The sample has 41 per cent out-of-court disposals and 59 per cent court disposals. | ",
        "The sample has 70 per cent out-of-court disposals and 30 per cent court disposals. | 22 court and 15 out-of-court cases are 59 and 41 per cent.",
        "Of the cases selected, 20 per cent were those of girls. | ",
        "Seventy per cent of the cases selected were those of children who had received court disposals. | 22 court and 15 out-of-court cases are 59 and 41 per cent.",
        "Within the sample, 80 per cent of court cases were read together with the case manager. | ",
        "Of those selected, 90 per cent of the children given out-of-court disposals agreed to take part. | ",
        "The sample of court disposals was set to achieve a confidence level of 80 per cent for court cases. | "
      })
  void the_split_of_the_sample_is_that_of_the_cases(String said, String message) {
    told("Of the cases selected, 59 per cent were court disposals.", said, message);
  }

  private static void told(String words, String said, String message) {
    var messages = Examples.said("own-arithmetic", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }
}
