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
import plumbline.framework.Relevance;
import plumbline.framework.Tally;
import plumbline.reading.Result;
import plumbline.reading.Section.Part;

/// A percentage in a table is some whole number of cases (the GRIM test).
final class PossiblePercentages implements Check {
  @Override
  public String name() {
    return "possible-percentages";
  }

  @Override
  public void check(Facts facts, Found found) {
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
    if (cases == 0 || ofNoBase(facts, result, percent, domain, cases, found)) {
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
    bases.addAll(facts.links().basesOf(question.id()));
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

  /// No number of cases up to all of them gives 66%; two of three do if it is cut off.
  private static boolean ofNoBase(
      Facts facts, Result result, BigDecimal percent, String domain, int cases, Found found) {
    if (Grim.isPossible(percent, cases)) {
      return false;
    }
    found.warning(
        Kind.IMPOSSIBLE_PERCENTAGE,
        Certainty.CERTAIN,
        Evidence.quote(result),
        sampleQuote(facts, domain),
        "No number of cases up to %d gives %s%%%s."
            .formatted(
                cases,
                percent.toPlainString(),
                Grim.leastCutOff(percent, cases)
                    .map("; cut off instead of rounded, %s would"::formatted)
                    .orElse("")),
        "half up, half to even, of every base from 1 to " + cases);
    return true;
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
  static Optional<Samples.Stated> subSample(Facts facts, Question question) {
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

  static Quote sampleQuote(Facts facts, String domain) {
    return facts.samples().stated(domain, Samples.Of.CASES).getFirst().sentence().quote();
  }

  static String orList(Set<Integer> bases) {
    List<String> words = bases.stream().map(String::valueOf).toList();
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }
}
