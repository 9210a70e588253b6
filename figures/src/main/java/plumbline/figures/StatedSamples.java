package plumbline.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Samples.Of;
import plumbline.figures.Samples.Stated;
import plumbline.reading.Section.Part;

/// The same number of cases or interviews is the same in the summary, the chapter and the annexe.
final class StatedSamples implements Check {
  private static final int MOST_OTHERS = 6;

  @Override
  public String name() {
    return "stated-samples";
  }

  @Override
  public void check(Facts facts, Found found) {
    for (String domain : List.of("2", "3", "4")) {
      for (Of of : Of.values()) {
        same(facts.samples().stated(domain, of), found);
      }
    }
    again(facts, found);
    interviews(facts, found);
    breakdowns(facts, found);
    recommendations(facts, found);
  }

  private static void same(List<Stated> stated, Found found) {
    if (stated.isEmpty()) {
      return;
    }
    Stated first = stated.getFirst();
    for (Stated other : stated) {
      if (other.size() != first.size()) {
        found.warning(
            Kind.COUNT_VS_COUNT,
            Certainty.CERTAIN,
            first.sentence().quote(),
            other.sentence().quote(),
            "%s are %d here and %d in line %d."
                .formatted(
                    name(first), first.size(), other.size(), other.sentence().words().firstLine()),
            "the same number stated twice");
        return;
      }
    }
  }

  /// ‘There were 10 cases where services were needed to manage risk of harm’ in a standard's
  /// narrative, where the chapter has 12.
  private static void again(Facts facts, Found found) {
    for (Sentence sentence : facts.sentences()) {
      Optional<String> standard = sentence.section().standard();
      if (standard.isEmpty()
          || !sentence.isIn(Part.CHAPTER)
          || !sentence.text().startsWith("There were ")
          || sentence.claims().isEmpty()) {
        continue;
      }
      Claim claim = sentence.claims().getFirst();
      Set<Topics.Aspect> aspects = Topics.of(sentence.tokens()).aspects();
      boolean where = sentence.text().substring(claim.end()).stripLeading().startsWith("where");
      if (!where
          || aspects.size() != 1
          || !claim.unit().equals("case")
          || !(claim.amount() instanceof Amount.Total(int many))) {
        continue;
      }
      Of of =
          aspects.contains(Topics.Aspect.OTHERS_SAFE)
              ? Of.OTHERS_SAFE
              : aspects.contains(Topics.Aspect.CHILD_SAFE) ? Of.CHILD_SAFE : Of.CASES;
      List<Stated> stated = facts.samples().stated(standard.get().substring(0, 1), of);
      if (!stated.isEmpty() && stated.stream().noneMatch(one -> one.size() == many)) {
        found.note(
            Kind.COUNT_VS_COUNT,
            Certainty.LIKELY,
            sentence.quote(),
            stated.getFirst().sentence().quote(),
            "%s are %d here and %d in line %d."
                .formatted(
                    name(stated.getFirst()),
                    many,
                    stated.getFirst().size(),
                    stated.getFirst().sentence().words().firstLine()),
            "a number of cases said to be relevant, stated twice");
      }
    }
  }

  private static String name(Stated stated) {
    String cases =
        switch (stated.domain()) {
          case "2" -> "court";
          case "3" -> "out-of-court";
          default -> "resettlement";
        };
    return switch (stated.of()) {
      case CASES -> "The " + cases + " cases inspected";
      case CHILD_SAFE -> "The " + cases + " cases with work to keep the child safe";
      case OTHERS_SAFE -> "The " + cases + " cases with work to keep other people safe";
      case INTERVIEWS -> "The interviews on " + cases + " cases";
      case CONDITIONAL_CAUTIONS -> "The youth conditional caution cases";
    };
  }

  /// All interviews with case managers are those on court and on out-of-court cases.
  private static void interviews(Facts facts, Found found) {
    Set<Integer> court = facts.samples().sizes("2", Of.INTERVIEWS);
    Set<Integer> outOfCourt = facts.samples().sizes("3", Of.INTERVIEWS);
    if (court.isEmpty() || outOfCourt.isEmpty()) {
      return;
    }
    // Where resettlement is inspected too, its few cases have interviews that no chapter counts.
    boolean more =
        facts.framework().standards().stream().anyMatch(standard -> standard.id().startsWith("4"));
    Set<Integer> sums = new HashSet<>();
    for (int one : court) {
      for (int other : outOfCourt) {
        for (int others = 0; others <= (more ? MOST_OTHERS : 0); others++) {
          sums.add(one + other + others);
        }
      }
    }
    Optional<Sentence> said = allInterviews(facts);
    for (Claim claim : said.map(Sentence::claims).orElse(List.of())) {
      if (claim.amount() instanceof Amount.Total(int all)
          && claim.unit().equals("interview")
          && !sums.contains(all)) {
        Stated stated = facts.samples().stated("2", Of.INTERVIEWS).getFirst();
        found.warning(
            Kind.COUNT_VS_COUNT,
            Certainty.LIKELY,
            said.orElseThrow().quote(claim.start(), claim.end()),
            stated.sentence().quote(),
            "The number of interviews with case managers is %d here, but the chapters have %d and %d."
                .formatted(all, court.iterator().next(), outOfCourt.iterator().next()),
            "interviews on court cases and on out-of-court cases together");
      }
    }
  }

