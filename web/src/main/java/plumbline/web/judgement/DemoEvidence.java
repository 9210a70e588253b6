package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.fieldwork.Tag;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.judgement.Direction;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceItem;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Place;
import plumbline.judgement.Strength;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.people.Teams;
import plumbline.web.planning.Demo;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// Evidence about the demo’s inspection, and one proposal that rests on it.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.EVIDENCE)
class DemoEvidence implements ApplicationRunner {
  private static final String STANDARD = "1.2";

  private final Inspections inspections;
  private final Frameworks frameworks;
  private final Teams teams;
  private final EvidenceItems items;
  private final Judgements judgements;

  DemoEvidence(
      Inspections inspections,
      Frameworks frameworks,
      Teams teams,
      EvidenceItems items,
      Judgements judgements) {
    this.inspections = inspections;
    this.frameworks = frameworks;
    this.teams = teams;
    this.items = items;
    this.judgements = judgements;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Optional<PlannedInspection> inspection = inspections.find(Demo.INSPECTION);
    Optional<Person> lead =
        teams.of(Demo.INSPECTION).stream()
            .filter(member -> member.role().role() == Role.LEAD_INSPECTOR)
            .findFirst()
            .map(member -> new Person(member.account().id(), member.account().name(), List.of()));
    if (inspection.isEmpty() || lead.isEmpty() || !items.all(Demo.INSPECTION).isEmpty()) {
      return;
    }
    for (Evidence says : said()) {
      items.add(Demo.INSPECTION, UUID.randomUUID(), says, "", lead.get());
    }
    propose(frameworks.of(inspection.get().framework()).framework(), lead.get());
  }

  private static List<Evidence> said() {
    return List.of(
        evidence(
            "1.2.1",
            EvidenceSource.DATA,
            Direction.SUPPORTS,
            new Place(Place.Kind.FIGURES, "Staffing return, caseloads"),
            List.of(Tag.STRENGTH),
            "No case manager holds more than twelve cases, and two empty posts are filled."),
        evidence(
            "1.2.1",
            EvidenceSource.STAFF,
            Direction.SUPPORTS,
            new Place(Place.Kind.MEETING, "Focus group of case managers"),
            List.of(),
            "Four of five case managers call their workload manageable."),
        evidence(
            "1.2.3",
            EvidenceSource.MANAGERS,
            Direction.SUPPORTS,
            new Place(Place.Kind.MEETING, "Meeting with operational managers"),
            List.of(),
            "Managers say that they look at every case each month."),
        evidence(
            "1.2.4",
            EvidenceSource.SURVEY,
            Direction.AGAINST,
            new Place(Place.Kind.FIGURES, "Staff survey, question 6"),
            List.of(Tag.IMPROVEMENT),
            "Six of fourteen had no training in the last year that changed how they work."),
        evidence(
            "1.1.1",
            EvidenceSource.DOCUMENTS,
            Direction.MIXED,
            new Place(Place.Kind.DOCUMENT, "Youth justice plan, page 4"),
            List.of(),
            "The plan sets three priorities; for one of them nobody is named."));
  }

  private static Evidence evidence(
      String question,
      EvidenceSource source,
      Direction direction,
      Place place,
      List<Tag> tags,
      String words) {
    return new Evidence(
        List.of(new QuestionId(question)),
        source,
        direction,
        Strength.MODERATE,
        place,
        Optional.empty(),
        tags,
        words);
  }

  private void propose(Framework framework, Person lead) {
    Standard staff = framework.standard(STANDARD).orElseThrow();
    List<EvidenceItem> about =
        items.of(Demo.INSPECTION).stream().filter(item -> item.isAbout(staff)).toList();
    judgements.propose(
        Demo.INSPECTION,
        staff,
        new Proposal(
            1,
            framework.scale().named("Good").orElseThrow(),
            "Workload is fair, as figures and staff agree (E1, E2). Oversight rests on what managers"
                + " say (E3), and training is uneven (E4).",
            about.stream().map(EvidenceItem::id).toList()),
        about.stream().map(EvidenceItem::label).toList(),
        lead);
  }
}
