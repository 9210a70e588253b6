package plumbline.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Held;
import plumbline.fieldwork.Refusal;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.StateChange;
import plumbline.web.access.AccessTable;
import plumbline.web.access.CaseAccesses;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.cases.AnyReading;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.Calibration;
import plumbline.web.cases.Calibrations;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Readings;
import plumbline.web.cases.SampledCase;
import plumbline.web.cases.Sight;
import plumbline.web.cases.Viewer;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The cases of an inspection, and the page on which one is assessed.
@Controller
@RequestMapping("/work/{inspection}/cases")
class CasePages {
  private static final String READING = "first";

  private final WorkFrames frames;
  private final Cases cases;
  private final Assessments assessments;
  private final Assignments assignments;
  private final Readings readings;
  private final Saving saving;
  private final Moving moving;
  private final Names names;
  private final AccessTable access;
  private final CaseAccesses accesses;
  private final Calibrations calibrations;

  CasePages(
      WorkFrames frames,
      Cases cases,
      Assessments assessments,
      Assignments assignments,
      Readings readings,
      Saving saving,
      Moving moving,
      Names names,
      AccessTable access,
      CaseAccesses accesses,
      Calibrations calibrations) {
    this.frames = frames;
    this.cases = cases;
    this.assessments = assessments;
    this.assignments = assignments;
    this.readings = readings;
    this.saving = saving;
    this.moving = moving;
    this.names = names;
    this.access = access;
    this.accesses = accesses;
    this.calibrations = calibrations;
  }

  @GetMapping
  @Needs(Deed.READ_CASES)
  View list(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    UUID person = Visitor.of(request).signedIn().id();
    Viewer viewer = viewer(inspection, request);
    List<AssessedCase> first = assessments.of(frame.inspection(), Reading.FIRST);
    List<AssessedCase> second = assessments.of(frame.inspection(), Reading.SECOND);
    List<AssessedCase> mine =
        Stream.concat(first.stream(), second.stream())
            .filter(one -> one.assignment().reader(one.reading()).equals(Optional.of(person)))
            .toList();
    Set<UUID> readers = new HashSet<>();
    first.forEach(one -> {
      one.assignment().reader().ifPresent(readers::add);
      one.assignment().secondReader().ifPresent(readers::add);
    });
    return Templates.page(
        "casework/list.jte",
        new CaseList(
            frame,
            person,
            mine,
            calibrations.of(inspection).stream().filter(Calibration::isOpen).toList(),
            first,
            first.stream()
                .filter(one -> readings.isBlind(one, viewer))
                .map(one -> one.sampled().number())
                .collect(Collectors.toSet()),
            cases.all(inspection).stream().filter(one -> !one.isInspected()).toList(),
            names.of(readers)));
  }

  @GetMapping("/{number}")
  @Needs(Deed.READ_CASES)
  View assess(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam Optional<String> reading,
      HttpServletRequest request) {
    return page(inspection, number, reading, request, "", FormProblems.NONE);
  }

  @GetMapping("/{number}/status")
  @Needs(value = Deed.READ_CASES, isAskedOnAndOn = true)
  void status(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam(defaultValue = READING) String reading,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AssessedCase one =
        seen(new Desk.Id(inspection, number, known(reading)), Deed.READ_CASES, request);
    answer(
        response,
        HttpStatus.OK,
        status(one, writers(one), frames.waitingAlerts(inspection, request), request));
  }

  /// Takes one entry, as the script of the page sends it. Sent again, it adds nothing.
  @PostMapping("/{number}/entries")
  @Needs(value = Deed.ASSESS_CASE, isItsOwnRecord = true)
  void save(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam(defaultValue = READING) String reading,
      @RequestParam UUID id,
      @RequestParam String slot,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") Set<UUID> replaces,
      @RequestParam UUID by,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Person person = Visitor.of(request).signedIn();
    if (!person.id().equals(by)) {
      // Written by one person, sent by a browser in which another has signed in since.
      response.setStatus(HttpStatus.CONFLICT.value());
      return;
    }
    Desk.Id of = new Desk.Id(inspection, number, known(reading));
    switch (saving.save(of, id, slot, value, reason, replaces, person)) {
      case Saving.Outcome.NotThere() -> throw new NotFound();
      case Saving.Outcome.NotTheirs() -> throw refusal(of, Deed.ASSESS_CASE, request);
      case Saving.Outcome.Refused(List<Refusal> refusals) ->
          answer(response, HttpStatus.UNPROCESSABLE_CONTENT, refused(refusals));
      case Saving.Outcome.Kept(Held held) -> answer(response, HttpStatus.OK, kept(id, held));
    }
  }

  private String kept(UUID id, Held held) {
    Map<UUID, String> writers =
        held instanceof Held.Clash clash
            ? names.of(clash.entries().stream().map(Entry::by).toList())
            : Map.of();
    return CaseStatus.written(json -> {
      json.writeStringProperty("id", id.toString());
      CaseStatus.held(json, held, writers);
    });
  }

