package plumbline.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.inspection.Inspection;
import plumbline.reading.Section.Part;

/// The numbers of cases, interviews and meetings that a report states are those of the data.
final class SampleAgainstData implements Check {
  private final Inspection data;

  SampleAgainstData(Inspection data) {
    this.data = data;
  }

  @Override
  public String name() {
    return "sample-against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    stated(facts, found, "2", Samples.Of.CASES, "courtCases", "case");
    stated(facts, found, "3", Samples.Of.CASES, "outOfCourtCases", "case");
    stated(facts, found, "2", Samples.Of.INTERVIEWS, "courtCaseInterviews", "interview");
    stated(facts, found, "3", Samples.Of.INTERVIEWS, "outOfCourtCaseInterviews", "interview");
    methodology(facts, found, "interview", "case managers", "caseManagerInterviews");
    methodology(facts, found, "meeting", "meetings", "meetings");
    for (Sentence sentence : facts.sentences()) {
      breakdown(sentence, found);
      sentences(sentence, found);
    }
  }

  private void stated(
      Facts facts, Found found, String domain, Samples.Of of, String field, String noun) {
    Optional<Integer> known = data.sample().count(field);
    for (Samples.Stated one : facts.samples().stated(domain, of)) {
      if (known.isPresent() && one.size() != known.get()) {
        differs(one.sentence(), one.claim(), one.size(), noun, known.get(), field, found);
      }
    }
  }

  /// ‘We conducted 34 interviews with case managers’: the methodology's figure.
  private void methodology(Facts facts, Found found, String unit, String words, String field) {
    Optional<Integer> known = data.sample().count(field);
    if (known.isEmpty()) {
      return;
    }
    for (Sentence sentence : facts.sentences()) {
      if (!sentence.isIn(Part.METHODOLOGY)
          || !sentence.text().contains(words)
          || !sentence.has("conducted")) {
        continue;
      }
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Total(int many)
            && (claim.unit().equals(unit) || noun(sentence, claim).startsWith(unit))
            && many != known.get()) {
          differs(sentence, claim, many, unit, known.get(), field, found);
        }
      }
    }
  }

  /// ‘Five youth conditional cautions, two youth cautions, and eight community resolutions’: two of
  /// the kinds in one sentence are the breakdown.
  private void breakdown(Sentence sentence, Found found) {
    Map<String, Integer> kinds = data.sample().outOfCourtBreakdown();
    if (!sentence.isProse() || kinds.size() < 2 || !sentence.domain().equals(Optional.of("3"))) {
      return;
    }
    record OfKind(Claim claim, int many, String kind) {}
    List<OfKind> parts = new ArrayList<>();
    for (Claim claim : sentence.claims()) {
      String noun = singular(noun(sentence, claim));
      if (claim.amount() instanceof Amount.Total(int many) && kinds.containsKey(noun)) {
        parts.add(new OfKind(claim, many, noun));
      }
    }
    if (parts.size() < 2) {
      return;
    }
    for (OfKind part : parts) {
      int known = kinds.getOrDefault(part.kind(), part.many());
      if (known != part.many()) {
        differs(
            sentence, part.claim(), part.many(), part.kind(), known, "outOfCourtBreakdown", found);
      }
    }
  }

  /// ‘21 community sentences and one custodial sentence’.
  private void sentences(Sentence sentence, Found found) {
    if (!sentence.text().contains("detailed look at")) {
      return;
    }
    for (Claim claim : sentence.claims()) {
      String noun = singular(noun(sentence, claim));
      String field = noun.startsWith("community") ? "communitySentences" : "custodialSentences";
      Optional<Integer> known =
          noun.equals("community sentence") || noun.equals("custodial sentence")
              ? data.sample().count(field)
              : Optional.empty();
      if (claim.amount() instanceof Amount.Total(int many)
          && known.isPresent()
          && known.get() != many) {
        differs(sentence, claim, many, noun, known.get(), field, found);
      }
    }
  }

  /// What is counted, without the number before it.
  private static String noun(Sentence sentence, Claim claim) {
    String words = sentence.text().substring(claim.start(), claim.end());
    int space = words.indexOf(' ');
    return space < 0 ? "" : words.substring(space + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static String singular(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private void differs(
      Sentence sentence, Claim claim, int said, String noun, int known, String field, Found found) {
    found.add(
        Kind.COUNT_VS_COUNT,
        Severity.ERROR,
        Certainty.CERTAIN,
        sentence.quote(claim),
        Optional.empty(),
        "The report has %d %s%s here, but the data have %d."
            .formatted(said, noun, said == 1 ? "" : "s", known),
        field + " of the inspection file " + data.id());
  }
}
