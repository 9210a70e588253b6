package plumbline.web.surveys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Text;
import plumbline.surveys.PageWord;
import plumbline.surveys.Response;
import plumbline.surveys.SurveyQuestion;
import plumbline.surveys.SurveyTemplate;
import plumbline.surveys.SurveyTemplates;

/// The questions of a survey as somebody has filled them in, in one language.
///
/// @param typed by the ids of the questions
/// @param faults by the ids of the questions; under no id what is wrong with the whole
public record Filled(
    SurveyTemplates templates,
    SurveyTemplate template,
    String language,
    Map<String, String> typed,
    Map<String, PageWord> faults) {
  /// More than this of what is too long is not shown again.
  private static final int LONGEST_ECHO = 10_000;

  /// What a browser calls the field of a question.
  private static final String FIELD = "a-";

  public Filled {
    typed = Map.copyOf(typed);
    faults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  static Filled empty(Survey survey, String language) {
    return new Filled(survey.templates(), survey.template(), language, Map.of(), Map.of());
  }

  /// What a form was filled in with.
  ///
  /// @param sent the parameters of a request
  static Filled of(Survey survey, String language, Map<String, String[]> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (SurveyQuestion question : survey.template().questions()) {
      String[] values = sent.get(FIELD + question.id());
      if (values != null && values.length > 0) {
        typed.put(question.id(), values[0]);
      }
    }
    Filled filled = new Filled(survey.templates(), survey.template(), language, typed, Map.of());
    return filled.with(filled.form().faults());
  }

  Filled with(Map<String, PageWord> others) {
    return new Filled(templates, template, language, typed, others);
  }

  Response.Form form() {
    return Response.read(template, typed);
  }

  public String field(SurveyQuestion question) {
    return FIELD + question.id();
  }

  public String value(SurveyQuestion question) {
    String value = typed.getOrDefault(question.id(), "");
    return value.substring(0, Math.min(value.length(), LONGEST_ECHO));
  }

  public boolean isChosen(SurveyQuestion question, SurveyQuestion.Option option) {
    return value(question).equals(option.id());
  }

  /// Empty where nothing is wrong with it.
  public String fault(SurveyQuestion question) {
    return Optional.ofNullable(faults.get(question.id()))
        .map(fault -> word(fault).replace("{longest}", String.valueOf(longest(question))))
        .orElse("");
  }

  private static int longest(SurveyQuestion question) {
    return question instanceof SurveyQuestion.Words words ? words.longest() : 0;
  }

  /// In the language of the page, and in English where it awaits that one.
  public String text(Text text) {
    return text.in(language).orElse(text.english());
  }

  public String word(PageWord word) {
    return text(templates.word(word));
  }
}
