package plumbline.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Question;
import plumbline.framework.Tally;
import plumbline.reading.Result;
import plumbline.reading.Section.Part;

/// A percentage or a half in prose is some whole number of the cases that the words are of (the
/// GRIM test).
final class PercentagesInProse implements Check {
  @Override
  public String name() {
    return "percentages-in-prose";
  }

  @Override
  public void check(Facts facts, Found found) {
    prose(facts, found);
    halves(facts, found);
    themselves(facts, found);
    basedOn(facts, found);
  }

  /// ‘57 per cent of inspected cases’ is of all cases inspected, by its own words.
  private void prose(Facts facts, Found found) {
    Set<String> told = new HashSet<>();
    for (Sentence sentence : facts.sentences()) {
      boolean place =
          sentence.isProse() && (sentence.isIn(Part.CHAPTER) || sentence.isIn(Part.SUMMARY));
      if (!place) {
        continue;
      }
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Percent(BigDecimal points)
            && claim.bound() == Bound.EXACTLY
            && points.signum() > 0) {
          String domain = ofAllCases(sentence, claim);
          int cases = domain.isEmpty() ? 0 : facts.samples().most(domain);
          if (domain.isEmpty()) {
            ofSubSample(facts, sentence, claim, points, found);
          } else if (cases > 0 && Grim.fit(points, cases).isEmpty() && told.add(domain + points)) {
            percentOfAll(facts, sentence, claim, points, domain, cases, found);
          }
        }
      }
    }
  }

  /// ‘almost always (86 per cent) sufficient to manage the risk of harm’ under a question that, as
  /// the chapter says, is asked of 10 cases.
  private static void ofSubSample(
      Facts facts, Sentence sentence, Claim claim, BigDecimal points, Found found) {
    Optional<Question> question =
        sentence.section().question().map(id -> facts.links().likeness().question(id));
    boolean cases = claim.countsCases() && !sentence.text().contains("survey");
    if (question.isEmpty() || !cases || !sentence.isIn(Part.CHAPTER)) {
      return;
    }
    Optional<Samples.Stated> stated = PossiblePercentages.subSample(facts, question.get());
    if (stated.isEmpty()) {
      return;
    }
    Set<Integer> bases = new TreeSet<>();
    bases.addAll(facts.samples().sizes(stated.get().domain(), stated.get().of()));
    bases.addAll(facts.samples().sizes(stated.get().domain(), Samples.Of.CASES));
    for (Claim other : sentence.claims()) {
      if (other.amount() instanceof Amount.Count(_, int whole)) {
        bases.add(whole);
      }
    }
    if (bases.stream().noneMatch(base -> Grim.fit(points, base).isPresent())) {
      found.note(
          Kind.IMPOSSIBLE_PERCENTAGE,
          Certainty.LIKELY,
          sentence.quote(claim),
          stated.get().sentence().quote(),
          "%s per cent is no whole number of %s cases; %s would give it."
              .formatted(
                  points.toPlainString(),
                  PossiblePercentages.orList(bases),
                  Grim.inWords(Grim.fits(points, facts.samples().most(stated.get().domain())))),
          "half up, half to even; bases tried: " + bases);
    }
  }

  private void percentOfAll(
      Facts facts,
      Sentence sentence,
      Claim claim,
      BigDecimal points,
      String domain,
      int cases,
      Found found) {
    Optional<Link> link = facts.links().of(claim);
    Set<Integer> subSizes = new TreeSet<>(facts.samples().sizes(domain, Samples.Of.CHILD_SAFE));
    subSizes.addAll(facts.samples().sizes(domain, Samples.Of.OTHERS_SAFE));
    link.ifPresent(known ->
        known.likeliest().questions().forEach(id -> subSizes.addAll(facts.links().basesOf(id))));
    boolean ofSubSample = subSizes.stream().anyMatch(size -> Grim.fit(points, size).isPresent());
    boolean explained =
        ofSubSample && link.filter(one -> one.verdict() == Comparison.Verdict.AGREES).isPresent();
    found.add(
        Kind.IMPOSSIBLE_PERCENTAGE,
        explained ? Severity.NOTE : Severity.WARNING,
        Certainty.LIKELY,
        sentence.quote(claim),
        Optional.of(PossiblePercentages.sampleQuote(facts, domain)),
        "%s per cent is no whole number of the %d cases inspected; %s would give it."
            .formatted(points.toPlainString(), cases, Grim.inWords(Grim.fits(points, cases))),
        "%s/%d = %s%%, %s/%d = %s%%"
            .formatted(
                below(points, cases),
                cases,
                Grim.percent(below(points, cases), cases, 1),
                below(points, cases) + 1,
                cases,
                Grim.percent(below(points, cases) + 1, cases, 1)));
  }

  private static int below(BigDecimal points, int cases) {
    return points.multiply(BigDecimal.valueOf(cases)).intValue() / 100;
  }

  /// The domain whose cases, all of them, an amount is of by its own words; empty if they don't
  /// say.
  private static String ofAllCases(Sentence sentence, Claim claim) {
    String words =
        sentence
            .text()
            .substring(claim.start(), Math.min(sentence.text().length(), claim.end() + 20));
    if (words.contains("relevant") || words.contains("risk")) {
      return "";
    }
    if (words.contains("of the out-of-court disposal cases")
        || words.contains("of out-of-court disposal cases")
        || words.contains("of the inspected out-of-court")) {
      return "3";
    }
    if (words.contains("of the inspected court cases")
        || words.contains("of post-court cases")
        || words.contains("of the court cases")) {
      return "2";
    }
    boolean every =
        claim.inspected()
            || words.contains("cases we inspected")
            || words.contains("cases inspected");
    return every && claim.countsCases()
        ? sentence.domain().filter(id -> !id.equals("1")).orElse("")
        : "";
  }

  // --- halves ---

  /// ‘Half of the cases inspected’ needs an even number of them.
  private void halves(Facts facts, Found found) {
    for (Sentence sentence : facts.sentences()) {
      for (Claim claim : sentence.claims()) {
        if (!(claim.amount() instanceof Amount.Part part)
            || claim.bound() != Bound.EXACTLY
            || !claim.inspected()
            || claim.relevant()
            || !sentence.isProse()
            || !sentence.isIn(Part.CHAPTER)) {
          continue;
        }
        String domain = sentence.domain().orElse("");
        int cases = domain.isEmpty() ? 0 : facts.samples().most(domain);
        if (cases == 0) {
          continue;
        }
        Optional<Link> link = facts.links().of(claim);
        boolean whole =
            part.share().multiply(cases).getDenominator().equals(java.math.BigInteger.ONE);
        if (!whole) {
          boolean half = part.words().contains("half");
          found.add(
              Kind.IMPOSSIBLE_PERCENTAGE,
              half ? Severity.WARNING : Severity.NOTE,
              half ? Certainty.CERTAIN : Certainty.LIKELY,
              sentence.quote(claim),
              Optional.of(PossiblePercentages.sampleQuote(facts, domain)),
              "The %d cases inspected have no %s; name the base that the figure rests on."
                  .formatted(cases, part.words()),
              link.flatMap(Link::against)
                  .map(result -> result.question() + " has " + result.tally())
                  .orElse("%s of %d is not whole".formatted(part.words(), cases)));
        }
      }
    }
  }

  // --- amounts of ‘them’ ---

  /// ‘… in one out of eight relevant cases, and did not involve other agencies in the large
  /// majority of them’: the table's percentage is then of eight.
  private void themselves(Facts facts, Found found) {
    for (Sentence sentence : facts.sentences()) {
      int base = 0;
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Count(_, int whole)) {
          base = whole;
          continue;
        }
        String behind = sentence.text().substring(claim.end());
        boolean ofThem = behind.startsWith(" of them") || behind.startsWith(" of these");
        Optional<Link> link = facts.links().of(claim);
        if (base == 0 || !ofThem || link.isEmpty() || link.get().against().isEmpty()) {
          continue;
        }
        Result result = link.get().against().get();
        if (result.tally() instanceof Tally.Published(var percentage)
            && Grim.fit(Comparison.points(percentage), base).isEmpty()) {
          found.note(
              Kind.IMPOSSIBLE_PERCENTAGE,
              Certainty.LIKELY,
              sentence.quote(),
              Evidence.quote(result),
              "‘Them’ are %d cases, of which %s is no whole number; %s would give it."
                  .formatted(
                      base,
                      result.tally(),
                      Grim.inWords(Grim.fits(Comparison.points(percentage), base))),
              "the base that the sentence names is %d".formatted(base));
        }
      }
    }
  }

  // --- a standard's base ---

  /// ‘the following key questions, based on two cases where …’: each percentage of the standard's
  /// questions is then of two.
  private static void basedOn(Facts facts, Found found) {
    for (Sentence sentence : facts.sentences()) {
      Optional<String> standard = sentence.section().standard();
      int based =
          standard.isPresent() && sentence.isIn(Part.CHAPTER) && sentence.has("based")
              ? sentence.text().indexOf("questions, based on ")
              : -1;
      if (based < 0) {
        continue;
      }
      Optional<Integer> cases =
          sentence.claims().stream()
              .filter(claim -> claim.start() > based && claim.unit().equals("case"))
              .flatMap(claim ->
                  claim.amount() instanceof Amount.Total(int many)
                      ? Optional.of(many).stream()
                      : Optional.<Integer>empty().stream())
              .findFirst();
      if (cases.isEmpty()) {
        continue;
      }
      facts.evidence().results().values().stream()
          .map(results -> results.getFirst())
          .filter(result -> result.question().value().startsWith(standard.get() + "."))
          .filter(result ->
              result.tally() instanceof Tally.Published(var percentage)
                  && Grim.fit(Comparison.points(percentage), cases.get()).isEmpty())
          .findFirst()
          .ifPresent(result ->
              found.warning(
                  Kind.IMPOSSIBLE_PERCENTAGE,
                  Certainty.LIKELY,
                  sentence.quote(),
                  Evidence.quote(result),
                  "The standard does not rest on %d cases: %s at %s is no whole number of %d."
                      .formatted(cases.get(), result.question(), result.tally(), cases.get()),
                  "half up, half to even, of %d cases".formatted(cases.get())));
    }
  }
}
