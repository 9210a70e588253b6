package plumbline.web.surveys;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plumbline.surveys.Least;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.TextLine;

/// The last day of a survey, from how many people on its results are shown, and why, as typed.
public record SurveyForm(String closesOn, String least, String reason) {
  private static final int LONGEST_IN_DAYS = 366;

  static final SurveyForm EMPTY = new SurveyForm("", String.valueOf(Least.USUAL.people()), "");

  static SurveyForm of(SurveyDecision now) {
    return new SurveyForm(now.closesOn().toString(), String.valueOf(now.least().people()), "");
  }

  /// @param first the first day that can be the last one
  /// @param needsReason whether somebody must be told why
  FormProblems problems(LocalDate first, boolean needsReason) {
    Map<String, String> problems = new LinkedHashMap<>();
    LocalDate last = first.plusDays(LONGEST_IN_DAYS);
    if (day().filter(day -> !day.isBefore(first) && !day.isAfter(last)).isEmpty()) {
      problems.put(
          "closes-on",
          "Choose the last day, from %s to %s"
              .formatted(LondonTime.day(first), LondonTime.day(last)));
    }
    if (people().isEmpty()) {
      problems.put(
          "least",
          "Enter from how many people on results are shown: %d to %d"
              .formatted(Least.SMALLEST, Least.LARGEST));
    }
    if (needsReason && !TextLine.isReason(reason)) {
      problems.put(
          "reason", "Say why, in at most %d characters".formatted(TextLine.LONGEST_REASON));
    }
    return new FormProblems(problems);
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(closesOn.strip()));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  Optional<Least> people() {
    return wholeNumber(least, Least.SMALLEST, Least.LARGEST).map(Least::new);
  }

  static Optional<Integer> wholeNumber(String typed, int least, int most) {
    return typed.strip().matches("[0-9]{1,4}")
        ? Optional.of(Integer.parseInt(typed.strip())).filter(it -> it >= least && it <= most)
        : Optional.empty();
  }
}
