package plumbline.web.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;

class FieldworkTest {
  private static final FrameworkLibrary FRAMEWORKS = FrameworkLibrary.shipped();

  @ParameterizedTest
  @CsvSource({
    "trafford-2020, 19 to 22 October 2020, 20201022",
    "cheshire-2021, 12 to 16 July 2021 and 26 to 30 July 2021, 20210730",
    "kirklees-2021, 28 June to 02 July 2021, 20210702",
    "trafford-2020, October 2020, 20201000",
    "trafford-2020, in the autumn, 20200000"
  })
  void fieldwork_is_ordered_by_its_last_day(String id, String words, int order) {
    assertThat(Fieldwork.of(inspection(id, words))).isEqualTo(new Fieldwork(words, of(order)));
  }

  @ParameterizedTest
  @CsvSource({"wirral-2021, '2021, dates not published', 20210000", "wirral, not published,"})
  void without_dates_the_year_in_the_id_is_all_that_is_known(
      String id, String words, @Nullable Integer order) {
    assertThat(Fieldwork.of(inspection(id, ""))).isEqualTo(new Fieldwork(words, of(order)));
  }

  private static Optional<Integer> of(@Nullable Integer order) {
    return Optional.ofNullable(order);
  }

  private static Inspection inspection(String id, String fieldwork) {
    String file =
        """
        {"id": "%s", "service": "A service", "framework": "youth-2018", "fieldwork": %s}
        """
            .formatted(id, fieldwork.isEmpty() ? "null" : "\"" + fieldwork + "\"");
    return switch (InspectionReader.read(
        new Source("test.json", file.getBytes(StandardCharsets.UTF_8)), FRAMEWORKS)) {
      case Parsed.Accepted<Inspection>(Inspection read) -> read;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }
}