  private static String refused(List<Refusal> refusals) {
    return CaseStatus.written(json -> {
      json.writeArrayPropertyStart("refusals");
      for (Refusal refusal : refusals) {
        json.writeStartObject();
        json.writeStringProperty("rule", refusal.rule().name());
        json.writeStringProperty("words", refusal.toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  @PostMapping("/{number}/submit")
  @Needs(Deed.ASSESS_CASE)
  View submit(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam(defaultValue = READING) String reading,
      @RequestParam String from,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Desk.Id id = new Desk.Id(inspection, number, known(reading));
    AssessedCase one = find(id).orElseThrow(NotFound::new);
    if (!readings.sight(one).mayAssess(viewer(inspection, request), id.reading())) {
      throw refusal(id, Deed.ASSESS_CASE, request);
    }
    return move(id, from, CaseState.SUBMITTED, reason, request, response);
  }

  @PostMapping("/{number}/move")
  @Needs(Deed.MODERATE_CASE)
  View move(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam(defaultValue = READING) String reading,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Desk.Id id = new Desk.Id(inspection, number, known(reading));
    seen(id, Deed.MODERATE_CASE, request);
    CaseState wanted =
        CaseState.parse(to)
            .filter(state -> state != CaseState.SUBMITTED)
            .orElseThrow(NotFound::new);
    return move(id, from, wanted, reason, request, response);
  }

  private View move(
      Desk.Id id,
      String from,
      CaseState to,
      String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    CaseState seen = CaseState.parse(from).orElseThrow(NotFound::new);
    Ruling<StateChange> ruling = moving.move(id, seen, to, reason, Visitor.of(request).signedIn());
    if (ruling instanceof Ruling.Refused<StateChange>(List<Refusal> refusals)) {
      boolean overtaken = find(id).filter(one -> one.state() != seen).isPresent();
      response.setStatus(
          (overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
      String words = refusals.stream().map(Refusal::toString).collect(Collectors.joining(". "));
      return page(
          id.inspection(),
          id.number(),
          Optional.of(id.reading().code()),
          request,
          reason,
          FormProblems.of("reason", words));
    }
    return new Redirect(
        "/work/%s/cases/%d?reading=%s#state"
            .formatted(id.inspection(), id.number(), id.reading().code()));
  }

  private View page(
      String inspection,
      int number,
      Optional<String> reading,
      HttpServletRequest request,
      String reason,
      FormProblems problems) {
    WorkFrame frame = frames.of(inspection, request);
    Person person = Visitor.of(request).signedIn();
    AnyReading wanted =
        reading.map(CasePages::known).orElseGet(() -> reading(inspection, number, person));
    Optional<Calibration> calibration = calibrations.of(inspection, number);
    Desk.Id id = new Desk.Id(inspection, number, wanted);
    AssessedCase one = seen(id, Deed.READ_CASES, request);
    Viewer viewer = viewer(inspection, request);
    Sight sight = readings.sight(one);
    SampledCase sampled = one.sampled();
    Map<UUID, String> writers = writers(one);
    return Templates.page(
        "casework/case.jte",
        new CasePage(
            frame,
            one,
            person.id(),
            calibration,
            frame.may(Deed.ASSESS_CASE)
                && sampled.isInspected()
                && sight.mayAssess(viewer, wanted)
                && CasePage.isNow(wanted, calibration),
            wanted instanceof Reading own
                && sampled.secondRead()
                && one.assignment().secondReader().isPresent()
                && sight.maySee(viewer, own.other()),
            writers,
            status(one, writers, frame.waitingAlerts(), request),
            reason,
            problems));
  }

  /// The reading of whoever reads the case; to others the one that counts.
  private Reading reading(String inspection, int number, Person person) {
    return new Sight(assignments.of(inspection, number), false).readingOf(person.id());
  }

  /// A reading that the person may see; another looks as if it were not there.
  private AssessedCase seen(Desk.Id id, Deed deed, HttpServletRequest request) {
    AssessedCase one = find(id).orElseThrow(NotFound::new);
    if (readings.isBlind(one, viewer(id.inspection(), request))) {
      throw refusal(id, deed, request);
    }
    return one;
  }

  private NotFound refusal(Desk.Id id, Deed deed, HttpServletRequest request) {
    accesses.refused(Visitor.of(request).signedIn(), id.inspection(), id.number(), deed, request);
    return new NotFound();
  }

  private Viewer viewer(String inspection, HttpServletRequest request) {
    return Viewer.of(Visitor.of(request).signedIn(), inspection, access);
  }

  private Optional<AssessedCase> find(Desk.Id id) {
    return readings.find(id.inspection(), id.number(), id.reading());
  }

  private Map<UUID, String> writers(AssessedCase one) {
    List<UUID> writers = new ArrayList<>();
    one.assessment().record().entries().forEach(entry -> writers.add(entry.by()));
    one.moves().forEach(move -> writers.add(move.by()));
    one.assignment().reader().ifPresent(writers::add);
    one.assignment().secondReader().ifPresent(writers::add);
    one.assignment().reader(one.reading()).ifPresent(writers::add);
    return names.of(writers);
  }

  private static String status(
      AssessedCase one, Map<UUID, String> writers, int alerts, HttpServletRequest request) {
    Visitor visitor = Visitor.of(request);
    return new CaseStatus(one, writers, visitor.signedIn().id(), visitor.token().get(), alerts)
        .json();
  }

  private static AnyReading known(String reading) {
    return AnyReading.parse(reading).orElseThrow(NotFound::new);
  }

  private static void answer(HttpServletResponse response, HttpStatus status, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
