package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;

final class CaseResultTest {
  private static Inspection published(String id) {
    Path file = Path.of("../inspections", id + ".json");
    return switch (Source.of(file)
        .then(source -> InspectionReader.read(source, FrameworkLibrary.shipped()))) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection> refused -> throw new AssertionError(refused);
    };
  }

  /// Trafford 2020, 1.2 and 2.1.
  @Test
  void the_cases_tell_of_management_oversight_of_victims_and_of_diversity() {
    List<CaseResult> offered = CaseResult.of(published("trafford-2020"));

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
    assertThat(CaseResult.of(published("wirral-2021")))
        .extracting(CaseResult::words)
        .contains("Was management oversight of the work sufficient? Yes in 71% of court cases.")
        .noneMatch(one -> one.contains("resettlement"));
  }
}
