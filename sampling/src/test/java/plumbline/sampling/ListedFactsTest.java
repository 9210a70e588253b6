package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;

/// What an inspection takes over from a case list.
class ListedFactsTest {
  private static final String LIST =
      """
      ref,domain,disposal,received,gender,age,rosh,safety,looked_after,team,locality
      YJ-1,Court disposal,referral order,01/07/2025,Female,15,medium,,Yes,north,Neston
      YJ-2,court,referral-order,14/07/2025,male,,low,low,no,,Neston
      YJ-3,out-of-court,youth-caution,2025-01-01,male,14,low,low,no,,Neston
      """;

  private final CaseList list = Lists.accepted(Lists.read(LIST));
  private final Sample sample = Lists.draw(list, Lists.YOUTH_2018, 1);

  private DrawnCase drawn(String ref) {
    return sample.selected().stream()
        .filter(one -> one.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void facts_are_codes_days_and_whole_ages_and_nothing_where_nothing_is_given() {
    assertThat(ListedFacts.of(list, drawn("YJ-1"), Lists.YOUTH_2018))
        .containsOnly(
            entry("ref", "YJ-1"),
            entry("domain", "court"),
            entry("disposal", "referral-order"),
            entry("received", "2025-07-01"),
            entry("gender", "female"),
            entry("age", 15),
            entry("rosh", "medium"),
            entry("looked_after", "yes"),
            entry("team", "north"));
    assertThat(ListedFacts.of(list, drawn("YJ-2"), Lists.YOUTH_2018))
        .doesNotContainKeys("age", "team", "locality");
  }

  @Test
  void a_case_of_another_list_has_no_facts() {
    DrawnCase elsewhere = new DrawnCase("YJ-9", "court", 99, "", 1, false, false);

    assertThatThrownBy(() -> ListedFacts.of(list, elsewhere, Lists.YOUTH_2018))
        .hasMessage("Line 99 has no case, so none was drawn.");
  }

  @Test
  void the_count_of_a_list_tells_the_eligible_of_each_domain_and_why_others_are_not() {
    ListCounts counts = ListCounts.of(list, SamplePlan.of(Lists.YOUTH_2018, Lists.ANNOUNCED));

    assertThat(counts.domains())
        .containsExactly(
            new ListCounts.OfDomain("Court disposal", 2, 2),
            new ListCounts.OfDomain("Out-of-court disposal", 1, 0),
            new ListCounts.OfDomain("Resettlement", 0, 0));
    assertThat(counts.eligible()).isEqualTo(2);
    assertThat(counts.excludedByKind()).hasSize(1);
    assertThat(counts.notes()).anyMatch(note -> note.contains("day first"));
  }

  @Test
  void each_line_that_can_not_be_sampled_is_told_the_rarest_reasons_first() {
    CaseList faulty =
        Lists.list(
            Lists.outOfCourt("YJ-1").replace("2025-11-01", "2020-11-01"),
            Lists.outOfCourt("YJ-2").replace("2025-11-01", "2020-11-01"),
            Lists.outOfCourt("YJ-3").replace("2025-11-01", "2020-11-01"),
            Lists.court("YJ-4"),
            Lists.court("YJ-4"),
            Lists.court("YJ-5").replace("court", ""));

    assertThat(ListCounts.of(faulty, SamplePlan.of(Lists.YOUTH_2018, Lists.ANNOUNCED)).leftOut())
        .extracting(one ->
            one.line() + " " + one.ref() + " " + one.reason().replaceAll("^(\\S+ \\S+).*", "$1"))
        .containsExactly(
            "7 YJ-5 no domain",
            "6 YJ-4 the same",
            "2 YJ-1 received on",
            "3 YJ-2 received on",
            "4 YJ-3 received on");
  }

  @Test
  void a_list_that_was_sent_is_called_by_its_own_name() {
    byte[] faulty = "ref,domain\nYJ-1,\"court\n".getBytes(StandardCharsets.UTF_8);

    Parsed<CaseList> read =
        CaseListReader.read("our cases.csv", faulty, Lists.YOUTH_2018, DateOrder.AS_WRITTEN);

    assertThat(Lists.problems(read)).isNotEmpty().allMatch(one -> one.startsWith("our cases.csv:"));
    assertThat(
            Lists.problems(
                CaseListReader.read(
                    "empty.csv", new byte[0], Lists.YOUTH_2018, DateOrder.AS_WRITTEN)))
        .isEqualTo(
            List.of("empty.csv:1: The file is empty: name the file that holds the case list"));
  }
}
