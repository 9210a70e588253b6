package plumbline.web.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.inspection.InspectionWriter;
import plumbline.panel.Agreement;
import plumbline.panel.Decided;
import plumbline.panel.Decision;
import plumbline.panel.Objection;
import plumbline.panel.Outcome;
import plumbline.panel.Rules;
import plumbline.rating.RatedInspection;
import plumbline.web.access.Person;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.RatingsLock;
import plumbline.web.trail.Trail;

/// The decisions of the panel’s chair: each is checked and kept in one transaction, with its line
/// in the trail.
@Service
class Deciding {
  private static final String QUICKER =
      "Somebody decided meanwhile: look at what was decided, and decide again if you need to";

  private final Panels panels;
  private final PanelDecisions decisions;
  private final RatingsSteps steps;
  private final RatingsLock lock;
  private final Trail trail;

  Deciding(
      Panels panels, PanelDecisions decisions, RatingsSteps steps, RatingsLock lock, Trail trail) {
    this.panels = panels;
    this.decisions = decisions;
    this.steps = steps;
    this.lock = lock;
    this.trail = trail;
  }

  /// @param asked on what the chair saw as proposed
  /// @param revision the one that the decision is to get
  @Transactional
  public Done decide(String inspection, String standard, Decided asked, int revision, Person by) {
    Optional<String> confirmed = lock.refusal(inspection);
    if (confirmed.isPresent()) {
      return new Done.Overtaken(confirmed.get());
    }
    Panel panel = panels.of(inspection);
    Outcome.OfStandard about = panel.outcome().standard(standard).orElseThrow(NotFound::new);
    if (!panel.isChair(by.id())) {
      return notChair(panel);
    }
    boolean isRated = about.standard().rating().isPresent();
    if (isRated && !asked.isAbout(about.standard(), about.judgement())) {
      return new Done.Overtaken(
          "What is proposed for %s has changed meanwhile: look at it as it is now"
              .formatted(about.standard().standard()));
    }
    Decided decided =
        isRated ? asked : new Decided("", about.judgement(), asked.decision(), asked.agreement());
    List<Objection> objections =
        new Rules(panel.results().framework())
            .objections(
                about.standard(),
                decided.decision(),
                decided.agreement(),
                panel.meeting().orElseThrow());
    if (!objections.isEmpty()) {
      return Done.Refused.of(objections);
    }
    if (!decisions.add(inspection, standard, revision, decided, by.id())) {
      return new Done.Overtaken(QUICKER);
    }
    trail.add(
        inspection,
        by,
        "panel-decided",
        decided.words(about.standard()),
        details(panel, standard, decided));
    return new Done.Yes();
  }

  private static Map<String, String> details(Panel panel, String standard, Decided decided) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("standard", standard);
    details.put("proposed", decided.proposed());
    switch (decided.decision()) {
      case Decision.Confirm() -> details.put("decision", "confirm");
      case Decision.Move move -> {
        details.put("decision", "move");
        details.put("to", move.to().name());
        details.put("grounds", String.join(", ", move.grounds()));
        details.put("reason", move.reason());
      }
      case Decision.SendBack(String reason) -> {
        details.put("decision", "send back");
        details.put("reason", reason);
      }
    }
    if (decided.agreement() instanceof Agreement.Votes(var inFavour, var against)) {
      details.put("in favour", names(panel, inFavour));
      details.put("against", names(panel, against));
    } else {
      details.put("by consensus of", names(panel, panel.meeting().orElseThrow().voters().keySet()));
    }
    return details;
  }

  private static String names(Panel panel, java.util.Set<String> members) {
    return String.join(
        ", ", members.stream().map(id -> panel.members().getOrDefault(id, "")).sorted().toList());
  }

  /// Confirms the ratings: from now on nothing changes that they rest on.
  ///
  /// @param revision the step that it is to be
  @Transactional
  public Done confirm(String inspection, int revision, Person by) {
    lock.hold(inspection);
    if (lock.confirmed(inspection).isPresent()) {
      return new Done.Overtaken("The ratings are confirmed already");
    }
    Panel panel = panels.of(inspection);
    if (!panel.isChair(by.id())) {
      return notChair(panel);
    }
    List<Objection> objections = panel.objections();
    if (!objections.isEmpty()) {
      return Done.Refused.of(objections);
    }
    RatedInspection rated = panel.outcome().rated();
    String file = InspectionWriter.write(rated.inspection());
    if (!steps.add(inspection, revision, "", file, by.id())) {
      return new Done.Overtaken(QUICKER);
    }
    Map<String, String> details = new LinkedHashMap<>();
    rated
        .standards()
        .forEach(standard ->
            standard
                .rating()
                .ifPresent(rating -> details.put(standard.standard().id(), rating.name())));
    String score = rated.overall().scoreNumber().orElse("");
    String overall = rated.overall().overall().map(Object::toString).orElse("");
    RatedInspection byRules =
        RatedInspection.of(rated.inspection(), RatedInspection.Discretion.IGNORED);
    details.put("score", score);
    details.put("overall", overall);
    details.put("score without discretion", byRules.overall().scoreNumber().orElse(""));
    trail.add(
        inspection,
        by,
        "ratings-confirmed",
        "The ratings were confirmed: %s, with a score of %s of %d (%s without discretion)"
            .formatted(
                overall,
                score,
                rated.overall().maxScore(),
                byRules.overall().scoreNumber().orElse("none")),
        details);
    return new Done.Yes();
  }

  /// Reopens confirmed ratings. What was confirmed is kept.
  @Transactional
  public Done reopen(String inspection, int revision, String reason, Person by) {
    lock.hold(inspection);
    if (lock.confirmed(inspection).isEmpty()) {
      return new Done.Overtaken("The ratings are open already");
    }
    Panel panel = panels.of(inspection);
    if (!panel.isChair(by.id())) {
      return notChair(panel);
    }
    List<Objection> objections = panel.meeting().orElseThrow().objections();
    if (!objections.isEmpty()) {
      return Done.Refused.of(objections);
    }
    if (!steps.add(inspection, revision, reason, "", by.id())) {
      return new Done.Overtaken(QUICKER);
    }
    trail.add(
        inspection,
        by,
        "ratings-reopened",
        "The ratings were reopened, because: " + reason,
        Map.of("reason", reason));
    return new Done.Yes();
  }

  private static Done notChair(Panel panel) {
    String chair =
        panel.meeting().map(one -> panel.members().getOrDefault(one.chair(), "")).orElse("");
    return new Done.Refused(
        List.of(
            chair.isEmpty()
                ? "The panel has no chair yet: say who is at the meeting first"
                : "Only the chair of the panel does this: ask " + chair));
  }
}
