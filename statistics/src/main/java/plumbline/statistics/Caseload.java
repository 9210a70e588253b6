package plumbline.statistics;

/// How many cases a sample was drawn from, as far as it is known. A sample that is a good part of
/// its caseload says much more than the same sample from a very large one.
public sealed interface Caseload {

  /// The number of eligible cases.
  record Known(int cases) implements Caseload {
    public Known {
      requireCases(cases);
    }
  }

  /// The number of a question's relevant cases, reckoned from the eligible cases by the share that
  /// was relevant among those inspected.
  record Estimated(int cases) implements Caseload {
    public Estimated {
      requireCases(cases);
    }
  }

  /// Nobody says how many: then as if from a very large caseload, which is the careful side.
  record NotKnown() implements Caseload {}

  private static void requireCases(int cases) {
    if (cases < 1) {
      throw new IllegalArgumentException(
          "A caseload has at least one case, not %d.".formatted(cases));
    }
  }
}
