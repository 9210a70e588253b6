package plumbline.web.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.Refusal;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.SecondRead;
import plumbline.fieldwork.Slot;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.cases.Records;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Second reads, what their readers agree on, and how far readers agree.
@Controller
@RequestMapping("/work/{inspection}")
class SecondReadPages {
  private final WorkFrames frames;
  private final Inspections inspections;
  private final AccessTable access;
  private final SecondReads secondReads;
  private final CalibrationCases calibrations;
  private final Records records;
  private final Consensuses consensuses;
  private final Names names;
  private final TransactionOperations transaction;
  private final RatingsLock lock;

  SecondReadPages(
      WorkFrames frames,
      Inspections inspections,
      AccessTable access,
      SecondReads secondReads,
      CalibrationCases calibrations,
      Records records,
      Consensuses consensuses,
      Names names,
      TransactionOperations transaction,
      RatingsLock lock) {
    this.frames = frames;
    this.inspections = inspections;
    this.access = access;
    this.secondReads = secondReads;
    this.calibrations = calibrations;
    this.records = records;
    this.consensuses = consensuses;
    this.names = names;
    this.transaction = transaction;
    this.lock = lock;
  }

  @GetMapping("/second-reads")
  @Needs(Deed.READ_CASES)
  View list(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<TwiceRead> cases = secondReads.of(frame.inspection());
    Set<UUID> people = new HashSet<>();
    cases.forEach(one -> people.addAll(people(one)));
    return Templates.page(
        "moderation/list.jte", new SecondReadList(frame, cases, names.of(people)));
  }

  @GetMapping("/second-reads/{number}")
  @Needs(Deed.READ_CASES)
  View compare(
      @PathVariable String inspection, @PathVariable int number, HttpServletRequest request) {
    return page(inspection, number, request, Map.of(), FormProblems.NONE);
  }

  /// @param first what the person saw that the first reader had said; empty where nothing
  /// @param after what was agreed on; empty where the question is not asked after all
  @PostMapping("/second-reads/{number}")
  @Needs(Deed.AGREE_CONSENSUS)
  View settle(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam String slot,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    TwiceRead one = secondReads.find(frame.inspection(), number).orElseThrow(NotFound::new);
    Person person = Visitor.of(request).signedIn();
    if (!maySettle(frame, one, person)) {
      throw new NotFound();
    }
    if (!(Slot.parse(slot) instanceof Ruling.Allowed<Slot>(Slot about))) {
      throw new NotFound();
    }
    String id = SecondReadPage.id(about);
    Map<String, String> typed =
        Map.of("after-" + id, after, "cause-" + id, cause, "reason-" + id, reason);
    if (after.isEmpty()) {
      return refused(
          inspection, number, request, response, typed, "after-" + id, "Choose what was agreed");
    }
    Optional<Consensus.Cause> known = Consensus.Cause.parse(cause);
    if (known.isEmpty()) {
      return refused(
          inspection, number, request, response, typed, "cause-" + id, "Choose why they differed");
    }
    Consensus consensus =
        new Consensus(
            about,
            said(first),
            said(second),
            said(after.equals(SecondReadPage.NOT_ASKED) ? "" : after),
            known.get(),
            reason,
            person.id(),
            Instant.now());
    Optional<Unsettled> problem =
        transaction.execute(_ -> settled(frame.inspection(), number, consensus));
    if (problem == null || problem.isEmpty()) {
      return new Redirect(SecondReadPage.address(frame, one));
    }
    View again =
        refused(
            inspection, number, request, response, typed, "reason-" + id, problem.get().words());
    response.setStatus(problem.get().status().value());
    return again;
  }

  /// Why something could not be settled.
  private record Unsettled(HttpStatus status, String words) {
    static Optional<Unsettled> as(String words) {
      return Optional.of(new Unsettled(HttpStatus.UNPROCESSABLE_CONTENT, words));
    }
  }

