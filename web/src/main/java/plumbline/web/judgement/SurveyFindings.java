package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plumbline.surveys.QuestionResult;
import plumbline.web.access.Deed;
import plumbline.web.planning.WorkFrame;
import plumbline.web.surveys.EndedSurveys;
import plumbline.web.surveys.EndedSurveys.EndedSurvey;
import plumbline.web.surveys.Survey;

/// What the ended surveys of an inspection offer as evidence: nothing that is not shown.
@Component
class SurveyFindings {
  private final EndedSurveys ended;

  SurveyFindings(EndedSurveys ended) {
    this.ended = ended;
  }

  /// The latest opened first; none for who cannot make evidence of them.
  List<Survey> surveys(WorkFrame frame) {
    return mayUse(frame) ? ended.of(frame.inspection().id()) : List.of();
  }

  Optional<EndedSurvey> survey(WorkFrame frame, UUID id) {
    return mayUse(frame) ? ended.find(frame.inspection().id(), id) : Optional.empty();
  }

  private static boolean mayUse(WorkFrame frame) {
    return frame.may(Deed.READ_SURVEYS) && frame.may(Deed.ADD_EVIDENCE);
  }

  static List<SurveyFinding> of(EndedSurvey one) {
    return one.results().questions().stream().flatMap(result -> of(one.survey(), result)).toList();
  }

  private static Stream<SurveyFinding> of(Survey survey, QuestionResult result) {
    return switch (result) {
      case QuestionResult.Counted counted when counted.options().isEmpty() -> Stream.empty();
      case QuestionResult.Counted counted -> Stream.of(SurveyFinding.of(survey, counted));
      case QuestionResult.Written written ->
          written.texts().stream()
              .map(piece -> SurveyFinding.of(survey, written.question(), piece));
      case QuestionResult.Withheld _ -> Stream.empty();
    };
  }

  /// What an evidence form says that it is taken over from.
  Optional<SurveyFinding> find(WorkFrame frame, String origin) {
    String[] parts = origin.split(" ", -1);
    if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return Optional.empty();
    }
    return survey(frame, UUID.fromString(parts[1])).stream()
        .flatMap(one -> of(one).stream())
        .filter(finding -> finding.origin().equals(origin))
        .findFirst();
  }
}
