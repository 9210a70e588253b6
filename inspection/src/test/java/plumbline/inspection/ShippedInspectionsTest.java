package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;

class ShippedInspectionsTest {
  @Test
  void the_hash_that_the_build_wrote_is_that_of_the_framework() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    for (String id : library.ids()) {
      Source source = library.source(id).orElseThrow();
      assertThat(source.hash()).isEqualTo(ContentHash.of(source.text().getBytes(UTF_8)));
    }
  }

  @Test
  void each_names_the_content_of_the_framework_that_it_was_made_with() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    assertThat(ShippedInspections.sources()).hasSize(5);
    for (Source source : ShippedInspections.sources()) {
      assertThat(InspectionReader.read(source, library))
          .isInstanceOfSatisfying(
              Parsed.Accepted.class,
              accepted -> {
                Inspection inspection = (Inspection) accepted.value();
                assertThat(inspection.frameworkHash())
                    .as("frameworkHash of " + source.name())
                    .contains(inspection.framework().hash().hex());
              });
    }
  }
}
