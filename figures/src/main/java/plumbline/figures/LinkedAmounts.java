package plumbline.figures;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.figures.Comparison.Verdict;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Tally;
import plumbline.reading.Result;

/// What sentences say of the cases agrees with what the tables have.
final class LinkedAmounts implements Check {
  /// Below this a link is too weak to raise a finding on.
  private static final double RAISED = 0.30;

  static final double FIRM = 0.45;
  private static final double CLEAR = 0.75;

  @Override
  public String name() {
    return "linked-amounts";
  }

  @Override
  public void check(Facts facts, Found found) {
    twoTables(facts, found);
    Set<String> told = new HashSet<>();
    for (Link link : facts.links().all()) {
      anotherStandard(facts, link, found);
      if (hasFigureBeside(link)) {
        continue;
      }
      boolean wrong = link.verdict() == Verdict.DIFFERS || link.verdict() == Verdict.EXACTLY_MET;
      if (!wrong || link.against().isEmpty() || !isSure(link)) {
        continue;
      }
      Result result = link.against().get();
      // Said in the summary and again in the chapter, it is told once.
      String once =
          link.claim().bound()
              + " "
              + link.claim().amount()
              + " "
              + result.question()
              + link.verdict();
      if (told.add(once)) {
        tell(link, result, found);
      }
    }
  }

  /// A question has the same figure in the chapter's table and in the annexe.
  private static void twoTables(Facts facts, Found found) {
    facts
        .evidence()
        .results()
        .forEach((id, results) -> {
          Result first = results.getFirst();
          for (Result other : results) {
            if (!other.tally().equals(first.tally())
                && other.section().part() != first.section().part()
                && !sameShare(first.tally(), other.tally())) {
              found.error(
                  Kind.COUNT_VS_PERCENTAGE,
                  Certainty.CERTAIN,
                  Evidence.quote(first),
                  Evidence.quote(other),
                  "%s is %s here and %s in line %d."
                      .formatted(id, first.tally(), other.tally(), other.figure().firstLine()),
                  "the same question in two tables");
            }
          }
        });
  }

  private static boolean sameShare(Tally one, Tally other) {
    return Comparison.percentage(one).whole().equals(Comparison.percentage(other).whole());
  }

  /// ‘the large majority of cases (23 out of 25)’: the words are held against their own figure.
  private static boolean hasFigureBeside(Link link) {
    if (!(link.claim().amount() instanceof Amount.Quantity)) {
      return false;
    }
    String behind = link.sentence().text().substring(link.claim().end()).strip();
    return link.sentence().claims().stream()
        .anyMatch(other ->
            other.start() >= link.claim().end()
                && other.start() - link.claim().end() <= 25
                && (behind.startsWith("(")
                    || (behind.indexOf('(') >= 0 && behind.indexOf('(') < 25)
                    || behind.startsWith(",")));
  }

  /// Whether a link is strong enough to raise a finding on. ‘Some’ or ‘all cases’ says too little
  /// to be held against what is hardly alike.
  static boolean isSure(Link link) {
    boolean vague = link.claim().amount() instanceof Amount.Quantity;
    return link.likeness() >= (vague ? FIRM : RAISED);
  }

  /// ‘involved in their assessment in 16 out of 17 cases’ under Reviewing, whose figure it is.
  private static void anotherStandard(Facts facts, Link link, Found found) {
    String here = link.sentence().section().standard().orElse("");
    if (here.isEmpty()
        || link.verdict() != Verdict.AGREES
        || link.likeliest().questions().size() != 1) {
      return;
    }
    Clause clause = Clause.around(link.sentence(), link.claim());
    java.util.List<Token> tokens = link.sentence().tokens();
    for (int at = clause.firstToken() + 2; at <= clause.lastToken(); at++) {
      boolean inTheir = tokens.get(at - 2).is("in") && tokens.get(at - 1).is("their");
      if (!inTheir || !tokens.get(at).is("assessment")) {
        continue;
      }
      String other = here.charAt(0) + ".1";
      facts.framework().questions().keySet().stream()
          .filter(id -> id.value().startsWith(other + ".") && !here.equals(other))
          .filter(id -> facts.evidence().of(id).isPresent())
          .max(
              java.util.Comparator.comparingDouble(
                  id -> facts.links().likeness().of(Stems.of(tokens), id, Set.of())))
          .ifPresent(id -> {
            Result result = facts.evidence().of(id).orElseThrow();
            boolean differs =
                facts.links().comparison(id).of(link.claim(), result.tally(), link.negative())
                    == Verdict.DIFFERS;
            if (differs && link.against().isPresent()) {
              found.note(
                  Kind.WORDING,
                  Certainty.LIKELY,
                  link.sentence().quote(link.claim()),
                  Evidence.quote(result),
                  "The sentence under %s says ‘assessment’, but its figure is that of %s; %s has %s."
                      .formatted(here, link.against().get().question(), id, result.tally()),
                  "the figure agrees with the standard it stands under");
            }
          });
    }
  }

