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
/// people may be the writer. Everything else needs enough people who answered that question.
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
    if (isShown(online, paper, least)) {
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
    return isShown(online, paper, least);
  }

  /// Whoever typed in the answers on paper knows them, and could take them from the whole: so where
  /// people answered online, those alone must be enough.
  private static boolean isShown(int online, int paper, Least least) {
    return least.isReachedBy(online > 0 ? online : paper);
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
    if (!least.isReachedBy(answers.size())) {
      return new QuestionResult.Withheld(question, answers.size());
    }
    Map<String, List<GivenAnswer>> divided = new LinkedHashMap<>();
    answers.forEach(
        answer -> divided.computeIfAbsent(answer.division(), _ -> new ArrayList<>()).add(answer));
    Map<String, Integer> bases = new LinkedHashMap<>();
    divided.forEach((division, those) -> bases.put(division, those.size()));
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
  /// rest, so that must be nobody or enough people as well: else the smallest of the groups that
  /// could be shown is not shown either.
  ///
  /// @param bases how many answered, by group; under no name those who belong to none
  static Set<String> shown(Map<String, Integer> bases, Least least) {
    Set<String> shown = new HashSet<>();
    bases.forEach((division, people) -> {
      if (!division.isEmpty() && least.isReachedBy(people)) {
        shown.add(division);
      }
    });
    int rest =
        bases.entrySet().stream()
            .filter(entry -> !shown.contains(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (rest > 0 && !least.isReachedBy(rest)) {
      shown.stream()
          .min(
              Comparator.comparing((String division) -> bases.getOrDefault(division, 0))
                  .thenComparing(Comparator.naturalOrder()))
          .ifPresent(shown::remove);
    }
    return shown;
  }
}
