package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Source;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// Published reports against their own inspection files, which were made from them by hand: what
/// differs there is what the report itself says in two ways, and nothing else.
class AgainstDataTest {
  private static final Checker CHECKER = Checker.with(FrameworkLibrary.shipped());

  private static ReportText report(String name) {
    String said = System.getenv("PLUMBLINE_SHARED");
    Path file =
        (said != null ? Path.of(said) : Path.of("..", "..", "shared"))
            .resolve("reports")
            .resolve(name + ".txt");
    assumeTrue(Files.exists(file));
    return Printed.accepted(Source.of(file).then(ReportReader::read));
  }

  private static String data(String name) throws IOException {
    return Files.readString(Path.of("..", "inspections", name + ".json"));
  }

  /// What the data add to what the report says of itself.
  private static List<Finding> more(String name, String json) {
    ReportText text = report(name);
    Inspection data =
        Printed.accepted(
            InspectionReader.read(
                new Source(name + ".json", json.getBytes(UTF_8)), FrameworkLibrary.shipped()));
    Set<String> alone =
        CHECKER.check(text).findings().stream().map(Finding::id).collect(Collectors.toSet());
    return CHECKER.against(data).check(text).findings().stream()
        .filter(finding -> !alone.contains(finding.id()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"trafford-2020", "kirklees-2021", "bury-and-rochdale-2020", "wirral-2021"})
  void a_report_agrees_with_its_own_inspection(String name) throws IOException {
    assertThat(more(name, data(name))).isEmpty();
  }

  /// The summary has 33 interviews and 18 community resolutions, as the data do; the chapter has 32
  /// and 19. Both are among the file's `knownContradictions`.
  @ParameterizedTest
  @ValueSource(strings = "cheshire-2021")
  void where_a_report_says_two_things_the_data_tell_which_is_right(String name) throws IOException {
    assertThat(more(name, data(name)))
        .extracting(Finding::message)
        .containsExactly(
            "The report has 32 interviews here, but the data have 33.",
            "The report has 19 community resolutions here, but the data have 18.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kirklees-2021 | \"meetings\": 11 | \"meetings\": 12 | 11 meetings here, but the data have 12",
        "kirklees-2021 | \"caseManagerInterviews\": 34 | \"caseManagerInterviews\": 33 | 34 interviews here, but the data have 33",
        "kirklees-2021 | \"value\": \"43.7\" | \"value\": \"34.7\" | 43.7 for ‘Total staff headcount (full-time equivalent, FTE)’, but the data have 34.7",
        "trafford-2020 | \"value\": \"8.2\" | \"value\": \"8.4\" | 8.2 for ‘Average caseload per case manager (FTE)’, but the data have 8.4",
        "wirral-2021 | \"2.4\": \"Outstanding\" | \"2.4\": \"Good\" | rated Outstanding here, but the data have Good",
        "kirklees-2021 | \"score\": 8 | \"score\": 9 | The score is printed as 8, but the data have 9"
      })
  void one_thing_changed_in_the_data_is_found(
      String name, String right, String wrong, String message) throws IOException {
    String json = data(name);
    assertThat(json).contains(right);
    assertThat(more(name, json.replace(right, wrong)))
        .anySatisfy(finding -> assertThat(finding.message()).contains(message));
  }
}
