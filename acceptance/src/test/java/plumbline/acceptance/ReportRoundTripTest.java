package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.press.Format;
import plumbline.reading.Extracted;
import plumbline.reading.Report;
import plumbline.reading.ReportReader;

/// A report that Plumbline prints, read again, gives the inspection that it was made from.
class ReportRoundTripTest {
  static Stream<Arguments> reports() {
    return Printed.shipped().stream()
        .flatMap(inspection ->
            Stream.of(Format.HTML, Format.PDF, Format.DOCX)
                .map(format -> Arguments.of(inspection.id(), format)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gives_back_the_inspection(String id, Format format) {
    Inspection made = Printed.shipped(id);
    Inspection again = again(made, format);
    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.service()).isEqualTo(made.service());
    assertThat(again.framework()).isEqualTo(made.framework());
    assertThat(again.fieldwork()).isEqualTo(made.fieldwork());
    assertThat(again.joint()).isEqualTo(made.joint());
    assertThat(again.profile()).isEqualTo(made.profile());
    assertThat(again.sample()).isEqualTo(made.sample());
    assertThat(again.tallies()).isEqualTo(made.tallies());
    assertThat(again.caseQuestions()).isEqualTo(made.caseQuestions());
    assertThat(ratings(again)).isEqualTo(ratings(made));
    assertThat(again.discretion()).isEqualTo(made.discretion());
    assertThat(again.contextualFacts()).isEqualTo(made.contextualFacts());
    assertThat(again.demographics()).isEqualTo(made.demographics());
    assertThat(again.caseload()).isEqualTo(made.caseload());
    assertThat(again.offenceTypes()).isEqualTo(made.offenceTypes());
    assertThat(again.staffing()).isEqualTo(made.staffing());
    assertThat(again.organisationData()).isEqualTo(made.organisationData());
    assertThat(again.surveys()).isEqualTo(made.surveys());
    assertThat(again.recommendations()).isEqualTo(made.recommendations());
    assertThat(again.published()).isEqualTo(made.published());
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "PDF", "DOCX"})
  void gives_back_what_recommendations_rest_on(Format format) {
    Inspection made = Printed.withGrounds("wirral-2021");
    assertThat(again(made, format).recommendations()).isEqualTo(made.recommendations());
  }

  private static Inspection again(Inspection made, Format format) {
    byte[] printed = Printed.report(made, format);
    Extracted extracted =
        Printed.accepted(
            ReportReader.read(new Source(made.id() + "." + format.ending(), printed))
                .then(
                    text -> new Parsed.Accepted<>(Extracted.of(Report.of(text, Printed.LIBRARY)))));
    assertThat(extracted.unread()).isEmpty();
    return Printed.read(
        new Source(made.id() + ".json", extracted.json().orElseThrow().getBytes(UTF_8)));
  }

  /// The reasons of judgements are running text, which is not read back.
  private static List<String> ratings(Inspection inspection) {
    return inspection.judgements().values().stream()
        .map(judgement -> judgement.standard() + " " + judgement.rating())
        .sorted()
        .toList();
  }
}