  private static void tell(Link link, Result result, Found found) {
    Claim claim = link.claim();
    Certainty certainty =
        link.likeness() >= CLEAR
            ? Certainty.CERTAIN
            : link.likeness() >= FIRM ? Certainty.LIKELY : Certainty.POSSIBLE;
    Kind kind = kind(claim, result.tally());
    String said = claim.bound().words() + claim.amount();
    String message;
    Severity severity;
    if (link.verdict() == Verdict.EXACTLY_MET) {
      boolean rounded =
          result.tally() instanceof Tally.Published && claim.bound() == Bound.JUST_OVER;
      severity = rounded ? Severity.NOTE : Severity.WARNING;
      certainty = Certainty.CERTAIN;
      message =
          "The text says %s, but %s is %s, which is exactly that limit: leave out ‘%s’."
              .formatted(said, result.question(), result.tally(), claim.bound().words().strip());
    } else {
      severity = severity(claim, certainty);
      message =
          "The text says %s%s, but the table has %s for %s; %s would agree."
              .formatted(
                  said,
                  link.negative() ? " did not meet it" : "",
                  result.tally(),
                  result.question(),
                  wouldAgree(claim, result, link.negative()));
    }
    found.add(
        kind,
        severity,
        certainty,
        link.sentence().quote(claim),
        Optional.of(Evidence.quote(result)),
        message,
        working(claim, result, link));
  }

  private static Kind kind(Claim claim, Tally tally) {
    return switch (claim.amount()) {
      case Amount.Part _, Amount.Quantity _ -> Kind.QUANTIFIER_VS_FIGURE;
      case Amount.Percent _ ->
          claim.bound() == Bound.EXACTLY ? Kind.COUNT_VS_PERCENTAGE : Kind.QUANTIFIER_VS_FIGURE;
      case Amount.Count _, Amount.AllBut _, Amount.Total _ ->
          tally instanceof Tally.Published ? Kind.COUNT_VS_PERCENTAGE : Kind.COUNT_VS_COUNT;
    };
  }

  private static Severity severity(Claim claim, Certainty certainty) {
    boolean loose = claim.amount() instanceof Amount.Quantity(Quantifier words) && !words.firm();
    if (loose || certainty == Certainty.POSSIBLE) {
      return Severity.NOTE;
    }
    boolean hedged =
        claim.bound() != Bound.EXACTLY
            || claim.amount() instanceof Amount.Part
            || claim.amount() instanceof Amount.Quantity;
    return hedged || certainty == Certainty.LIKELY ? Severity.WARNING : Severity.ERROR;
  }

  private static String wouldAgree(Claim claim, Result result, boolean negative) {
    if (claim.amount() instanceof Amount.Count(_, int whole)
        && result.tally() instanceof Tally.Published(var percentage)) {
      return Grim.fit(Comparison.points(percentage), whole)
          .map(share -> (negative ? whole - share.yes() : share.yes()) + " of " + whole)
          .orElse("another base than " + whole);
    }
    if (claim.amount() instanceof Amount.Quantity) {
      BigFraction share = Comparison.percentage(result.tally()).points().divide(100);
      Optional<String> words =
          Quantifiers.shipped().words(negative ? BigFraction.ONE.subtract(share) : share);
      if (words.isPresent()) {
        return "‘" + words.get() + "’";
      }
    }
    return result.tally() instanceof Tally.Counted(int yes, int relevant) && negative
        ? (relevant - yes) + " of " + relevant
        : result.tally().toString();
  }

  private static String working(Claim claim, Result result, Link link) {
    StringBuilder working = new StringBuilder();
    if (claim.amount() instanceof Amount.Count(int part, int whole) && whole > 0 && part <= whole) {
      int yes = link.negative() ? whole - part : part;
      working
          .append(link.negative() ? yes + " of " + whole + " did; " : "")
          .append(yes + "/" + whole + " = " + Grim.percent(yes, whole, 1) + "%; ");
    }
    return working
        .append(
            "linked to %s by place and words (likeness %.2f)"
                .formatted(result.question(), Math.min(1, link.likeness())))
        .toString();
  }
}
