package plumbline.web.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import plumbline.web.layout.FormProblems;

/// The form that raises an alert, as it was typed.
///
/// @param id made with the form, so that a form sent twice is one alert
/// @param number of a case; empty where the alert is about none of the sample
public record AlertForm(String id, String number, String words) {
  private static final int LONGEST_NUMBER = 6;

  static AlertForm empty(String number) {
    return new AlertForm(UUID.randomUUID().toString(), number, "");
  }

  /// An alert that can be raised.
  record Raised(UUID id, Optional<Integer> number, String words) {}

  /// @param isCase whether the sample has a case of this number
  FormProblems problems(IntPredicate isCase) {
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Words> said = Words.of(words);
    if (said.isEmpty()) {
      problems.put("words", "Use plain text of at most %d characters".formatted(Words.LONGEST));
    } else if (said.get().isEmpty()) {
      problems.put("words", "Say what the risk is and what must happen now");
    }
    if (!number.isBlank() && parsed().filter(isCase::test).isEmpty()) {
      problems.put(
          "case", "There is no case of this number in the sample: correct it, or leave it empty");
    }
    return new FormProblems(problems);
  }

  /// Of a form without problems.
  Raised raised() {
    return new Raised(UUID.fromString(id), parsed(), Words.of(words).orElseThrow().text());
  }

  private Optional<Integer> parsed() {
    String digits = number.strip();
    return digits.matches("[1-9][0-9]{0,%d}".formatted(LONGEST_NUMBER))
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  /// With an id that is one, whatever was sent.
  AlertForm withId() {
    boolean isOne = id.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    return isOne ? this : new AlertForm(UUID.randomUUID().toString(), number, words);
  }
}
