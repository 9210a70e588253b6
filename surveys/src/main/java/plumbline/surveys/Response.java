package plumbline.surveys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What one person answers, by the ids of the questions; a question that was left out is not there.
public record Response(Map<String, String> answers) {
  public Response {
    answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /// A filled-in form: a response, or what is wrong with it by question.
  ///
  /// @param faults words around the questions; under no id where nothing was answered at all
  public record Form(Response response, Map<String, PageWord> faults) {
    public static final String WHOLE = "";

    public boolean isTaken() {
      return faults.isEmpty();
    }
  }

  /// @param typed by the ids of the questions; what is no question’s is left out
  public static Form read(SurveyTemplate template, Map<String, String> typed) {
    Map<String, String> answers = new LinkedHashMap<>();
    Map<String, PageWord> faults = new LinkedHashMap<>();
    for (SurveyQuestion question : template.questions()) {
      String value = typed.getOrDefault(question.id(), "");
      switch (question) {
        case SurveyQuestion.Words words -> {
          String plain = plain(value);
          if (plain.length() > words.longest()) {
            faults.put(question.id(), PageWord.FAULT_LONG);
          } else if (!plain.isEmpty()) {
            answers.put(question.id(), plain);
          }
        }
        case SurveyQuestion.Score _, SurveyQuestion.OneOf _ -> {
          if (question.option(value).isPresent()) {
            answers.put(question.id(), value);
          } else if (!value.isEmpty()) {
            faults.put(question.id(), PageWord.FAULT_CHOICE);
          }
        }
      }
    }
    if (answers.isEmpty() && faults.isEmpty()) {
      faults.put(Form.WHOLE, PageWord.FAULT_NOTHING);
    }
    return new Form(new Response(answers), faults);
  }

  /// Without what breaks, hides or turns text: a child’s telephone may put in anything, and nobody
  /// is refused for that.
  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .replace("\r\n", "\n")
        .codePoints()
        .filter(letter ->
            letter == '\n'
                || switch (Character.getType(letter)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.SURROGATE,
                      Character.PRIVATE_USE,
                      Character.UNASSIGNED ->
                      false;
                  default -> true;
                })
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /// To what group somebody belongs by the answers: empty where the survey divides by nothing, or
  /// the person did not say.
  public String division(SurveyTemplate template) {
    return template
        .dividing()
        .flatMap(question -> Optional.ofNullable(answers.get(question.id())))
        .orElse("");
  }
}
