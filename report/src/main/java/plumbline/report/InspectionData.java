package plumbline.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Framework;
import plumbline.framework.Text;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// Every key question and prompt with its figure, and which cases the figures are out of.
///
/// @param onEvidence the standards that rest on evidence and have no figures
public record InspectionData(
    HeadingLevel level,
    Optional<String> keyQuestionsPrint,
    Optional<String> promptsPrint,
    List<StandardData> standards,
    List<String> onEvidence) {

  /// @param counted whether any count is known; else only percentages were published
  public record StandardData(String id, String name, boolean counted, List<Row> rows) {}

  /// @param href the figure in its standard's section
  public record Row(
      String id, boolean key, String text, String href, String yes, String percentage) {}

  static InspectionData of(RatedInspection rated, HeadingLevel level, Links links) {
    Inspection inspection = rated.inspection();
    Framework framework = inspection.framework();
    return new InspectionData(
        level,
        framework.prints().keyQuestions().map(Text::english),
        framework.prints().prompts().map(Text::english),
        rated.standards().stream()
            .filter(standard -> standard.standard().isJudgedFromCases())
            .map(standard -> data(inspection, standard, links))
            .toList(),
        rated.standards().stream()
            .filter(standard -> !standard.standard().isJudgedFromCases())
            .map(standard -> standard.standard().toString())
            .toList());
  }

  private static StandardData data(Inspection inspection, RatedStandard standard, Links links) {
    List<Row> rows =
        standard.questions().stream()
            .flatMap(question ->
                Stream.concat(
                    Stream.of(row(inspection, question, true, links)),
                    standard.promptsOf(question.question().id()).stream()
                        .map(prompt -> row(inspection, prompt, false, links))))
            .toList();
    return new StandardData(
        standard.standard().id(),
        standard.standard().toString(),
        rows.stream().anyMatch(row -> !row.yes().equals("not published")),
        rows);
  }

  private static Row row(Inspection inspection, RatedQuestion question, boolean key, Links links) {
    return new Row(
        question.question().id().value(),
        key,
        question.question().text().english(),
        links.figure(inspection, question.question().id()),
        KeyQuestion.yes(question.tally()),
        KeyQuestion.percentage(question));
  }
}
