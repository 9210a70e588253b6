package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;
import plumbline.figures.Checker;
import plumbline.inspection.Inspection;
import plumbline.press.Format;
import plumbline.reading.ReportReader;

/// What the checker finds in a report that Plumbline prints: where the data contradict themselves,
/// as each inspection’s file says under `knownContradictions`, and where the panel moved a rating.
/// Contradictions in the words of the published report are not found: ours doesn’t print them.
class ReportFindingsTest {
  private static final Checker CHECKER = Checker.with(Printed.LIBRARY);

  private static final List<String> TRAFFORD =
      List.of(
          "discretion: Discretion moved standard 2.1",
          "discretion: Discretion moved standard 2.2",
          "discretion: Discretion moved standard 3.4");

  private static final List<String> WIRRAL =
      List.of(
          "discretion: Discretion moved standard 3.1",
          "wording: ‘current for financial year’ should read");

  private static final List<String> CHESHIRE =
      List.of(
          "arithmetic: A caseload of 215 over 54.9 case managers is 4 each, not 7",
          "arithmetic: About 2.3 posts of case managers would be unfilled",
          "impossible-percentage: 14.7%, 10.4% and 5.5% are no whole numbers of a caseload of 215",
          "impossible-percentage: 54.6% is no whole number of a caseload of 215",
          "other: The financial year labelled current is 2020/2021",
          "sum-of-parts: The parts make 142, but the whole is printed as 132",
          "sum-of-parts: The parts make 87, but the whole is printed as 83");

  private static final List<String> KIRKLEES =
      List.of(
          "arithmetic: A caseload of 106 over 16.4 case managers is 6 each, not 7",
          "impossible-percentage: 11.9% is no whole number of a caseload of 106",
          "other: The financial year labelled current is 2020/2021",
          "other: £1.937 is less than the £557k within it");

  private static final List<String> BURY_AND_ROCHDALE =
      List.of(
          "arithmetic: 19 of the caseload of 83 is 23%, not 28%",
          "arithmetic: 64 of the caseload of 83 is 77%, not 72%",
          "arithmetic: A caseload of 83 over 14 case managers is 5.9 each, not 8.3",
          "discretion: Discretion moved standard 3.2",
          "impossible-percentage: 35.1%, 62.3% and 14.3% are no whole numbers of a caseload of 83",
          "impossible-percentage: 6.5%, 9.1%, 3.9% and 22.1% are no whole numbers of a caseload",
          "sum-of-parts: No parting of a caseload of 83 into younger and older children",
          "wording: ‘current for financial year’ should read");

  static Stream<Arguments> reports() {
    return Stream.of(
            Arguments.of("trafford-2020", TRAFFORD),
            Arguments.of("wirral-2021", WIRRAL),
            Arguments.of("cheshire-2021", CHESHIRE),
            Arguments.of("kirklees-2021", KIRKLEES),
            Arguments.of("bury-and-rochdale-2020", BURY_AND_ROCHDALE))
        .flatMap(one ->
            Stream.of(Format.HTML, Format.PDF, Format.DOCX)
                .map(format -> Arguments.of(one.get()[0], format, one.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void only_what_the_data_say_against_themselves(String id, Format format, List<String> expected) {
    List<String> found = findings(Printed.shipped(id), format);
    assertThat(found).hasSameSizeAs(expected);
    for (int index = 0; index < expected.size(); index++) {
      assertThat(found.get(index)).startsWith(expected.get(index));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "PDF", "DOCX"})
  void what_recommendations_rest_on_is_no_figure(Format format) {
    assertThat(findings(Printed.withGrounds("wirral-2021"), format)).hasSameSizeAs(WIRRAL);
  }

  private static List<String> findings(Inspection inspection, Format format) {
    byte[] printed = Printed.report(inspection, format);
    String id = inspection.id();
    return CHECKER
        .check(Printed.accepted(ReportReader.read(new Source(id + "." + format.ending(), printed))))
        .findings()
        .stream()
        .map(finding -> finding.kind().id() + ": " + finding.message())
        .sorted()
        .toList();
  }
}
