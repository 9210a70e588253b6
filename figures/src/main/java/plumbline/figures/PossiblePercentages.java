package plumbline.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Base;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;
import plumbline.framework.Tally;
import plumbline.reading.Result;
import plumbline.reading.Section.Part;

/// A percentage of cases is some whole number of them (the GRIM test).
final class PossiblePercentages implements Check {
  @Override
  public String name() {
    return "possible-percentages";
  }

  @Override
  public void check(Facts facts, Found found) {
    tables(facts, found);
    prose(facts, found);
    halves(facts, found);
    themselves(facts, found);
  }

  // --- tables ---

  private void tables(Facts facts, Found found) {
    Map<String, Set<Integer>> under = saidUnder(facts);
    facts
        .evidence()
        .results()
        .forEach((id, results) -> {
          Question question = facts.links().likeness().question(id);
          Set<BigDecimal> seen = new HashSet<>();
          for (Result result : results) {
            if (question != null
                && result.tally() instanceof Tally.Published(var percentage)
                && seen.add(Comparison.points(percentage))) {
              table(facts, question, result, Comparison.points(percentage), under, found);
            }
          }
        });
  }

  private void table(
      Facts facts,
      Question question,
      Result result,
      BigDecimal percent,
      Map<String, Set<Integer>> under,
      Found found) {
    String domain = question.id().value().substring(0, 1);
    int cases = facts.samples().most(domain);
    if (cases == 0) {
      return;
    }
    boolean key = question.id().isKeyQuestion();
    Optional<Samples.Stated> stated = subSample(facts, question);
    Set<Integer> bases = new TreeSet<>();
    if (question.base() == Base.ALL) {
      bases.add(cases);
    } else if (key && stated.isPresent()) {
      bases.addAll(facts.samples().sizes(domain, stated.get().of()));
    } else if (isOfEveryCase(question)) {
      bases.add(cases);
    } else {
      return;
    }
    bases.addAll(saidOf(facts, question.id()));
    if (!key) {
      bases.addAll(under.getOrDefault(question.id().value().substring(0, 3), Set.of()));
    }
    if (bases.stream().anyMatch(base -> Grim.fit(percent, base).isPresent())) {
      return;
    }
    boolean likely = key;
    Quote against =
        stated
            .filter(_ -> key)
            .map(one -> one.sentence().quote())
            .orElseGet(() -> sampleQuote(facts, domain));
    found.add(
        Kind.IMPOSSIBLE_PERCENTAGE,
        likely ? Severity.WARNING : Severity.NOTE,
        likely ? Certainty.LIKELY : Certainty.POSSIBLE,
        Evidence.quote(result),
        Optional.of(against),
        "%s%% of %s is no whole number of %s cases; %s would give it."
            .formatted(
                percent.toPlainString(),
                question.id(),
                orList(bases),
                Grim.inWords(Grim.fits(percent, cases))),
        "half up, half to even; bases tried: " + bases);
  }

  /// The bases that sentences name for a question: ‘six out of 16 relevant cases’.
  private static Set<Integer> saidOf(Facts facts, QuestionId question) {
    Set<Integer> bases = new LinkedHashSet<>();
    for (Link link : facts.links().all()) {
      boolean of =
          link.subjects().stream().anyMatch(subject -> subject.questions().contains(question));
      if (of && link.claim().amount() instanceof Amount.Count(_, int whole)) {
        bases.add(whole);
      }
    }
    return bases;
  }

  /// Every base that each standard's narrative names: a prompt's may be one of them.
  private static Map<String, Set<Integer>> saidUnder(Facts facts) {
    Map<String, Set<Integer>> said = new HashMap<>();
    for (Sentence sentence : facts.sentences()) {
      if (sentence.section().standard().isPresent() && sentence.isIn(Part.CHAPTER)) {
        Set<Integer> bases =
            said.computeIfAbsent(sentence.section().standard().get(), _ -> new LinkedHashSet<>());
        for (Claim claim : sentence.claims()) {
          switch (claim.amount()) {
            case Amount.Count(_, int whole) -> bases.add(whole);
            case Amount.Part(_, _, var base) when base.isPresent() -> bases.add(base.getAsInt());
            default -> {}
          }
        }
      }
    }
    return said;
  }

  private static boolean isOfEveryCase(Question question) {
    return question.relevant() instanceof Relevance.EveryCase;
  }

  /// The stated number of cases that a planning or delivery question for safety is asked of.
  private static Optional<Samples.Stated> subSample(Facts facts, Question question) {
    String domain = question.id().value().substring(0, 1);
    boolean planned =
        question.id().value().charAt(2) == '2' || question.id().value().charAt(2) == '3';
    Samples.Of of =
        switch (question.aspect().orElse("")) {
          case "safety" -> Samples.Of.CHILD_SAFE;
          case "others" -> Samples.Of.OTHERS_SAFE;
          default -> Samples.Of.CASES;
        };
    return planned && of != Samples.Of.CASES
        ? facts.samples().stated(domain, of).stream().findFirst()
        : Optional.empty();
  }

  private static Quote sampleQuote(Facts facts, String domain) {
    return facts.samples().stated(domain, Samples.Of.CASES).getFirst().sentence().quote();
  }

  private static String orList(Set<Integer> bases) {
    List<String> words = bases.stream().map(String::valueOf).toList();
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  // --- prose ---

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
          if (cases > 0 && Grim.fit(points, cases).isEmpty() && told.add(domain + points)) {
            percentOfAll(facts, sentence, claim, points, domain, cases, found);
          }
        }
      }
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
    link.ifPresent(
        known -> known.likeliest().questions().forEach(id -> subSizes.addAll(saidOf(facts, id))));
    boolean ofSubSample = subSizes.stream().anyMatch(size -> Grim.fit(points, size).isPresent());
    boolean explained =
        ofSubSample && link.filter(one -> one.verdict() == Comparison.Verdict.AGREES).isPresent();
    found.add(
        Kind.IMPOSSIBLE_PERCENTAGE,
        explained ? Severity.NOTE : Severity.WARNING,
        Certainty.LIKELY,
        sentence.quote(claim),
        Optional.of(sampleQuote(facts, domain)),
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
              Optional.of(sampleQuote(facts, domain)),
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
}
