package plumbline.web.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.Parsed;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Reconstruction;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.StateChange;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Records;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.Demo;
import plumbline.web.planning.Inspections;

/// Answers about the cases of the demo, in the middle of the fieldwork: most cases are submitted,
/// one was returned, one is half done, one not begun, and in one two people clash.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.ANSWERS)
class DemoAnswers implements ApplicationRunner {
  private static final String MODEL = "trafford-2020";
  private static final long SEED = 2020;
  private static final String NOTE =
      "#strength #childs-voice The plan is in the child’s own words.\n"
          + "#improvement Nobody wrote down who does what when risk rises.";

  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;
  private final Assignments assignments;
  private final Records records;
  private final Desk desk;

  DemoAnswers(
      Inspections inspections,
      Cases cases,
      Assessments assessments,
      Assignments assignments,
      Records records,
      Desk desk) {
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
    this.assignments = assignments;
    this.records = records;
    this.desk = desk;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    List<SampledCase> sampled = cases.inspected(Demo.INSPECTION);
    Map<Integer, CaseAssignment> assigned = assignments.of(Demo.INSPECTION);
    if (assigned.isEmpty() || !records.of(Demo.INSPECTION, Reading.FIRST).isEmpty()) {
      return;
    }
    Framework framework = assessments.framework(inspections.find(Demo.INSPECTION).orElseThrow());
    Inspection model = model();
    Map<String, List<Reconstruction.Said>> said =
        Reconstruction.of(
            framework,
            sampled.stream().map(SampledCase::facts).toList(),
            model.tallies(),
            model.caseQuestions(),
            SEED);
    for (SampledCase one : sampled) {
      tell(one, assigned.getOrDefault(one.number(), CaseAssignment.OPEN), said);
    }
  }

  private static Inspection model() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    return ShippedInspections.sources().stream()
        .map(source -> InspectionReader.read(source, library))
        .flatMap(read ->
            read instanceof Parsed.Accepted<Inspection>(Inspection it)
                ? Stream.of(it)
                : Stream.empty())
        .filter(inspection -> inspection.id().equals(MODEL))
        .findFirst()
        .orElseThrow();
  }

  private void tell(
      SampledCase one, CaseAssignment assignment, Map<String, List<Reconstruction.Said>> all) {
    List<Reconstruction.Said> said = all.getOrDefault(one.ref(), List.of());
    UUID reader = assignment.reader().orElseThrow();
    Desk.Id first = new Desk.Id(Demo.INSPECTION, one.number(), Reading.FIRST);
    switch (one.number()) {
      case 5 -> say(first, reader, said.subList(0, said.size() / 2));
      case 6 -> {
        say(first, reader, said);
        clash(first, said, assignment);
      }
      case 13 -> {} // not begun
      default -> {
        say(first, reader, said);
        add(first, reader, new Slot.Note(), NOTE, "");
        move(first, reader, CaseState.IN_PROGRESS, CaseState.SUBMITTED, "");
        if (one.number() == 3) {
          move(
              first,
              lead(assignment),
              CaseState.SUBMITTED,
              CaseState.RETURNED,
              "The note on planning speaks of a second plan: where is it?");
        }
      }
    }
    assignment.secondReader().ifPresent(second -> secondReading(one, second, said));
  }

  /// Differs from the first reading in two answers.
  private void secondReading(SampledCase one, UUID reader, List<Reconstruction.Said> said) {
    Desk.Id second = new Desk.Id(Demo.INSPECTION, one.number(), Reading.SECOND);
    int differing = 0;
    for (Reconstruction.Said it : said) {
      boolean differs =
          differing < 2 && it.slot() instanceof Slot.AnswerTo && it.value().equals("no");
      differing += differs ? 1 : 0;
      add(second, reader, it.slot(), differs ? "yes" : it.value(), it.reason());
    }
    move(second, reader, CaseState.IN_PROGRESS, CaseState.SUBMITTED, "");
  }

  private void say(Desk.Id id, UUID by, List<Reconstruction.Said> said) {
    said.forEach(it -> add(id, by, it.slot(), it.value(), it.reason()));
  }

  /// Somebody else gave the other answer to the first question, without seeing the one that is
  /// there.
  private void clash(Desk.Id id, List<Reconstruction.Said> said, CaseAssignment assignment) {
    said.stream()
        .filter(it -> it.slot() instanceof Slot.AnswerTo)
        .findFirst()
        .ifPresent(it ->
            add(id, lead(assignment), it.slot(), it.value().equals("yes") ? "no" : "yes", ""));
  }

  /// Somebody who is not the reader.
  private UUID lead(CaseAssignment assignment) {
    return assignments.of(Demo.INSPECTION).values().stream()
        .flatMap(other -> other.reader().stream())
        .filter(other -> !Optional.of(other).equals(assignment.reader()))
        .findFirst()
        .orElseThrow();
  }

  private void add(Desk.Id id, UUID by, Slot slot, String value, String reason) {
    desk.add(id, new Entry(UUID.randomUUID(), slot, value, reason, by, Instant.now(), Set.of()), 0);
  }

  private void move(Desk.Id id, UUID by, CaseState from, CaseState to, String reason) {
    desk.move(id, new StateChange(from, to, by, Instant.now(), reason));
  }
}
