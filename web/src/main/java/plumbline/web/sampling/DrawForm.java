package plumbline.web.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;
import plumbline.sampling.SamplePlan;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// What is asked of a draw, as it was typed.
///
/// @param problems what is wrong with it, by field
/// @param plan holds where nothing is wrong
record DrawForm(String phrase, DrawPlan plan, FormProblems problems) {
  private static final int LONGEST_PHRASE = 200;
  private static final int MOST_MONTHS = 120;

  static DrawForm read(Map<String, String> typed, Framework framework, DrawPlan usual) {
    return new Reading(typed, framework).form(usual);
  }

  /// The windows that the framework draws from, which a form may change.
  static List<Sampling.Window> windows(Framework framework) {
    return framework.sampling().map(Sampling::windows).orElse(List.of());
  }

  private record Reading(
      Map<String, String> typed, Framework framework, Map<String, String> problems) {
    Reading(Map<String, String> typed, Framework framework) {
      this(typed, framework, new LinkedHashMap<>());
    }

    DrawForm form(DrawPlan usual) {
      String phrase = text("phrase");
      if (phrase.isEmpty() || !TextLine.isOne(phrase, LONGEST_PHRASE)) {
        problems.put("phrase", "Enter a phrase of at most 200 characters, on one line");
      }
      DrawPlan plan =
          new DrawPlan(
              usual.announced(),
              months(),
              number("per-case-manager", 1),
              number("second-reads", 0),
              number("for-colleagues", 0).orElse(0));
      return new DrawForm(phrase, plan, new FormProblems(problems));
    }

    private Map<String, SamplePlan.Months> months() {
      Map<String, SamplePlan.Months> months = new LinkedHashMap<>();
      for (Sampling.Window window : windows(framework)) {
        String field = "from-" + window.domain();
        int from = number(field, 0).orElse(window.fromMonths());
        int to = number("to-" + window.domain(), 0).orElse(window.toMonths());
        if (to < from || to > MOST_MONTHS) {
          problems.putIfAbsent(
              field, "Enter the nearer month first, and none more than 120 months before");
        } else if (from != window.fromMonths() || to != window.toMonths()) {
          months.put(window.domain(), new SamplePlan.Months(from, to));
        }
      }
      return months;
    }

    private Optional<Integer> number(String field, int least) {
      String written = text(field);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      if (!written.matches("[0-9]{1,5}") || Integer.parseInt(written) < least) {
        problems.put(field, "Enter a whole number from %d, or nothing".formatted(least));
        return Optional.empty();
      }
      return Optional.of(Integer.valueOf(written));
    }

    private String text(String field) {
      return typed.getOrDefault(field, "").strip();
    }
  }
}
