package plumbline.web.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.framework.Scale;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.panel.Meeting;
import plumbline.panel.Outcome;
import plumbline.rating.RatedInspection;
import plumbline.web.access.Role;
import plumbline.web.allocation.Conflicts;
import plumbline.web.allocation.DeclaredConflict;
import plumbline.web.cases.AssessedCase;
import plumbline.web.judgement.Illustrations;
import plumbline.web.judgement.Judgement;
import plumbline.web.judgement.Judgements;
import plumbline.web.people.Teams;
import plumbline.web.results.Counted;
import plumbline.web.results.FieldResults;
import plumbline.web.results.Results;

/// Puts together, from what is kept, where the panel of an inspection stands.
@Component
class Panels {
  private final FieldResults results;
  private final Judgements judgements;
  private final PanelDecisions decisions;
  private final PanelMeetings meetings;
  private final Teams teams;
  private final Conflicts conflicts;

  Panels(
      FieldResults results,
      Judgements judgements,
      PanelDecisions decisions,
      PanelMeetings meetings,
      Teams teams,
      Conflicts conflicts) {
    this.results = results;
    this.judgements = judgements;
    this.decisions = decisions;
    this.meetings = meetings;
    this.teams = teams;
    this.conflicts = conflicts;
  }

  /// @throws plumbline.web.layout.NotFound where there is no such inspection
  Panel of(String id) {
    Results found = results.of(id, Counted.FINISHED);
    Scale scale = found.framework().scale();
    Map<String, Judgement> proposed = judgements.of(id);
    Map<String, PanelDecisions.Kept> decided = decisions.of(id, scale);
    Map<String, Inspection.Judgement> judged = new LinkedHashMap<>();
    Map<String, Integer> revisions = new LinkedHashMap<>();
    proposed.forEach((standard, judgement) -> {
      if (illustrations(found, standard).flatMap(Illustrations::unrated).isPresent()) {
        return; // proposed before the last of its cases left the sample
      }
      revisions.put(standard, judgement.revision());
      judged.put(
          standard,
          new Inspection.Judgement(
              standard,
              scale.named(judgement.rating()).orElseThrow(),
              Optional.of(judgement.reasons())));
    });
    Map<String, plumbline.panel.Decided> latest = new LinkedHashMap<>();
    decided.forEach((standard, kept) -> latest.put(standard, kept.decided()));
    Outcome outcome =
        Outcome.of(
            RatedInspection.of(found.inspection().decided(judged, Map.of())), revisions, latest);
    Map<String, String> members = members(id);
    Map<String, String> interests = interests(id, found.planned().service().id());
    proposed
        .values()
        .forEach(one -> interests.put(one.by().toString(), "proposed a rating of this inspection"));
    Optional<PanelMeetings.Kept> met = meetings.latest(id);
    return new Panel(
        found,
        proposed,
        decided,
        outcome,
        members,
        interests,
        met.map(kept -> meeting(kept, members, interests)),
        met.map(PanelMeetings.Kept::revision).orElse(0),
        found.file().isPresent()
            ? List.of()
            : found.every().stream()
                .filter(one -> !one.state().isFinished())
                .map(one -> one.sampled().number())
                .toList());
  }

  private static Optional<Illustrations> illustrations(Results found, String standard) {
    return found.framework().standard(standard).flatMap(one -> illustrations(found, one));
  }

  static Optional<Illustrations> illustrations(Results found, Standard standard) {
    return Illustrations.of(
        found.framework(),
        standard,
        found.every().stream().map(AssessedCase::sampled).toList(),
        domain ->
            found
                .file()
                .map(taken ->
                    Illustrations.InFile.of(taken.fileName(), found.inspection(), domain)));
  }

  private static Meeting meeting(
      PanelMeetings.Kept kept, Map<String, String> members, Map<String, String> interests) {
    Map<String, String> present = new LinkedHashMap<>(members);
    present.keySet().retainAll(kept.present().stream().map(java.util.UUID::toString).toList());
    return new Meeting(kept.chair().toString(), kept.quorum(), present, interests);
  }

  private Map<String, String> members(String id) {
    Map<String, String> members = new LinkedHashMap<>();
    teams.of(id).stream()
        .filter(member -> member.role().role() == Role.PANEL_MEMBER)
        .forEach(member -> members.put(member.account().id().toString(), member.account().name()));
    return members;
  }

  /// What was declared here or about the service, and the inspection’s own inspectors: nobody
  /// confirms ratings of their own.
  private Map<String, String> interests(String id, String service) {
    Map<String, String> interests = new LinkedHashMap<>();
    teams
        .of(id)
        .forEach(member -> {
          Optional<String> own =
              switch (member.role().role()) {
                case LEAD_INSPECTOR -> Optional.of("leads this inspection");
                case INSPECTOR, ASSISTANT_INSPECTOR, COLLEAGUE_INSPECTOR ->
                    Optional.of("inspects here");
                case ADMINISTRATOR,
                    OPERATIONS_OFFICER,
                    RESEARCH_ANALYST,
                    PANEL_MEMBER,
                    EDITOR,
                    SIGNATORY,
                    OBSERVER,
                    SERVICE_MANAGER,
                    BOARD_MEMBER ->
                    Optional.empty();
              };
          own.ifPresent(words -> interests.put(member.account().id().toString(), words));
        });
    conflicts.with(service).stream()
        .filter(DeclaredConflict::isCurrent)
        .forEach(conflict -> interests.put(conflict.account().toString(), conflict.reason()));
    meetings.interests(id).forEach((account, reason) -> interests.put(account.toString(), reason));
    return interests;
  }
}
