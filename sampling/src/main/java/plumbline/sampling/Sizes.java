package plumbline.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import plumbline.framework.Sampling;

/// How many cases each domain gives to the sample, by the framework's rules.
final class Sizes {
  private static final String NONE = "None: no case is eligible.";

  private final Sampling sampling;
  private final Precision precision;
  private final Map<String, Integer> eligible;

  private Sizes(Sampling sampling, Map<String, Integer> eligible) {
    this.sampling = sampling;
    this.precision = Precision.of(sampling);
    this.eligible = eligible;
  }

  /// @param eligible the number of eligible cases of each sampled domain, in the framework's order
  static List<Population> of(Sampling sampling, Map<String, Integer> eligible) {
    Sizes sizes = new Sizes(sampling, eligible);
    List<Population> populations = new ArrayList<>();
    eligible.keySet().forEach(domain -> populations.add(sizes.of(domain)));
    return populations;
  }

  private Population of(String domain) {
    int cases = eligible.getOrDefault(domain, 0);
    int courtCases = eligible.getOrDefault(Population.COURT, 0);
    if (!domain.equals(Population.OUT_OF_COURT) || courtCases == 0) {
      return byFormula(domain, cases);
    }
    int court = byFormula(Population.COURT, courtCases).size();
    return switch (sampling.outOfCourt()) {
      case Sampling.OutOfCourt.Ratio(int some, int each) -> byRatio(cases, court, some, each);
      case Sampling.OutOfCourt.ShareOfEligible() -> byShare(cases, court, courtCases);
    };
  }

  /// Resettlement cases, additional to the court sample, are sized like these (our decision): by
  /// the formula for 80 per cent and five points that is all of them up to 13.
  private Population byFormula(String domain, int cases) {
    int formula = precision.sizeFor(cases);
    int atLeast = Math.min(cases, sampling.floor().orElse(0));
    int atMost = sampling.ceiling().orElse(Integer.MAX_VALUE);
    int size = Math.min(Math.max(formula, atLeast), atMost);
    String rule =
        size > formula
            ? "the framework’s floor"
            : size < formula ? "the framework’s ceiling" : "the formula";
    return new Population(
        domain,
        cases,
        size,
        OptionalDouble.of(precision.margin()),
        precision.marginOf(size, cases),
        cases == 0
            ? NONE
            : size == cases
                ? English.text("All of them, by %s.", rule)
                : English.text("%d of %d, by %s.", size, cases, rule));
  }

  /// So many for each court case, rounded up (6 beside 8, 17 beside 25, 23 beside 34 and 15 beside
  /// 22 in the reports of 2020 and 2021); all of them where there are fewer (our decision).
  private Population byRatio(int cases, int court, int some, int each) {
    int wanted = (some * court + each - 1) / each;
    int size = Math.min(wanted, cases);
    String ratio =
        English.text(
            "%d for every %d of the %d court %s, rounded up",
            some, each, court, court == 1 ? "case" : "cases");
    return new Population(
        Population.OUT_OF_COURT,
        cases,
        size,
        OptionalDouble.empty(),
        precision.marginOf(size, cases),
        cases == 0
            ? NONE
            : wanted <= cases
                ? English.text("%d: %s.", size, ratio)
                : English.text("All %d: %s would be %d.", size, ratio, wanted));
  }

  /// As many for each sampled court case as there are eligible, rounded up, so that the sample has
  /// the population's share of out-of-court cases; but no more than the formula asks for, which is
  /// enough (our decision: Wirral 2021, Annexe 1 says only that the size was ‘based on the
  /// proportion’; its 7 court and 20 out-of-court cases are what this gives for 7 and 22 eligible
  /// cases).
  private Population byShare(int cases, int court, int courtCases) {
    long byShare = ((long) court * cases + courtCases - 1) / courtCases;
    int formula = precision.sizeFor(cases);
    int size = (int) Math.min(byShare, formula);
    String share =
        English.text(
            "as many for each of the %d court %s as are eligible, %,d for %,d, rounded up, is %,d",
            court, court == 1 ? "case" : "cases", cases, courtCases, byShare);
    return new Population(
        Population.OUT_OF_COURT,
        cases,
        size,
        byShare < formula ? OptionalDouble.empty() : OptionalDouble.of(precision.margin()),
        precision.marginOf(size, cases),
        cases == 0
            ? NONE
            : byShare <= formula
                ? English.text("%d: %s.", size, share)
                : English.text("%d, by the formula: %s, more than is needed.", size, share));
  }
}
