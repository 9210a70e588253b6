package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;

/// Cases that can’t be inspected, and the ones that take their places.
class SampleReplacementTest {
  @Test
  void a_replacement_is_a_like_case_and_the_swap_tells_its_effect() {
    CaseList list = Lists.examples();
    Sample before = Lists.draw(list, Lists.usual());
    String leaving = before.selected("court").getFirst().ref();
    Sample after =
        Lists.draw(list, Lists.usual(), new Swap.Wish(leaving, "the file is with the court"));
    Swap swap = after.swaps().getFirst();
    assertThat(swap.ref()).isEqualTo(leaving);
    assertThat(swap.because()).isEqualTo("the file is with the court");
    assertThat(Lists.refs(before.reserves("court"))).contains(swap.replacement());
    assertThat(Lists.refs(after.selected())).contains(swap.replacement()).doesNotContain(leaving);
    assertThat(Lists.refs(after.reserves())).doesNotContain(leaving, swap.replacement());
    assertThat(after.selected()).hasSameSizeAs(before.selected());
    assertThat(swap.agree().size() + swap.differ().size()).isEqualTo(4);
    assertThat(swap.before().rows()).isEqualTo(before.match().of("court"));
    assertThat(swap.after().rows()).isEqualTo(after.match().of("court"));
    assertThat(swap.effect())
        .isEqualTo(
            swap.differ().isEmpty()
                ? "The match is unchanged."
                : English.text(
                    "The mean difference of the shares goes from %.2f to %.2f points, the largest"
                        + " from %.1f to %.1f cases.",
                    swap.before().meanPoints(),
                    swap.after().meanPoints(),
                    swap.before().mostCases(),
                    swap.after().mostCases()));
  }

  @Test
  void no_free_reserve_is_liker_and_of_equally_like_ones_the_first_drawn_is_taken() {
    CaseList list =
        Lists.list(Lists.court(30, "")); // no case manager, so that no cap is in the way
    Sample before = Lists.draw(list, Lists.usual());
    String leaving = before.selected().getFirst().ref();
    Map<String, String> genders =
        list.cases().stream()
            .collect(
                Collectors.toMap(
                    one -> list.value(one, Columns.REF), one -> list.value(one, "gender")));
    String firstLike =
        Lists.refs(before.reserves()).stream()
            .filter(ref -> Objects.equals(genders.get(ref), genders.get(leaving)))
            .findFirst()
            .orElseThrow();
    Swap swap =
        Lists.draw(list, Lists.usual(), new Swap.Wish(leaving, "moved away")).swaps().getFirst();
    assertThat(swap.replacement()).isEqualTo(firstLike);
    assertThat(swap.differ()).isEmpty();
    assertThat(swap.effect()).isEqualTo("The match is unchanged.");
  }

  @Test
  void replacements_follow_one_another_and_a_replaced_case_never_comes_back() {
    CaseList list = Lists.examples();
    List<String> selected = Lists.refs(Lists.draw(list, Lists.usual()).selected("court"));
    String first = selected.get(0);
    String second =
        Lists.draw(list, Lists.usual(), new Swap.Wish(first, "one"))
            .swaps()
            .getFirst()
            .replacement();
    Sample twice =
        Lists.draw(list, Lists.usual(), new Swap.Wish(first, "one"), new Swap.Wish(second, "two"));
    assertThat(twice.swaps()).extracting(Swap::ref).containsExactly(first, second);
    assertThat(Lists.refs(twice.selected())).doesNotContain(first, second);
    assertThat(Lists.refs(twice.reserves())).doesNotContain(first, second);
    assertThat(
            Lists.problems(
                Sample.draw(
                    list,
                    Lists.usual(),
                    Lists.SEED,
                    List.of(new Swap.Wish(first, "one"), new Swap.Wish(first, "two")))))
        .singleElement()
        .asString()
        .contains("‘%s’ was already replaced, by ‘%s’: replace that one,".formatted(first, second));
  }

  @Test
  void a_replacement_takes_over_the_second_reading() {
    Sample before = Lists.draw(Lists.examples(), Lists.usual());
    DrawnCase read =
        before.selected().stream().filter(DrawnCase::secondRead).findFirst().orElseThrow();
    Sample after =
        Lists.draw(Lists.examples(), Lists.usual(), new Swap.Wish(read.ref(), "moved away"));
    assertThat(after.selected())
        .filteredOn(one -> one.ref().equals(after.swaps().getFirst().replacement()))
        .allMatch(DrawnCase::secondRead)
        .hasSize(1);
  }

  @Test
  void of_a_case_in_two_samples_one_is_replaced_by_naming_its_domain() {
    String court = String.join("", Lists.court(9, ""));
    CaseList list =
        Lists.list(court, court.replace(",court,referral-order", ",resettlement,section-250"));
    SamplePlan plan = SamplePlan.of(Lists.YOUTH_2021, Lists.ANNOUNCED);
    assertThat(Lists.draw(list, plan).selected()).hasSize(18);
    String ref = "YJ--00";
    assertThat(
            Lists.problems(
                Sample.draw(list, plan, Lists.SEED, List.of(new Swap.Wish(ref, "moved away")))))
        .containsExactly(
            "list.csv:2: ‘YJ--00’ is in the sample twice, in different domains: name one of the two,"
                + " as --replace court=YJ--00");
    assertThat(
            Lists.problems(
                Sample.draw(
                    list,
                    plan,
                    Lists.SEED,
                    List.of(new Swap.Wish("resettlement=" + ref, "moved away")))))
        .containsExactly(
            "list.csv:11: No eligible resettlement case is left to replace ‘resettlement=YJ--00’:"
                + " inspect one case fewer, and say so in the report");
  }

  @Test
  void what_can_t_be_replaced_is_told() {
    CaseList list = Lists.list(Lists.court(5, "CM01"));
    assertThat(problems(list, new Swap.Wish("YJ-9", "moved away")))
        .containsExactly(
            "list.csv:1: ‘YJ-9’ is not in the sample, so it can’t be replaced: name a case of the"
                + " sample that this seed draws");
    assertThat(problems(list, new Swap.Wish("YJ-CM01-00", " ")))
        .containsExactly(
            "list.csv:1: No reason is given for replacing ‘YJ-CM01-00’: say why with --because");
    assertThat(problems(list, new Swap.Wish("YJ-CM01-00", "moved away")))
        .containsExactly(
            "list.csv:2: No eligible court case is left to replace ‘YJ-CM01-00’: inspect one case"
                + " fewer, and say so in the report");
  }

  private static List<String> problems(CaseList list, Swap.Wish wish) {
    Parsed<Sample> sample = Sample.draw(list, Lists.usual(), Lists.SEED, List.of(wish));
    return Lists.problems(sample);
  }
}
