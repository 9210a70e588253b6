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

  static List<String> of(
      CaseList list, SamplePlan plan, Caseload caseload, Optional<String> phrase) {
    SampleNotes notes = new SampleNotes(list, plan, caseload);
    notes.unmanaged();
    notes.nobody();
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
