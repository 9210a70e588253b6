package plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionWriter;
import plumbline.inspection.ShippedInspections;

/// An inspection that is written to a file is rated as it was before.
class WrittenInspectionTest {
  static List<Source> shipped() {
    return ShippedInspections.sources();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_inspection_has_its_ratings_when_it_is_written_and_read_again(Source source) {
    Inspection original = Library.inspection(source.text());
    Inspection written = Library.inspection(InspectionWriter.write(original));
    RatedInspection before = RatedInspection.of(original);
    RatedInspection after = RatedInspection.of(written);
    assertThat(before.overall().score()).isPresent();
    assertThat(after.overall()).isEqualTo(before.overall());
    assertThat(after.standards()).isEqualTo(before.standards());
    assertThat(after.warnings()).isEqualTo(before.warnings());
  }
}
