package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CaseResultTest {
  /// Trafford 2020, 1.2 and 2.1.
  @Test
  void the_cases_tell_of_management_oversight_of_victims_and_of_diversity() {
    List<CaseResult> offered = CaseResult.of(Found.published("trafford-2020"));

    assertThat(offered)
        .extracting(CaseResult::words)
        .contains(
            "Was management oversight of the work sufficient? Yes in 4 of 8 court cases.",
            "Was management oversight of the work sufficient? Yes in 4 of 6 out-of-court cases.");
    assertThat(offered)
        .filteredOn(one -> one.id().equals("2.1.1.b"))
        .extracting(CaseResult::words)
        .singleElement()
        .asString()
        .contains("diversity")
        .endsWith("Yes in 6 of 8 court cases.");
    assertThat(offered).extracting(CaseResult::words).anyMatch(one -> one.contains("victims"));
    assertThat(offered).extracting(CaseResult::id).doesNotHaveDuplicates();
  }

  /// Wirral 2021: oversight of resettlement cases is printed as 2 of 4.
  @Test
  void a_figure_of_fewer_than_five_cases_is_not_offered() {
    assertThat(CaseResult.of(Found.published("wirral-2021")))
        .extracting(CaseResult::words)
        .contains("Was management oversight of the work sufficient? Yes in 71% of court cases.")
        .noneMatch(one -> one.contains("resettlement"));
  }
}
