package plumbline.sampling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reader of a sample should know beside its figures, each in a sentence or two.
final class SampleNotes {
  private final SamplePlan plan;
  private final Caseload caseload;
  private final List<String> notes = new ArrayList<>();

  private SampleNotes(CaseList list, SamplePlan plan, Caseload caseload) {
    this.plan = plan;
    this.caseload = caseload;
    notes.addAll(list.notes());
    notes.addAll(caseload.notes());
  }

  /// @param drawn the match as the sample was drawn, before any replacement
  static List<String> of(
      CaseList list,
      SamplePlan plan,
      Caseload caseload,
      Optional<String> phrase,
      List<Population> populations,
      MatchTable drawn,
      List<HeldBack> heldBack) {
    SampleNotes notes = new SampleNotes(list, plan, caseload);
    notes.unmanaged();
    notes.nobody();
    populations.forEach(notes::wider);
    notes.unequal();
    drawn.rows().forEach(row -> notes.missed(row, heldBack));
    phrase.ifPresent(notes::knownBefore);
    return notes.notes;
  }

  private void unmanaged() {
    long without = caseload.eligible().stream().filter(one -> one.caseManager().isEmpty()).count();
    if (without > 0) {
      notes.add(
          English.text(
              "%,d eligible %s no case manager, so the cap doesn’t bind there.",
              without, without == 1 ? "case names" : "cases name"));
    }
  }

  private void nobody() {
    if (caseload.eligible().isEmpty()) {
      notes.add(
          English.text(
              "No case of the list is eligible for an announcement on %s: check that day, and see why"
                  + " under the cases that are left out.",
              EligibleWindow.day(plan.announced())));
    }
  }

  private void wider(Population one) {
    int planned = plan.sampling().margin();
    String margin = one.margin().isPresent() ? Precision.inWords(one.margin().getAsDouble()) : "";
    if (one.margin().orElse(0) > planned + 1e-9) {
      notes.add(
          English.text(
              "The margin of %s is %s percentage points, wider than the %d for which the framework plans.",
              inWords(Columns.DOMAIN, one.domain()), margin, planned));
    }
  }

  private void unequal() {
    plan.chances()
        .ifPresent(column ->
            notes.add(
                English.text(
                    "Chances differ by ‘%s’: weight each case by one over its chance before taking"
                        + " percentages. The margins printed are those of equal chances.",
                    column)));
  }

  private void missed(Match row, List<HeldBack> heldBack) {
    boolean capped = heldBack.stream().anyMatch(held -> held.domain().equals(row.domain()));
    if (capped && !row.isWithinOneCase()) {
      notes.add(
          English.text(
              "%s, %s, %s: %.1f cases %s than in proportion, because the cap of %d for each case"
                  + " manager leaves no nearer sample.",
              inWords(Columns.DOMAIN, row.domain()),
              Columns.inWords(row.characteristic()),
              inWords(row.characteristic(), row.level()),
              Math.abs(row.cases()),
              row.cases() > 0 ? "more" : "fewer",
              plan.mostPerCaseManager()));
    }
  }

  private String inWords(String characteristic, String code) {
    return plan.framework()
        .facts()
        .find(characteristic, code)
        .map(found -> found.name().english())
        .orElse(code);
  }

  /// The service knows the day of the announcement before it sends its list.
  private void knownBefore(String phrase) {
    LocalDate announced = plan.announced();
    if (phrase.equals(announced.toString())) {
      notes.add(
          "The seed’s phrase is the day of the announcement, which the service knows before it sends"
              + " its list: it could try lists until a sample suits it. Better agree a phrase after"
              + " the list has come, and give it with --phrase.");
    }
  }
}
