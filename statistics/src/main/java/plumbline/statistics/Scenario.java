package plumbline.statistics;

import java.util.List;

/// A service as it truly is, and how its cases are sampled. Of `cases` eligible cases the first
/// `sample` are inspected. Case i has a shared effect u_i; the answer to key question k is yes when
/// √rho·u_i + √(1−rho)·e_ik is below the p_k quantile, u and e being standard normal. So each
/// answer is yes with chance p_k, and the answers of one case go together as far as rho says.
///
/// @param cases N, the eligible cases
/// @param sample n, the inspected cases
/// @param rho the correlation within a case, from 0 to below 1
/// @param fixedPoints the points of the standards judged on evidence (`domain1`)
/// @param sufficiency the chance of a yes for each key question; the key questions take them in
///   turn
/// @param standards how many standards are judged from cases
/// @param keyQuestions how many key questions each of them has
public record Scenario(
    String name,
    int cases,
    int sample,
    double rho,
    List<Integer> fixedPoints,
    List<Double> sufficiency,
    int standards,
    int keyQuestions) {
  /// The largest caseload that is simulated.
  public static final int MOST_CASES = 10_000;

  static final int STANDARDS = 8;
  static final int KEY_QUESTIONS = 3;

  public Scenario {
    fixedPoints = List.copyOf(fixedPoints);
    sufficiency = List.copyOf(sufficiency);
    if (sample < 1 || cases < sample || cases > MOST_CASES) {
      throw new IllegalArgumentException(
          "A sample of %d can't be drawn from %d cases.".formatted(sample, cases));
    }
    if (!(rho >= 0 && rho < 1)) {
      throw new IllegalArgumentException("A correlation is 0 to below 1, not %s.".formatted(rho));
    }
    if (sufficiency.isEmpty() || sufficiency.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException("Chances are 0 to 1, not %s.".formatted(sufficiency));
    }
    if (standards < 1 || keyQuestions < 1) {
      throw new IllegalArgumentException("There is at least one standard and one key question.");
    }
  }

  /// All key questions of the standards judged from cases.
  int questions() {
    return standards * keyQuestions;
  }

  /// The chance of a yes for a key question, counted through all standards from 0.
  double sufficiency(int question) {
    return sufficiency.get(question % sufficiency.size());
  }

  /// The same service with another size of sample.
  public Scenario withSample(int other) {
    return new Scenario(name, cases, other, rho, fixedPoints, sufficiency, standards, keyQuestions);
  }

  /// The same service with one sufficiency for every key question.
  public Scenario withSufficiency(double every) {
    return new Scenario(
        name, cases, sample, rho, fixedPoints, List.of(every), standards, keyQuestions);
  }
}
