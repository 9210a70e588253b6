package plumbline.web.judgement;

import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Place;
import plumbline.surveys.QuestionResult;
import plumbline.surveys.SurveyQuestion;
import plumbline.web.surveys.Survey;

/// One thing that a survey found: the answers to a question counted, or what one person wrote.
///
/// @param origin as an evidence item keeps it, such as `survey 6f… workload`
/// @param question the words of the question
public record SurveyFinding(String origin, String question, String place, String words) {

  static SurveyFinding of(Survey survey, QuestionResult.Counted counted) {
    return of(survey, counted.question(), counted.question().id(), words(counted));
  }

  static SurveyFinding of(Survey survey, SurveyQuestion question, QuestionResult.Piece piece) {
    return of(survey, question, piece.id().toString(), piece.text());
  }

  private static SurveyFinding of(Survey survey, SurveyQuestion question, String id, String words) {
    String asked = question.text().english();
    return new SurveyFinding(
        origin(survey.id(), id),
        asked,
        "%s, opened %s: ‘%s’".formatted(survey.name(), survey.opened(), asked),
        words);
  }

  static String origin(UUID survey, String id) {
    return "survey %s %s".formatted(survey, id);
  }

  /// `n = 22, mean 7.4 of 10. 10: 12 (55%); 9: 3 (14%)`.
  private static String words(QuestionResult.Counted counted) {
    SurveyQuestion question = counted.question();
    String mean =
        counted
            .counts()
            .mean(question)
            .map(one -> ", mean %s of %d".formatted(one.toPlainString(), question.options().size()))
            .orElse("");
    String chosen =
        counted.options().stream()
            .filter(option -> counted.counts().of(option) > 0)
            .map(option ->
                "%s: %d (%s%%)"
                    .formatted(
                        option.label().english(),
                        counted.counts().of(option),
                        counted.counts().percent(option)))
            .collect(Collectors.joining("; "));
    String others =
        counted.together() == 0 ? "" : "; in smaller groups: %d".formatted(counted.together());
    return "n = %d%s. %s%s".formatted(counted.n(), mean, chosen, others);
  }

  /// The form that makes evidence of it.
  EvidenceForm form() {
    return EvidenceForm.of(
        EvidenceSource.SURVEY, new Place(Place.Kind.FIGURES, place), words, origin);
  }

  /// How the address of that form names it.
  public String query() {
    return "origin=" + origin.replace(' ', '+');
  }
}
