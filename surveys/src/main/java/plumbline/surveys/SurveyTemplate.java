package plumbline.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Text;

/// What one kind of survey asks.
///
/// @param id that of the framework’s survey
/// @param about where published reports say what such a survey asked
/// @param introduction with `{service}`
/// @param help what to do where somebody is in danger: no answer is read at once
/// @param invitation a message that brings somebody here, with `{service}` and `{link}`
public record SurveyTemplate(
    String id,
    String about,
    Text name,
    Text introduction,
    Text help,
    Text invitation,
    List<SurveyQuestion> questions) {
  public static final String WELSH = "cy";

  public SurveyTemplate {
    questions = List.copyOf(questions);
  }

  /// The languages in which all of it can be read, by their codes; the others are awaited.
  public List<String> languages() {
    return texts().allMatch(text -> text.in(WELSH).isPresent())
        ? List.of("en", WELSH)
        : List.of("en");
  }

  /// Everything that somebody reads of it.
  Stream<Text> texts() {
    List<Text> texts = new ArrayList<>(List.of(name, introduction, help, invitation));
    for (SurveyQuestion question : questions) {
      texts.add(question.text());
      switch (question) {
        case SurveyQuestion.Score score -> texts.addAll(List.of(score.worst(), score.best()));
        case SurveyQuestion.OneOf one -> one.options().forEach(it -> texts.add(it.label()));
        case SurveyQuestion.Words _ -> {}
      }
    }
    return texts.stream();
  }

  /// How old one must be to read it easily, in English: no such formula is known for Welsh. Answers
  /// among which one chooses are no sentences; their few words would only make it look easier.
  public ReadingAge readingAge() {
    return ReadingAge.of(
        Stream.concat(
                Stream.of(introduction, help, invitation),
                questions.stream().map(SurveyQuestion::text))
            .map(Text::english)
            .map(words -> words.replace("{service}", "the team").replace("{link}", "here"))
            .toList());
  }

  /// The question by whose answers the others are divided.
  public Optional<SurveyQuestion.OneOf> dividing() {
    return questions.stream()
        .flatMap(question ->
            question instanceof SurveyQuestion.OneOf one && one.divides()
                ? Stream.of(one)
                : Stream.empty())
        .findFirst();
  }
}
