package plumbline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;

/// What is of few children stands in no part of an edition.
class SmallNumbersTest {
  private static Edition edition(String custody, String disclosure) {
    String json =
        """
        {"id": "few-2026", "service": "Few", "framework": "youth-2018",
         "caseload": [{"label": "Total caseload", "value": "8,364", "unit": "cases"},
                      {"label": "On community sentences", "value": "7,341", "unit": "cases"},
                      {"label": "On licence", "value": "1,020", "unit": "cases"},
                      {"label": "In custody", "value": "%s", "unit": "cases"}],
         "demographics": [{"characteristic": "gender", "group": "Few",
                           "values": {"Male": 99.9627, "Female": 0.0373}}]%s}
        """
            .formatted(custody, disclosure);
    return switch (InspectionReader.read(
        new Source("few.json", json.getBytes(StandardCharsets.UTF_8)),
        FrameworkLibrary.shipped())) {
      case Parsed.Accepted<Inspection>(Inspection inspection) ->
          Skeleton.of(RatedInspection.of(inspection), "test");
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  void no_format_of_text_or_data_holds_it() {
    Edition edition = edition("3", "");
    for (String printed :
        List.of(EditionHtml.of(edition), EditionJson.of(edition), EditionCsv.of(edition))) {
      assertThat(printed).contains("8,364").doesNotContain("7,341", "1,020", "0.0373", "99.9627");
    }
  }

  /// Whoever knows all else can’t try which number gives what is printed.
  @Test
  void three_print_the_same_edition_as_four() {
    assertThat(edition("3", "").hash()).isEqualTo(edition("4", "").hash());
    assertThat(edition("3", "").hash()).isNotEqualTo(edition("5", "").hash());
  }

  @Test
  void the_report_says_what_is_left_out_and_what_is_shown() {
    assertThat(EditionHtml.of(edition("3", "")))
        .contains("gender: Female", "left out", "It is of few children");
    assertThat(
            EditionHtml.of(
                edition(
                    "3",
                    ", \"disclosure\": [{\"table\": \"caseload\", \"reason\": \"It is known.\"}]")))
        .contains("7,341", "It is known.")
        .doesNotContain("0.0373");
  }
}
