package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.statistics.Given.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.StandardRule;

class FragilityTest {
  private static final Framework YOUTH = Given.YOUTH_2018;
  private static final Rating INADEQUATE = rating("Inadequate");
  private static final Rating REQUIRES_IMPROVEMENT = rating("Requires improvement");
  private static final Rating GOOD = rating("Good");
  private static final Rating OUTSTANDING = rating("Outstanding");

  private static Rating rating(String name) {
    return YOUTH.scale().named(name).orElseThrow();
  }

  private static Fragility of(Framework framework, Share... shares) {
    List<List<Share>> fits = new ArrayList<>();
    for (Share share : shares) {
      fits.add(List.of(share));
    }
    return of(framework, fits).orElseThrow();
  }

  private static Optional<Fragility> of(Framework framework, List<List<Share>> fits) {
    List<ChangedAnswers.Counted> questions = new ArrayList<>();
    for (List<Share> each : fits) {
      QuestionId id = new QuestionId("2.1." + (questions.size() + 1));
      questions.add(new ChangedAnswers.Counted(id, each));
    }
    Band band = band(framework, fits.stream().flatMap(each -> each.stream().limit(1)).toList());
    return new ChangedAnswers(framework, questions, band).fragility();
  }

  private static Band band(Framework framework, List<Share> shares) {
    return StandardRule.band(
            framework, shares.stream().map(framework.rounding()::percentage).toList())
        .orElseThrow();
  }

  @Test
  void trafford_2_1_is_one_yes_away_from_requires_improvement() {
    Fragility fragility = of(YOUTH, yes(5, 8), yes(3, 8), yes(4, 8));
    assertThat(fragility.now()).isEqualTo(INADEQUATE);
    assertThat(fragility.nearest(Direction.UP))
        .contains(
            new Fragility.Change(REQUIRES_IMPROVEMENT, 1, 1, List.of(new QuestionId("2.1.2"))));
    assertThat(fragility.after(1, Direction.UP))
        .isEqualTo(new Fragility.Reach(REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT));
    assertThat(fragility.after(2, Direction.UP).surely()).isEqualTo(REQUIRES_IMPROVEMENT);
    assertThat(fragility.after(1, Direction.DOWN).surely()).isEqualTo(INADEQUATE);
    assertThat(fragility.nearest(Direction.DOWN)).isEmpty();
  }

  @Test
  void tied_lowest_questions_must_all_rise_and_any_one_may_fall() {
    Fragility fragility = of(YOUTH, yes(4, 6), yes(3, 6), yes(3, 6));
    assertThat(fragility.nearest(Direction.UP))
        .contains(
            new Fragility.Change(
                GOOD, 2, 2, List.of(new QuestionId("2.1.2"), new QuestionId("2.1.3"))));
    assertThat(fragility.nearest(Direction.DOWN))
        .contains(
            new Fragility.Change(
                INADEQUATE, 1, 1, List.of(new QuestionId("2.1.2"), new QuestionId("2.1.3"))));
    assertThat(fragility.after(1, Direction.UP).isKnown()).isTrue();
    assertThat(fragility.after(1, Direction.UP).surely()).isEqualTo(REQUIRES_IMPROVEMENT);
    assertThat(fragility.after(2, Direction.UP).surely()).isEqualTo(GOOD);
  }

  @Test
  void one_answer_may_move_a_small_base_by_two_ratings() {
    Fragility fragility = of(YOUTH, yes(4, 5));
    assertThat(fragility.now()).isEqualTo(OUTSTANDING);
    assertThat(fragility.after(1, Direction.DOWN).surely()).isEqualTo(REQUIRES_IMPROVEMENT);
    assertThat(fragility.after(2, Direction.DOWN).surely()).isEqualTo(INADEQUATE);
  }

  @Test
  void counts_that_fit_a_printed_percentage_give_a_range() {
    Fragility fragility =
        of(YOUTH, List.of(List.of(yes(3, 5), yes(6, 10), yes(9, 15)))).orElseThrow();
    assertThat(fragility.nearest(Direction.UP).orElseThrow())
        .isEqualTo(new Fragility.Change(GOOD, 1, 1, List.of(new QuestionId("2.1.1"))));
    // 2 of 5 is 40%, 5 of 10 and 8 of 15 are still 50% and over.
    assertThat(fragility.nearest(Direction.DOWN).orElseThrow())
        .isEqualTo(new Fragility.Change(INADEQUATE, 1, 2, List.of(new QuestionId("2.1.1"))));
    Fragility.Reach reach = fragility.after(1, Direction.DOWN);
    assertThat(reach.isKnown()).isFalse();
    assertThat(reach).isEqualTo(new Fragility.Reach(REQUIRES_IMPROVEMENT, INADEQUATE));
  }

  @Test
  void where_no_count_fits_it_cannot_be_told() {
    assertThat(
            new ChangedAnswers(
                    YOUTH,
                    List.of(new ChangedAnswers.Counted(new QuestionId("2.1.1"), List.of())),
                    YOUTH.bands().bands().getFirst())
                .fragility())
        .isEmpty();
  }

  @Test
  void of_an_average_too_many_combinations_of_counts_cannot_be_told() {
    List<Share> many = new ArrayList<>();
    for (int base = 1; base <= 30; base++) {
      many.add(yes(base, base));
    }
    assertThat(of(Given.AVERAGES, List.of(many, many, many))).isEmpty();
    assertThat(of(Given.AVERAGES, List.of(many))).isPresent();
  }

  @Property(tries = 100)
  void no_cheaper_way_to_another_rating_exists(
      @ForAll @IntRange(min = 1, max = 7) int base,
      @ForAll @IntRange(min = 1, max = 7) int otherBase,
      @ForAll @IntRange(max = 7) int yes,
      @ForAll @IntRange(max = 7) int otherYes) {
    Assume.that(yes <= base && otherYes <= otherBase);
    for (Framework framework :
        List.of(YOUTH, Given.AVERAGES, Given.EXACT_AVERAGES, Given.CARE_HOME)) {
      Fragility fragility = of(framework, yes(yes, base), yes(otherYes, otherBase));
      for (Rating rating : framework.scale().ratings()) {
        int cheapest = cheapest(framework, yes(yes, base), yes(otherYes, otherBase), rating);
        fragility.changes().stream()
            .filter(change -> change.to().equals(rating))
            .forEach(change -> {
              assertThat(change.fewest()).isEqualTo(cheapest);
              assertThat(change.most()).isEqualTo(cheapest);
            });
      }
      assertThat(fragility.changes()).hasSize(framework.scale().ratings().size() - 1);
    }
  }

  /// By trying every pair of counts: to reach a rating upward, or to fall to it.
  private static int cheapest(Framework framework, Share one, Share other, Rating to) {
    Rating now = band(framework, List.of(one, other)).rating();
    int cheapest = Integer.MAX_VALUE;
    for (int yes = 0; yes <= one.base(); yes++) {
      for (int otherYes = 0; otherYes <= other.base(); otherYes++) {
        Rating reached =
            band(framework, List.of(yes(yes, one.base()), yes(otherYes, other.base()))).rating();
        boolean there = now.isBelow(to) ? !reached.isBelow(to) : !to.isBelow(reached);
        int answers = Math.abs(yes - one.yes()) + Math.abs(otherYes - other.yes());
        cheapest = there ? Math.min(cheapest, answers) : cheapest;
      }
    }
    return cheapest;
  }
}
