package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.reading.Extracted;
import plumbline.reading.Report;

/// A draft is held against the inspection that it tells: what agrees stays silent, and one thing
/// changed in the data is found, with its line.
class AgainstDataTest {
  private static String data() throws IOException {
    Report report = Report.of(Examples.text(Examples.report()), FrameworkLibrary.shipped());
    return Extracted.of(report).json().orElseThrow();
  }

  private static Inspection inspection(String json) {
    return switch (InspectionReader.read(
        new Source("data.json", json.getBytes(UTF_8)), FrameworkLibrary.shipped())) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<Finding> more(String json) throws IOException {
    List<String> alone =
        Examples.check(Examples.report()).findings().stream().map(Finding::id).toList();
    return Examples.CHECKER
        .against(inspection(json))
        .check(Examples.text(Examples.report()))
        .findings()
        .stream()
        .filter(finding -> !alone.contains(finding.id()))
        .toList();
  }

  @Test
  void a_report_that_tells_its_data_has_no_more_findings() throws IOException {
    assertThat(more(data())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"courtCases\" : 22 | \"courtCases\" : 21 | The report has 22 cases here, but the data have 21. | 178",
        "\"outOfCourtCases\" : 15 | \"outOfCourtCases\" : 16 | The report has 15 cases here, but the data have 16. | 242",
        "\"courtCaseInterviews\" : 19 | \"courtCaseInterviews\" : 20 | The report has 19 interviews here, but the data have 20. | 179",
        "\"caseManagerInterviews\" : 34 | \"caseManagerInterviews\" : 36 | The report has 34 interviews here, but the data have 36. | 321",
        "\"youth caution\" : 2 | \"youth caution\" : 3 | The report has 2 youth cautions here, but the data have 3. | 243",
        "\"communitySentences\" : 21 | \"communitySentences\" : 20 | The report has 21 community sentences here, but the data have 20. | 178",
        "\"custodialSentences\" : 1 | \"custodialSentences\" : 2 | The report has 1 custodial sentence here, but the data have 2. | 178",
        "\"score\" : 18 | \"score\" : 17 | The score is printed as 18, but the data have 17. | 9",
        "\"overall\" : \"Requires improvement\" | \"overall\" : \"Good\" | The overall rating is printed as Requires improvement, but the data have Good. | 11",
        "\"2.3\" : \"Good\" | \"2.3\" : \"Outstanding\" | 2.3 Implementation and delivery is rated Good here, but the data have Outstanding. | 29",
        "\"percent\" : 77 | \"percent\" : 73 | The report prints 77% for 2.1.1, but the data have 73%. | 192",
        "\"percent\" : 77 | \"percent\" : 73 | The text says 17 of 22, but the data have 73% for 2.1.1. | 203",
        "\"percent\" : 77 | \"yes\" : 10, \"relevant\" : 13 | The text says 17 of 22, but the data have 10 of 13 for 2.1.1. | 203"
      })
  void one_thing_changed_in_the_data_is_found(String right, String wrong, String message, int line)
      throws IOException {
    String json = data();
    assertThat(json).contains(right);
    assertThat(more(json.replace(right, wrong)))
        .anySatisfy(finding -> {
          assertThat(finding.message()).isEqualTo(message);
          assertThat(finding.claim().line()).isEqualTo(line);
          assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
        });
  }

  @Test
  void the_prose_is_held_against_the_data_where_the_table_is_wrong_alone() throws IOException {
    // The table has 77%, as the data do; only the sentence's count is of other cases.
    List<Finding> found =
        more(data().replace("\"percent\" : 77", "\"yes\" : 10, \"relevant\" : 13"));
    assertThat(found).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exampleshire YOT",
        "Exampleshire YOS",
        "the Exampleshire youth offending service",
        "Exampleshire County Council youth justice service"
      })
  void a_service_may_be_called_in_another_way(String name) throws IOException {
    assertThat(more(data().replace("Exampleshire Youth Justice Service", name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exampleshire and Otherton Youth Justice Service",
        "East Exampleshire YJS",
        "Youth Justice Service"
      })
  void a_name_that_shares_words_is_another_service_s(String name) throws IOException {
    assertThat(more(data().replace("Exampleshire Youth Justice Service", name)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("nothing was compared"));
  }

  @Test
  void data_of_another_service_are_told_once_and_not_compared() throws IOException {
    String other =
        data()
            .replace("Exampleshire Youth Justice Service", "Otherton YJS")
            .replace("\"score\" : 18", "\"score\" : 17");
    assertThat(more(other))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message())
              .isEqualTo(
                  "The report is of ‘Exampleshire Youth Justice Service’, but the data are of"
                      + " ‘Otherton YJS’: nothing was compared with them.");
          assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
          assertThat(finding.claim().line()).isEqualTo(4);
        });
  }

  @Test
  void an_alias_of_the_data_is_a_name_too() throws IOException {
    String other =
        data()
            .replace(
                "\"service\" : \"Exampleshire Youth Justice Service\"",
                "\"service\" : \"ExYJ\", \"profile\" : {\"aliases\" : [\"Exampleshire YJS\"]}");
    assertThat(more(other)).isEmpty();
  }

  @Test
  void data_of_another_framework_are_told_once_and_not_compared() throws IOException {
    Report report = Report.of(Examples.text(Examples.report2021()), FrameworkLibrary.shipped());
    String other = Extracted.of(report).json().orElseThrow().replace("Otherton", "Exampleshire");
    assertThat(more(other))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message())
                .isEqualTo(
                    "The report prints the questions of youth-2018, but the data are of youth-2021:"
                        + " nothing was compared with them."));
  }
}
