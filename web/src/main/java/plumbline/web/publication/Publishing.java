package plumbline.web.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.ContentHash;
import plumbline.edition.Edition;
import plumbline.press.PrintedFile;
import plumbline.web.access.Person;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.people.Names;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.RatingsLock;
import plumbline.web.trail.Trail;

/// Decisions about a publication: each is checked and kept in one transaction, with its line in the
/// trail.
@Service
class Publishing {
  private static final String QUICKER = "Somebody else was quicker: look at how it stands now";
  static final String SELF_AUDIT =
      "A self-audit is not published: its report is the service’s own, for itself";

  private final Inspections inspections;
  private final DraftEditions drafts;
  private final Checklist checklist;
  private final Editions editions;
  private final Releases releases;
  private final RatingsLock ratings;
  private final Trail trail;
  private final Names names;

  Publishing(
      Inspections inspections,
      DraftEditions drafts,
      Checklist checklist,
      Editions editions,
      Releases releases,
      RatingsLock ratings,
      Trail trail,
      Names names) {
    this.inspections = inspections;
    this.drafts = drafts;
    this.checklist = checklist;
    this.editions = editions;
    this.releases = releases;
    this.ratings = ratings;
    this.trail = trail;
    this.names = names;
  }

  /// What the signatory saw on the page.
  ///
  /// @param number that the edition is to get
  record Seen(int number, String hash, String evidence) {
    boolean is(DraftEdition draft) {
      return draft.hash().hex().equals(hash) && draft.evidence().hex().equals(evidence);
    }
  }

  /// Freezes the report as the next edition.
  ///
  /// @param files of what the signatory saw, printed before: it takes longer than others should
  ///   wait
  @Transactional
  public Done signOff(
      String inspection, Seen seen, List<PrintedFile> files, String note, Person by) {
    if (isSelfAudit(inspection)) {
      return new Done.Refused(SELF_AUDIT);
    }
    // Nobody opens the ratings again before this is done; whether they are confirmed, a checkpoint
    // says.
    ratings.refusal(inspection);
    releases.hold(inspection);
    DraftEdition draft = drafts.of(inspection);
    if (!seen.is(draft)) {
      return changed();
    }
    List<SignedEdition> before = editions.of(inspection);
    ContentHash hash = draft.edition().hash();
    Optional<ContentHash> welsh = draft.welsh().map(Edition::hash);
    if (!isNew(draft, before)) {
      return new Done.Refused(
          "Nothing has changed since edition %d was signed off"
              .formatted(before.getLast().number()));
    }
    if (note.isEmpty() && wasReleased(before)) {
      return new Done.Refused(
          "Say what was corrected, or why it is published again, for the public");
    }
    Optional<String> unmet = checklist.unmet(inspection, draft);
    if (unmet.isPresent()) {
      return new Done.Refused("Not everything on the list is met: " + unmet.get());
    }
    // Others write on while the list is looked through: what it says must be true of what is
    // frozen.
    if (!seen.is(drafts.of(inspection))) {
      return changed();
    }
    if (!editions.add(
        inspection,
        seen.number(),
        draft.edition(),
        welsh,
        draft.evidence(),
        files,
        note,
        Optional.of(by.id()))) {
      return new Done.Overtaken(QUICKER);
    }
    trail.add(
        inspection,
        by,
        "report-signed-off",
        "The report was signed off as edition %d".formatted(seen.number()),
        Map.of(
            "edition",
            String.valueOf(seen.number()),
            "hash",
            hash.hex(),
            "welsh",
            welsh.map(ContentHash::hex).orElse(""),
            "evidence",
            draft.evidence().hex(),
            "note",
            note));
    return new Done.Yes();
  }

  private boolean isSelfAudit(String inspection) {
    return inspections.find(inspection).orElseThrow(NotFound::new).isSelfAudit();
  }

  static Done changed() {
    return new Done.Overtaken(
        "The text or its evidence has changed since you opened the page: look at the report as it is now");
  }

