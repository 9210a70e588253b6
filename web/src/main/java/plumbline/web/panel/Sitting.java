package plumbline.web.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.panel.Meeting;
import plumbline.web.access.Person;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.RatingsLock;
import plumbline.web.trail.Trail;

/// What happens at a meeting beside its decisions, and what the panel was shown: each is kept
/// together with its line in the trail.
@Service
class Sitting {
  private final Panels panels;
  private final PanelMeetings meetings;
  private final PanelActions actions;
  private final DiscretionCases cases;
  private final RatingsLock lock;
  private final Trail trail;

  Sitting(
      Panels panels,
      PanelMeetings meetings,
      PanelActions actions,
      DiscretionCases cases,
      RatingsLock lock,
      Trail trail) {
    this.panels = panels;
    this.meetings = meetings;
    this.actions = actions;
    this.cases = cases;
    this.lock = lock;
    this.trail = trail;
  }

  /// Says who meets.
  @Transactional
  public Done meet(String inspection, PanelMeetings.Kept wanted, Person by) {
    boolean confirmed = lock.refusal(inspection).isPresent();
    Panel panel = panels.of(inspection);
    List<String> wrong = new ArrayList<>();
    int before = panel.meeting().map(Meeting::quorum).orElse(0);
    if (confirmed && wanted.quorum() < before) {
      wrong.add(
          "The ratings were confirmed with a quorum of %d: set no lower one".formatted(before));
    }
    if (!panel.members().keySet().containsAll(ids(wanted.present()))
        || !wanted.present().contains(wanted.chair())) {
      wrong.add("The chair is not at the meeting: choose a chair among those who are present");
    }
    if (panel.interests().containsKey(wanted.chair().toString())) {
      wrong.add(
          "The chair has an interest in this inspection (%s): choose another chair"
              .formatted(panel.interests().get(wanted.chair().toString())));
    }
    if (wanted.quorum() < Meeting.LEAST_QUORUM) {
      wrong.add(
          "A quorum of %d is no panel: set a quorum of at least %d"
              .formatted(wanted.quorum(), Meeting.LEAST_QUORUM));
    }
    if (!wrong.isEmpty()) {
      return new Done.Refused(wrong);
    }
    if (!meetings.add(inspection, wanted, by.id())) {
      return new Done.Overtaken("Somebody changed who meets while you did: look at it as it is");
    }
    List<String> names =
        wanted.present().stream()
            .map(one -> panel.members().getOrDefault(one.toString(), ""))
            .sorted()
            .toList();
    trail.add(
        inspection,
        by,
        "panel-met",
        "The ratings panel meets: %s; chair: %s"
            .formatted(
                String.join(", ", names),
                panel.members().getOrDefault(wanted.chair().toString(), "")),
        Map.of("present", String.join(", ", names), "quorum", String.valueOf(wanted.quorum())));
    return new Done.Yes();
  }

  private static List<String> ids(List<UUID> accounts) {
    return accounts.stream().map(UUID::toString).toList();
  }

  @Transactional
  public Done declare(String inspection, String reason, Person by) {
    lock.hold(inspection); // no decision is under way that the interest would void
    if (!meetings.declare(inspection, by.id(), reason)) {
      return new Done.Overtaken("You have declared an interest already");
    }
    trail.add(
        inspection,
        by,
        "interest-declared",
        "%s declared an interest: %s".formatted(by.name(), reason),
        Map.of("interest", reason));
    return new Done.Yes();
  }

  @Transactional
  public void note(String inspection, String words, Person by) {
    meetings.note(inspection, words, by.id());
    trail.add(inspection, by, "minutes-taken", words, Map.of());
  }

  @Transactional
  public void ask(String inspection, String words, Person by) {
    actions.add(inspection, words, by.id());
    trail.add(
        inspection, by, "action-asked", "The panel asks the lead inspector: " + words, Map.of());
  }

  @Transactional
  public Done answer(String inspection, UUID action, String words, Person by) {
    PanelAction asked =
        actions.of(inspection).stream()
            .filter(one -> one.id().equals(action))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!actions.done(action, words, by.id())) {
      return new Done.Overtaken("It was done already: look at what was done");
    }
    trail.add(
        inspection,
        by,
        "action-done",
        "Done what the panel asked (%s): %s".formatted(asked.words(), words),
        Map.of("asked", asked.words(), "done", words));
    return new Done.Yes();
  }

  @Transactional
  public Done plead(String inspection, String standard, int revision, String words, Person by) {
    if (panels.of(inspection).outcome().standard(standard).isEmpty()) {
      throw new NotFound();
    }
    if (!cases.add(inspection, standard, revision, words, by.id())) {
      return new Done.Overtaken("Somebody wrote meanwhile: look at what the panel is told now");
    }
    trail.add(
        inspection,
        by,
        "discretion-case-made",
        "%s: the lead inspector to the panel on discretion: %s".formatted(standard, words),
        Map.of("standard", standard));
    return new Done.Yes();
  }

  /// Who saw what when: once a day for the same content.
  @Transactional
  public void seen(String inspection, String what, String words, String sha256, Person by) {
    if (!trail.hasToday(inspection, by, what, "sha256", sha256)) {
      trail.add(inspection, by, what, words, Map.of("sha256", sha256));
    }
  }
}
