package plumbline.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;
import plumbline.reading.Result;

/// A report's tables and samples are those of the inspection's data. Its prose is held against its
/// tables by the other checks.
final class AgainstData implements Check {
  private final Inspection data;

  AgainstData(Inspection data) {
    this.data = data;
  }

  @Override
  public String name() {
    return "against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    Map<QuestionId, Tally> tallies = Tallies.of(data);
    for (Result result : facts.report().results()) {
      Tally known = tallies.get(result.question());
      if (known == null || (known instanceof Tally.Counted(_, int relevant) && relevant == 0)) {
        continue;
      }
      boolean counted = known instanceof Tally.Counted && result.tally() instanceof Tally.Counted;
      boolean same =
          counted
              ? known.equals(result.tally())
              : Comparison.percentage(known)
                  .whole()
                  .equals(Comparison.percentage(result.tally()).whole());
      if (!same) {
        found.add(
            counted ? Kind.COUNT_VS_COUNT : Kind.COUNT_VS_PERCENTAGE,
            Severity.ERROR,
            Certainty.CERTAIN,
            Evidence.quote(result),
            Optional.empty(),
            "The report prints %s for %s, but the data have %s."
                .formatted(result.tally(), result.question(), known),
            "the inspection file " + data.id());
      }
    }
    sample(facts, found, "2", "courtCases");
    sample(facts, found, "3", "outOfCourtCases");
  }

  private void sample(Facts facts, Found found, String domain, String field) {
    Optional<Integer> known = data.sample().count(field);
    List<Samples.Stated> stated = facts.samples().stated(domain, Samples.Of.CASES);
    for (Samples.Stated one : stated) {
      if (known.isPresent() && one.size() != known.get()) {
        found.add(
            Kind.COUNT_VS_COUNT,
            Severity.ERROR,
            Certainty.CERTAIN,
            one.sentence().quote(one.claim()),
            Optional.empty(),
            "The report has %d cases here, but the data have %d."
                .formatted(one.size(), known.get()),
            field + " of the inspection file " + data.id());
      }
    }
  }
}