  /// Settles it; else why it could not be.
  private Optional<Unsettled> settled(
      PlannedInspection inspection, int number, Consensus consensus) {
    Optional<String> confirmed = lock.refusal(inspection.id());
    if (confirmed.isPresent()) {
      return Optional.of(new Unsettled(HttpStatus.CONFLICT, confirmed.get()));
    }
    consensuses.hold(inspection.id(), number);
    Optional<SecondRead> compared =
        secondReads.find(inspection, number).flatMap(TwiceRead::compared);
    if (compared.isEmpty()) {
      return Unsettled.as("The case is not read twice: look at its allocation");
    }
    return switch (compared.get().check(consensus)) {
      case Ruling.Refused<Consensus>(List<Refusal> refusals) ->
          Unsettled.as(refusals.stream().map(Refusal::toString).collect(Collectors.joining(". ")));
      case Ruling.Allowed<Consensus>(Consensus allowed) -> {
        if (compared.get().unsettled().stream()
            .noneMatch(row -> row.slot().equals(allowed.slot()))) {
          yield Optional.of(
              new Unsettled(
                  HttpStatus.CONFLICT,
                  "Somebody has settled it meanwhile: look at what was agreed"));
        }
        consensuses.add(inspection.id(), number, allowed);
        yield Optional.empty();
      }
    };
  }

  private static Optional<String> said(String value) {
    return Optional.of(value).filter(it -> !it.isEmpty());
  }

  @GetMapping("/agreement")
  @Needs(Deed.READ_RESULTS)
  View agreement(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<TwiceRead> here = open(frame.inspection());
    Map<Consensus.Cause, Integer> causes = new EnumMap<>(Consensus.Cause.class);
    here.forEach(
        one -> one.agreed().forEach(consensus -> causes.merge(consensus.cause(), 1, Integer::sum)));
    return Templates.page(
        "moderation/agreement.jte",
        new AgreementPage(
            frame,
            secondReads.framework(frame.inspection()),
            Agreeing.of(here),
            here.size(),
            causes,
            Agreeing.inCalibration(calibrations.of(frame.inspection())),
            overTime(frame, request)));
  }

  private List<TwiceRead> open(PlannedInspection inspection) {
    return secondReads.of(inspection).stream().filter(TwiceRead::isOpen).toList();
  }

  /// The latest inspections with second readings, this one among them or not: each is computed from
  /// all of its answers.
  private List<AgreementPage.Earlier> overTime(WorkFrame frame, HttpServletRequest request) {
    Optional<Person> person = Visitor.of(request).person();
    Set<String> readTwice = records.inspectionsReadTwice();
    List<PlannedInspection> latest =
        inspections.all().stream()
            .filter(one -> readTwice.contains(one.id()))
            .filter(one -> one.framework().equals(frame.inspection().framework()))
            .filter(one -> access.allows(Deed.READ_RESULTS, person, one.scope(Today.inLondon())))
            .limit(AgreementPage.AT_MOST)
            .toList();
    List<AgreementPage.Earlier> earlier = new ArrayList<>();
    for (PlannedInspection one : latest) {
      List<TwiceRead> cases = open(one);
      Agreeing.of(cases)
          .ifPresent(agreement ->
              earlier.add(
                  new AgreementPage.Earlier(
                      one.service().name(), one.announced(), cases.size(), agreement.overall())));
    }
    return earlier;
  }

  /// The two readers, and whoever moderates.
  private static boolean maySettle(WorkFrame frame, TwiceRead one, Person person) {
    return frame.may(Deed.AGREE_CONSENSUS)
        && one.isOpen()
        && (one.isReadBy(person.id()) || frame.may(Deed.MODERATE_CASE));
  }

  private View refused(
      String inspection,
      int number,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> typed,
      String field,
      String problem) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(inspection, number, request, typed, FormProblems.of(field, problem));
  }

  private View page(
      String inspection,
      int number,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    WorkFrame frame = frames.of(inspection, request);
    TwiceRead one = secondReads.find(frame.inspection(), number).orElseThrow(NotFound::new);
    return Templates.page(
        "moderation/second-read.jte",
        new SecondReadPage(
            frame,
            one,
            maySettle(frame, one, Visitor.of(request).signedIn()),
            names.of(people(one)),
            typed,
            problems));
  }

  private static List<UUID> people(TwiceRead one) {
    List<UUID> people = new ArrayList<>();
    one.first().assignment().reader().ifPresent(people::add);
    one.first().assignment().secondReader().ifPresent(people::add);
    one.agreed().forEach(consensus -> people.add(consensus.by()));
    return people;
  }
}
