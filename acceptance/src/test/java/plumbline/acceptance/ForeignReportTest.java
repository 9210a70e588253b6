package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// A framework of other rules, with averages in place of the lowest, in every format.
class ForeignReportTest {
  @Test
  void says_by_which_rule_a_standard_is_rated() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    assertThat(library.add(Path.of("src", "test", "resources", "frameworks"))).isEmpty();
    var standard =
        Printed.accepted(library.find("care-home-2024", new plumbline.document.Place("test", 1, 1)))
            .standards()
            .stream()
            .filter(one -> one.isJudgedFromCases() && one.questions().size() == 2)
            .findFirst()
            .orElseThrow();
    String json =
        """
        {"id": "home-2024", "service": "Home", "framework": "care-home-2024",
         "tallies": {"%s": {"yes": 4, "relevant": 10}, "%s": {"yes": 8, "relevant": 10}}}
        """
            .formatted(standard.questions().getFirst().id(), standard.questions().getLast().id());
    Inspection inspection =
        Printed.accepted(
            InspectionReader.read(new Source("home.json", json.getBytes(UTF_8)), library));
    Edition edition = Skeleton.of(RatedInspection.of(inspection), "test");
    for (Format format : Format.values()) {
      assertThat(format.print(edition)).isNotEmpty();
    }
    assertThat(new String(Format.HTML.print(edition), UTF_8))
        .contains("A standard takes the band of that average.")
        .doesNotContain("lowest percentage");
  }
}
