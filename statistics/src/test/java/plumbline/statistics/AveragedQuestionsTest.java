package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Given.yes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Share;
import plumbline.rating.StandardRule;

/// Against going through every caseload that could be.
class AveragedQuestionsTest {

  @ParameterizedTest
  @CsvSource({"3,8,20, 5,8,20, 7,8,20", "2,5,9, 4,6,11, 1,3,7", "8,8,8, 4,8,8, 5,8,8"})
  void the_average_of_key_questions_is_banded_by_the_framework_s_rule(
      int yes1, int n1, int all1, int yes2, int n2, int all2, int yes3, int n3, int all3) {
    for (Framework framework : List.of(Given.AVERAGES, Given.EXACT_AVERAGES, Given.CARE_HOME)) {
      List<Posterior> questions =
          List.of(posterior(yes1, n1, all1), posterior(yes2, n2, all2), posterior(yes3, n3, all3));
      Chances chances =
          new AveragedQuestions(framework, questions.stream().map(List::of).toList()).chances();
      double[] expected = new double[framework.scale().ratings().size()];
      for (int one = 0; one <= all1; one++) {
        for (int two = 0; two <= all2; two++) {
          for (int three = 0; three <= all3; three++) {
            double chance =
                chance(one, yes1, n1, all1)
                    * chance(two, yes2, n2, all2)
                    * chance(three, yes3, n3, all3);
            expected[rank(framework, yes(one, all1), yes(two, all2), yes(three, all3))] += chance;
          }
        }
      }
      for (int rank = 0; rank < expected.length; rank++) {
        assertThat(chances.asNumbers().get(rank)).isEqualTo(expected[rank], within(1e-9));
      }
    }
  }

  private static Posterior posterior(int yes, int sample, int caseload) {
    return Posterior.of(yes(yes, sample), new Caseload.Known(caseload));
  }

  private static double chance(int inCaseload, int yes, int sample, int caseload) {
    return choose(inCaseload, yes)
        * choose(caseload - inCaseload, sample - yes)
        / choose(caseload + 1, sample + 1);
  }

  private static double choose(int from, int chosen) {
    return chosen < 0 || chosen > from
        ? 0
        : IntStream.range(0, chosen)
            .mapToDouble(one -> (from - one) / (one + 1.0))
            .reduce(1, (product, factor) -> product * factor);
  }

  private static int rank(Framework framework, Share... shares) {
    List<Percentage> percentages =
        Arrays.stream(shares).map(framework.rounding()::percentage).toList();
    return StandardRule.band(framework, percentages).orElseThrow().rating().rank();
  }

  @Test
  void of_a_very_large_caseload_one_question_alone_is_banded_as_ever() {
    Framework framework = Given.AVERAGES;
    Posterior question = Posterior.of(yes(15, 22), new Caseload.NotKnown());
    List<Double> averaged =
        new AveragedQuestions(framework, List.of(List.of(question))).chances().asNumbers();
    for (int rank = 0; rank < 4; rank++) {
      // To the width of a step, a tenth of a percentage point.
      assertThat(averaged.get(rank))
          .isEqualTo(question.chances(framework).asNumbers().get(rank), within(0.003));
    }
  }

  @Test
  void where_counts_are_not_known_each_that_fits_is_as_likely() {
    Framework framework = Given.AVERAGES;
    Posterior one = posterior(3, 5, 20);
    Posterior other = posterior(6, 10, 20);
    List<Double> either =
        new AveragedQuestions(framework, List.of(List.of(one, other))).chances().asNumbers();
    for (int rank = 0; rank < 4; rank++) {
      assertThat(either.get(rank))
          .isEqualTo(
              (one.chances(framework).asNumbers().get(rank)
                      + other.chances(framework).asNumbers().get(rank))
                  / 2,
              within(1e-9));
    }
  }
}
