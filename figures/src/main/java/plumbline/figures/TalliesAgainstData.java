package plumbline.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Comparison.Verdict;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;
import plumbline.reading.Result;

/// A report tells the inspection's data: its tables have their tallies, and its sentences are held
/// against the data themselves, whatever the report's own tables say.
final class TalliesAgainstData implements Check {
  private final Inspection data;
  private final Map<QuestionId, Tally> tallies;

  TalliesAgainstData(Inspection data) {
    this.data = data;
    this.tallies = Tallies.of(data);
  }

  @Override
  public String name() {
    return "tallies-against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    tables(facts, found);
    prose(facts, found);
  }

  private void tables(Facts facts, Found found) {
    for (Result result : facts.report().results()) {
      Tally known = tallies.get(result.question());
      if (known == null || isEmpty(known) || same(known, result.tally())) {
        continue;
      }
      boolean counted = known instanceof Tally.Counted && result.tally() instanceof Tally.Counted;
      found.add(
          counted ? Kind.COUNT_VS_COUNT : Kind.COUNT_VS_PERCENTAGE,
          Severity.ERROR,
          Certainty.CERTAIN,
          Evidence.quote(result),
          Optional.empty(),
          "The report prints %s for %s, but the data have %s."
              .formatted(result.tally(), result.question(), known),
          working("tallies"));
    }
  }

  /// Every sentence is linked as ever, but what it says is compared with the data. What the
  /// report's own tables contradict in the same way is told there.
  private void prose(Facts facts, Found found) {
    List<Result> known = new ArrayList<>();
    for (Result result : facts.report().results()) {
      Tally tally = tallies.get(result.question());
      known.add(tally == null || isEmpty(tally) ? result : of(result, tally));
    }
    Links links = facts.linksTo(new Evidence(known));
    for (Link link : links.all()) {
      if (link.verdict() != Verdict.DIFFERS
          || link.against().isEmpty()
          || !LinkedAmounts.isSure(link)
          || isTold(facts.links().of(link.claim()))) {
        continue;
      }
      Result result = link.against().get();
      boolean sure = link.likeness() >= LinkedAmounts.FIRM;
      found.add(
          result.tally() instanceof Tally.Counted ? Kind.COUNT_VS_COUNT : Kind.COUNT_VS_PERCENTAGE,
          sure ? Severity.ERROR : Severity.WARNING,
          sure ? Certainty.LIKELY : Certainty.POSSIBLE,
          link.sentence().quote(link.claim()),
          Optional.of(Evidence.quote(result)),
          "The text says %s%s%s, but the data have %s for %s."
              .formatted(
                  link.claim().bound().words(),
                  link.claim().amount(),
                  link.negative() ? " did not meet it" : "",
                  result.tally(),
                  result.question()),
          working("tallies")
              + "; linked to %s by place and words (likeness %.2f)"
                  .formatted(result.question(), Math.min(1, link.likeness())));
    }
  }

  /// The report's question with the tally of the data.
  private static Result of(Result result, Tally tally) {
    return new Result(
        result.question(),
        result.printed(),
        result.words(),
        result.figure(),
        tally,
        result.section(),
        result.asked(),
        result.starred());
  }

  private static boolean isTold(Optional<Link> own) {
    return own.map(
            link -> link.verdict() == Verdict.DIFFERS || link.verdict() == Verdict.EXACTLY_MET)
        .orElse(false);
  }

  private static boolean isEmpty(Tally tally) {
    return tally instanceof Tally.Counted(_, int relevant) && relevant == 0;
  }

  private static boolean same(Tally known, Tally printed) {
    if (known instanceof Tally.Counted && printed instanceof Tally.Counted) {
      return known.equals(printed);
    }
    return Comparison.percentage(known).whole().equals(Comparison.percentage(printed).whole());
  }

  private String working(String field) {
    return field + " of the inspection file " + data.id();
  }
}
