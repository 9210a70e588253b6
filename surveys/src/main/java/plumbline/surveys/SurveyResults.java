package plumbline.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What may be shown of a survey that has ended. What may not is not in here, so that no page, file
/// or program can show it by mistake.
///
/// Words are shown where enough people answered the survey, however few of them wrote: any of those
/// people may be the writer. Everything else needs enough people who answered that question, and
/// enough of them online where anybody did.
///
/// @param online how many answered with a code of their own
/// @param paper how many answered on paper
/// @param questions none where too few people answered the survey
public record SurveyResults(
    SurveyTemplate template, int online, int paper, Least least, List<QuestionResult> questions) {
  public SurveyResults {
    questions = List.copyOf(questions);
  }

  public static SurveyResults of(
      SurveyTemplate template, int online, int paper, Least least, List<GivenAnswer> answers) {
    List<QuestionResult> questions = new ArrayList<>();
    if (new Base(online, paper).reaches(least)) {
      for (SurveyQuestion question : template.questions()) {
        questions.add(
            of(
                template,
                question,
                least,
                answers.stream().filter(it -> it.question().equals(question.id())).toList()));
      }
    }
    return new SurveyResults(template, online, paper, least, questions);
  }

  /// How many people answered; always shown.
  public int n() {
    return online + paper;
  }

  public boolean isShown() {
    return new Base(online, paper).reaches(least);
  }

  private static QuestionResult of(
      SurveyTemplate template, SurveyQuestion question, Least least, List<GivenAnswer> answers) {
    if (question instanceof SurveyQuestion.Words) {
      return new QuestionResult.Written(
          question,
          answers.stream()
              .sorted(Comparator.comparing(GivenAnswer::id))
              .map(answer -> new QuestionResult.Piece(answer.id(), answer.value()))
              .toList());
    }
    if (!Base.of(answers).reaches(least)) {
      return new QuestionResult.Withheld(question, answers.size());
    }
    Map<String, List<GivenAnswer>> divided = new LinkedHashMap<>();
    answers.forEach(
        answer -> divided.computeIfAbsent(answer.division(), _ -> new ArrayList<>()).add(answer));
    Map<String, Base> bases = new LinkedHashMap<>();
    divided.forEach((division, those) -> bases.put(division, Base.of(those)));
    Set<String> shown = shown(bases, least);
    if (question instanceof SurveyQuestion.OneOf one && one.divides()) {
      Counts counts = Counts.of(question, answers).of(shown);
      return new QuestionResult.Counted(question, counts, counts.others(), List.of());
    }
    List<QuestionResult.Group> groups =
        template.dividing().stream()
            .flatMap(dividing -> dividing.options().stream())
            .filter(division -> shown.contains(division.id()))
            .map(division ->
                new QuestionResult.Group(
                    division, Counts.of(question, divided.getOrDefault(division.id(), List.of()))))
            .toList();
    return new QuestionResult.Counted(question, Counts.of(question, answers), 0, groups);
  }

  /// The groups of which something may be shown. Whoever takes them from the whole learns of the
  /// rest, so that must be nobody or enough people as well: else the smallest of the groups with
  /// which it would be enough is not shown either.
  ///
  /// @param bases how many answered, by group, enough of them together; under no name those who
  ///   belong to none
  static Set<String> shown(Map<String, Base> bases, Least least) {
    Set<String> shown = new HashSet<>();
    bases.forEach((division, people) -> {
      if (!division.isEmpty() && people.reaches(least)) {
        shown.add(division);
      }
    });
    Base rest =
        bases.entrySet().stream()
            .filter(entry -> !shown.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .reduce(Base.NOBODY, Base::plus);
    if (!rest.hidesPeople(least)) {
      bases.entrySet().stream()
          .filter(entry -> shown.contains(entry.getKey()))
          .filter(entry -> entry.getValue().plus(rest).reaches(least))
          .min(
              Comparator.comparingInt((Map.Entry<String, Base> entry) -> entry.getValue().people())
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .ifPresent(shown::remove);
    }
    return shown;
  }
}
