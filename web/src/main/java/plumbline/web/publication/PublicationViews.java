package plumbline.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import plumbline.web.access.Role;
import plumbline.web.access.Scope;
import plumbline.web.access.Visitor;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;
import plumbline.web.subscribers.Subscribers;

/// Puts the page of a publication together.
@Component
class PublicationViews {
  private final WorkFrames frames;
  private final DraftEditions drafts;
  private final Checklist checklist;
  private final Editions editions;
  private final Releases releases;
  private final Names names;
  private final Subscribers subscribers;
  private final PublicNotes notes;

  PublicationViews(
      WorkFrames frames,
      DraftEditions drafts,
      Checklist checklist,
      Editions editions,
      Releases releases,
      Names names,
      Subscribers subscribers,
      PublicNotes notes) {
    this.frames = frames;
    this.drafts = drafts;
    this.checklist = checklist;
    this.editions = editions;
    this.releases = releases;
    this.names = names;
    this.subscribers = subscribers;
    this.notes = notes;
  }

  View of(
      String inspection,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    WorkFrame frame = frames.of(inspection, request);
    DraftEdition draft = drafts.of(inspection);
    List<SignedEdition> signed = editions.of(inspection);
    Optional<SignedEdition> latest =
        signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
    List<Releases.Plan> plans = releases.plans(inspection);
    Map<UUID, String> by =
        names.of(
            Stream.concat(
                    signed.stream().flatMap(one -> one.by().stream()),
                    plans.stream().map(Releases.Plan::by))
                .toList());
    Optional<Releases.Plan> plan =
        plans.stream()
            .findFirst()
            .filter(one ->
                latest
                    .filter(it -> it.released().isEmpty() && it.number() == one.number())
                    .isPresent());
    List<PublicationPage.Edition> told = new ArrayList<>();
    signed
        .reversed()
        .forEach(edition -> told.add(edition(edition, edition.equals(signed.getLast()), by)));
    return Templates.page(
        "publication/publication.jte",
        new PublicationPage(
            frame,
            checklist.points(inspection, draft),
            new PublicationPage.Draft(
                latest.map(SignedEdition::number).orElse(0) + 1,
                draft.hash().hex(),
                draft.evidence().hex(),
                Publishing.wasReleased(signed),
                Publishing.isNew(draft, signed)),
            told,
            latest
                .filter(edition -> !edition.evidence().equals(draft.evidence()))
                .map(SignedEdition::number),
            plan.flatMap(Releases.Plan::due).map(LondonTime::minute),
            plans.stream()
                .map(one ->
                    new PublicationPage.Plan(
                        one.number(),
                        one.due().map(LondonTime::minute).orElse(""),
                        LondonTime.minuteInTables(one.at()),
                        by.getOrDefault(one.by(), "")))
                .toList(),
            plans.size() + 1,
            signed.stream().anyMatch(SignedEdition::isPublic),
            isSignatory(frame, request),
            subscribers.told(inspection).stream().map(PublicationPage.Told::of).toList(),
            isSignatory(frame, request)
                ? notes.of(inspection).stream().map(PublicationPage.Note::of).toList()
                : List.of(),
            typed,
            problems));
  }

  /// The report is signed off by the signatory alone: who writes it does not.
  static boolean isSignatory(WorkFrame frame, HttpServletRequest request) {
    Scope here = frame.inspection().scope(Today.inLondon());
    return Visitor.of(request).signedIn().rolesAt(here).contains(Role.SIGNATORY);
  }

  private static PublicationPage.Edition edition(
      SignedEdition edition, boolean isLatest, Map<UUID, String> by) {
    return new PublicationPage.Edition(
        edition.number(),
        LondonTime.minuteInTables(edition.at()),
        edition.by().map(id -> by.getOrDefault(id, "")).orElse(""),
        edition.hash().hex(),
        state(edition, isLatest),
        edition.released().isPresent(),
        edition.isPublic()
            ? edition.address()
            : "/work/%s/embargoed/%d/report.html".formatted(edition.inspection(), edition.number()),
        edition.note());
  }

  private static String state(SignedEdition edition, boolean isLatest) {
    if (edition.withdrawn().isPresent()) {
      return "Withdrawn " + LondonTime.minuteInTables(edition.withdrawn().get().at());
    }
    return edition
        .released()
        .map(at -> "Released " + LondonTime.minuteInTables(at))
        .orElse(isLatest ? "Not released" : "Never released");
  }
}
