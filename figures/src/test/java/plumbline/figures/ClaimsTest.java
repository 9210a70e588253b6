package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences as the five reports print them, and what they say.
class ClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "In 16 out of 22 cases | 16 of 22 case",
        "met in 23 out of 25. | 23 of 25",
        "sufficient in seven of the relevant eight | 7 of 8 relevant",
        "not evident in four out of the relevant seven cases inspected. | 4 of 7 case relevant inspected",
        "with just eight out 14 relevant cases deemed | 8 of 14 case relevant",
        "four out of six out-of-court disposals but only four out of eight post-court cases | 4 of 6 disposal; 4 of 8 case",
        "only six of the 17 cases inspected where this was relevant | 6 of 17 case inspected",
        "in 21 of the relevant 27 cases | 21 of 27 case relevant",
        "In a few cases, nine of 23, not enough | a few case; 9 of 23",
        "both medium-risk cases (eight of 21) and high-risk cases (four out of seven) | 8 of 21; 4 of 7",
        "in only 57 per cent (four out of the seven) cases | 57%; 4 of 7",
        "Over 50 per cent of cases met | over 50% case",
        "at least 78 per cent of cases | at least 78% case",
        "Sixty-five per cent or more of the cases | at least 65% case",
        "in only 50 per cent and 39 per cent of cases respectively | 50%; 39% case",
        "sufficient in only 65 and 71 per cent of cases | 65% case; 71% case",
        "stands at 30.6 per cent | 30.6%",
        "no more than 20% of cases | at most 20% case",
        "In just under half of the 21 relevant cases | just under half case relevant",
        "in over two-thirds of the cases | over two-thirds case",
        "in just over one-third of cases | just over one-third case",
        "in three-quarters of the cases inspected | three-quarters case inspected",
        "over half but less than two-thirds of cases inspected | over half; under two-thirds case inspected",
        "a half-time post in the last quarter of 2019, the third largest |",
        "in the first half of the year and half an hour |",
        "in all but one relevant case | all but 1 case relevant",
        "in all but one case | all but 1 case",
        "in all 15 cases | 15 of 15 case",
        "In all of the relevant eight cases | 8 of 8 case relevant",
        "in all of the 23 cases | 23 of 23 case",
        "none of the eight cases | 0 of 8 case",
        "in all cases | all cases case",
        "in a large majority of cases | large majority case",
        "A reasonable majority of plans | reasonable majority case",
        "too few of the cases | too few case",
        "In the majority of cases (9 out of 13) | majority case; 9 of 13",
        "those most likely to support; the most recent |",
        "in most cases | most case",
        "We examined 22 court disposals | 22 disposal",
        "five youth conditional cautions, two youth cautions, and eight community resolutions | 5 caution; 2 caution; 8 resolution",
        "We also conducted 19 interviews | 19 interview",
        "twenty-one of twenty four cases | 21 of 24 case",
        "one hundred and five cases of two hundred | 105 case",
        "a 10-year-old child with 24-hour care since Covid-19 |",
        "one of the 10 local authorities | 1 of 10 authority",
        "Data supplied by the service.18 cases |",
      })
  void says(String sentence, String amounts) {
    List<String> said = Claims.of(sentence).stream().map(ClaimsTest::inWords).toList();
    assertThat(String.join("; ", said)).isEqualTo(amounts == null ? "" : amounts);
  }

  private static String inWords(Claim claim) {
    return (claim.bound().words()
            + claim.amount()
            + (claim.unit().isEmpty() ? "" : " " + claim.unit())
            + (claim.relevant() ? " relevant" : "")
            + (claim.inspected() ? " inspected" : ""))
        .strip();
  }
}
