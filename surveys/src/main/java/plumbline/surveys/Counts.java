package plumbline.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Percentage;
import plumbline.framework.Share;

/// How many people chose what.
///
/// @param n how many answered
/// @param byOption in the order of the question’s options
public record Counts(int n, Map<String, Integer> byOption) {
  public Counts {
    byOption = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
  }

  static Counts of(SurveyQuestion question, List<GivenAnswer> answers) {
    Map<String, Integer> byOption = new LinkedHashMap<>();
    question.options().forEach(option -> byOption.put(option.id(), 0));
    answers.forEach(answer -> byOption.merge(answer.value(), 1, Integer::sum));
    return new Counts(answers.size(), byOption);
  }

  /// Of some options alone; everybody who answered stays counted.
  Counts of(Set<String> options) {
    Map<String, Integer> kept = new LinkedHashMap<>(byOption);
    kept.keySet().retainAll(options);
    return new Counts(n, kept);
  }

  /// How many chose what is not among these options.
  int others() {
    return n - byOption.values().stream().mapToInt(count -> count).sum();
  }

  public int of(SurveyQuestion.Option option) {
    return byOption.getOrDefault(option.id(), 0);
  }

  /// Whole per cent, half up.
  public String percent(SurveyQuestion.Option option) {
    return n == 0 ? "" : Percentage.of(new Share(of(option), n)).whole().number();
  }

  /// The mean score, with one decimal, half up; empty where nobody answered or nothing is scored.
  public Optional<BigDecimal> mean(SurveyQuestion question) {
    if (n == 0 || !(question instanceof SurveyQuestion.Score)) {
      return Optional.empty();
    }
    long sum =
        byOption.entrySet().stream()
            .mapToLong(entry -> Long.parseLong(entry.getKey()) * entry.getValue())
            .sum();
    return Optional.of(
        BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP));
  }
}