  /// ‘During the main fieldwork phase, we conducted 34 interviews with case managers’.
  static Optional<Sentence> allInterviews(Facts facts) {
    return facts.sentences().stream()
        .filter(sentence -> sentence.isIn(Part.METHODOLOGY))
        .filter(sentence ->
            sentence.text().contains("interviews with case managers")
                || sentence.text().contains("interview with case managers"))
        .findFirst();
  }

  /// ‘These consisted of five youth conditional cautions, two youth cautions, and eight community
  /// resolutions’ are all the cases, and the same in both places.
  private static void breakdowns(Facts facts, Found found) {
    Sentence first = null;
    Set<String> told = new HashSet<>();
    for (Sentence sentence : facts.sentences()) {
      String domain = sentence.domain().orElse("");
      if (!sentence.text().startsWith("These consisted of") || domain.isEmpty()) {
        continue;
      }
      int sum = 0;
      for (Claim claim : sentence.claims()) {
        sum += claim.amount() instanceof Amount.Total(int many) ? many : 0;
      }
      int cases = facts.samples().most(domain);
      int more = alsoReviewed(facts, sentence);
      otherCases(facts, sentence, domain, cases, told, found);
      if (cases > 0
          && sum > 0
          && sum != cases
          && sum + more != cases
          && !isOfAnother(facts, domain, sum)) {
        found.error(
            Kind.SUM_OF_PARTS,
            Certainty.CERTAIN,
            sentence.quote(),
            facts.samples().stated(domain, Of.CASES).getFirst().sentence().quote(),
            "The disposals add up to %d, but %d cases were inspected.".formatted(sum, cases),
            "the amounts of the sentence added up");
      }
      if (first != null && !amounts(first).equals(amounts(sentence))) {
        found.warning(
            Kind.COUNT_VS_COUNT,
            Certainty.CERTAIN,
            first.quote(),
            sentence.quote(),
            "The disposals are broken down as %s here and as %s in line %d."
                .formatted(amounts(first), amounts(sentence), sentence.words().firstLine()),
            "the same breakdown in two places");
      }
      first = first == null ? sentence : first;
    }
  }

  /// ‘17 cases that had received an out-of-court disposal’, of which ‘one further case’ had none.
  private static void otherCases(
      Facts facts, Sentence sentence, String domain, int cases, Set<String> told, Found found) {
    int disposals = 0;
    int others = 0;
    for (Claim claim : sentence.claims()) {
      if (claim.amount() instanceof Amount.Total(int many)) {
        disposals += claim.unit().equals("case") ? 0 : many;
        others += claim.unit().equals("case") ? many : 0;
      }
    }
    // Said in the summary and again in the chapter, it is told once.
    if (others > 0
        && disposals < cases
        && disposals + others == cases
        && told.add(domain + " " + disposals)) {
      Stated stated = facts.samples().stated(domain, Of.CASES).getFirst();
      found.note(
          Kind.COUNT_VS_COUNT,
          Certainty.POSSIBLE,
          stated.sentence().quote(),
          sentence.quote(),
          "%d cases are said to have had a disposal, but only %d disposals are listed beside %d other."
              .formatted(cases, disposals, others),
          "%d + %d = %d".formatted(disposals, others, cases));
    }
  }

  /// The place may be told wrongly: then the sum is that of another domain's cases.
  private static boolean isOfAnother(Facts facts, String domain, int sum) {
    return List.of("2", "3").stream()
        .anyMatch(
            other -> !other.equals(domain) && facts.samples().sizes(other, Of.CASES).contains(sum));
  }

  private static List<String> amounts(Sentence sentence) {
    return sentence.claims().stream()
        .filter(claim -> claim.amount() instanceof Amount.Total && !claim.unit().equals("case"))
        .map(claim -> claim.amount() + " " + claim.unit())
        .toList();
  }

  /// ‘We also reviewed one case where …’ in the next sentence.
  private static int alsoReviewed(Facts facts, Sentence sentence) {
    if (sentence.index() + 1 >= facts.sentences().size()) {
      return 0;
    }
    Sentence next = facts.sentences().get(sentence.index() + 1);
    return next.text().contains("also")
        ? next.claims().stream()
            .mapToInt(claim ->
                claim.amount() instanceof Amount.Total(int many) && claim.unit().equals("case")
                    ? many
                    : 0)
            .sum()
        : 0;
  }

  /// ‘we have made five recommendations’.
  private static void recommendations(Facts facts, Found found) {
    List<Sentence> said = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      if (sentence.isIn(Part.RECOMMENDATIONS)) {
        if (sentence.text().contains("have made") && sentence.text().contains("recommendations")) {
          said.add(sentence);
        }
      }
    }
    Set<Integer> numbers = new HashSet<>();
    for (plumbline.reading.Report.Placed placed : facts.report().blocks()) {
      if (placed.section().part() == Part.RECOMMENDATIONS
          && placed.block() instanceof plumbline.reading.Block.Bullet bullet) {
        SumsOfParts.number(bullet.mark().replace(".", "").replace(")", ""))
            .ifPresent(number -> numbers.add(number.intValue()));
      }
    }
    int printed = numbers.size();
    for (Sentence sentence : said) {
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Total(int many)
            && claim.unit().equals("recommendation")
            && printed > 1
            && many != printed) {
          found.warning(
              Kind.COUNT_VS_COUNT,
              Certainty.CERTAIN,
              sentence.quote(claim.start(), claim.end()),
              sentence.quote(),
              "%d recommendations are announced, but %d are printed.".formatted(many, printed),
              "numbered items of the recommendations");
        }
      }
    }
  }
}