  /// Whether there is something to sign off: other words than those of the latest edition, or the
  /// same where they were withdrawn, such as by mistake.
  static boolean isNew(DraftEdition draft, List<SignedEdition> before) {
    return before.isEmpty()
        || before.getLast().withdrawn().isPresent()
        || !before.getLast().hash().equals(draft.edition().hash())
        || !before.getLast().welsh().equals(draft.welsh().map(Edition::hash));
  }

  static boolean wasReleased(List<SignedEdition> editions) {
    return editions.stream().anyMatch(edition -> edition.released().isPresent());
  }

  /// Sets, moves or gives up the time of the release of the latest edition.
  ///
  /// @param revision that the plan is to get
  /// @param due empty to give the plan up
  @Transactional
  public Done plan(String inspection, int revision, int number, Optional<Instant> due, Person by) {
    releases.hold(inspection);
    Optional<Done> objection = objection(inspection, number);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (due.isPresent() && !releases.isToCome(due.get())) {
      return new Done.Refused("Choose a time that is to come, or publish it now");
    }
    if (!releases.plan(inspection, revision, number, due, by.id())) {
      return new Done.Overtaken(QUICKER);
    }
    String when = due.map(LondonTime::minute).orElse("");
    trail.add(
        inspection,
        by,
        "release-planned",
        due.isPresent()
            ? "Edition %d is to be released on %s".formatted(number, when)
            : "The planned release of edition %d was given up".formatted(number),
        Map.of("edition", String.valueOf(number), "due", due.map(Instant::toString).orElse("")));
    return new Done.Yes();
  }

  @Transactional
  public Done publishNow(String inspection, int number, Person by) {
    releases.hold(inspection);
    Optional<Done> objection = objection(inspection, number);
    if (objection.isPresent()) {
      return objection.get();
    }
    return release(inspection, number, by, "at once")
        ? new Done.Yes()
        : new Done.Overtaken(QUICKER);
  }

  /// Releases what is due: false where another node, or somebody, was quicker.
  @Transactional
  public boolean releaseDue(Releases.Due due) {
    releases.hold(due.inspection());
    // Somebody may have moved the time while this waited; a service’s own report never is due.
    if (!releases.due().contains(due) || isSelfAudit(due.inspection())) {
      return false;
    }
    String name = names.of(List.of(due.by())).getOrDefault(due.by(), "");
    return release(
        due.inspection(), due.number(), new Person(due.by(), name, List.of()), "as planned");
  }

  private boolean release(String inspection, int number, Person by, String how) {
    if (!releases.release(inspection, number, Optional.of(by.id()))) {
      return false;
    }
    trail.add(
        inspection,
        by,
        "report-released",
        "Edition %d was released, %s".formatted(number, how),
        Map.of("edition", String.valueOf(number), "how", how));
    return true;
  }

  /// Takes the published editions away; the public reads why.
  @Transactional
  public Done withdraw(String inspection, int number, String note, Person by) {
    releases.hold(inspection);
    Optional<SignedEdition> latest =
        editions.of(inspection).stream()
            .filter(edition -> edition.released().isPresent())
            .reduce((_, later) -> later);
    if (latest.isEmpty() || latest.get().number() != number) {
      return new Done.Overtaken(QUICKER);
    }
    if (!releases.withdraw(inspection, number, note, by.id())) {
      return new Done.Overtaken("The report is withdrawn already");
    }
    trail.add(
        inspection,
        by,
        "report-withdrawn",
        "The published report was withdrawn",
        Map.of("edition", String.valueOf(number), "note", note));
    return new Done.Yes();
  }

  /// Why an edition cannot be released.
  private Optional<Done> objection(String inspection, int number) {
    if (isSelfAudit(inspection)) {
      return Optional.of(new Done.Refused(SELF_AUDIT));
    }
    List<SignedEdition> all = editions.of(inspection);
    if (all.isEmpty() || all.getLast().number() != number) {
      return Optional.of(new Done.Overtaken(QUICKER));
    }
    return all.getLast().released().isPresent()
        ? Optional.of(new Done.Overtaken("Edition %d is released".formatted(number)))
        : Optional.empty();
  }
}
