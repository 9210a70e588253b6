package plumbline.web.factual;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.planning.Milestone;
import plumbline.planning.WorkingDays;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// How the check stands, sending a draft, reading it, and the day until which it is checked.
@Controller
@RequestMapping("/work/{inspection}/factual-check")
class FactualCheckPages {
  /// The milestone whose day is the usual one.
  private static final String CHECKED = "factual-check";

  /// The days that a service has where the plan says nothing, or a day that is over.
  private static final int WORKING_DAYS = 10;

  static final int LONGEST = 2_000;

  private final WorkFrames frames;
  private final Inspections inspections;
  private final FactualChecks checks;
  private final Rounds rounds;
  private final DraftPassages passages;
  private final Challenges challenges;

  FactualCheckPages(
      WorkFrames frames,
      Inspections inspections,
      FactualChecks checks,
      Rounds rounds,
      DraftPassages passages,
      Challenges challenges) {
    this.frames = frames;
    this.inspections = inspections;
    this.checks = checks;
    this.rounds = rounds;
    this.passages = passages;
    this.challenges = challenges;
  }

  @GetMapping
  @Needs(Deed.READ_FACTUAL_CHECK)
  View check(@PathVariable String inspection, HttpServletRequest request) {
    return check(frames.of(inspection, request), Map.of(), FormProblems.NONE);
  }

  private View check(WorkFrame frame, Map<String, String> typed, FormProblems problems) {
    String id = frame.inspection().id();
    List<Round> sent = rounds.of(id);
    List<Challenge> all = challenges.of(id);
    return Templates.page(
        "factual/check.jte",
        new CheckPage(
            frame,
            sent.reversed().stream()
                .map(round ->
                    new CheckPage.Sent(
                        round,
                        all.stream().filter(one -> one.round() == round.number()).toList(),
                        rounds.moves(id, round.number()),
                        checks.unsettled(id, round)))
                .toList(),
            checks.hindrance(frame.inspection()),
            frame.may(Deed.ANSWER_CHALLENGES)
                ? checks.standing(id).stream().filter(one -> one.otherwise().isEmpty()).toList()
                : List.of(),
            Today.inLondon(),
            typed,
            problems));
  }

  @GetMapping("/send")
  @Needs(Deed.ANSWER_CHALLENGES)
  View form(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return form(
        frame, checks.draft(inspection), usualDay(inspection).toString(), "", FormProblems.NONE);
  }

  private View form(
      WorkFrame frame, String edition, String due, String words, FormProblems problems) {
    return Templates.page(
        "factual/send.jte",
        new SendPage(
            frame,
            rounds.of(frame.inspection().id()).size() + 1,
            checks.hindrance(frame.inspection()),
            edition,
            due,
            words,
            problems));
  }

  @PostMapping("/send")
  @Needs(Deed.ANSWER_CHALLENGES)
  View send(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<LocalDate> day = day(due);
    if (day.isEmpty()) {
      problems.put("due", "Enter today or a later day, within a year");
    }
    Optional<String> covering = TextLine.lines(words, LONGEST);
    if (covering.isEmpty()) {
      problems.put("words", longest("what the service is to know"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(frame, edition, due, words, new FormProblems(problems));
    }
    return switch (checks.send(
        frame.inspection(),
        new FactualChecks.Seen(number, edition),
        day.orElseThrow(),
        covering.orElseThrow(),
        Visitor.of(request).signedIn())) {
      case Done.Yes(String next) -> new Redirect(frame.address() + "/factual-check" + next);
      case Done.Refused(String why) -> throw new IllegalStateException(why);
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield form(frame, checks.draft(inspection), due, words, FormProblems.of("words", what));
      }
    };
  }

  /// The draft as it was sent.
  @GetMapping("/drafts/{round}")
  @Needs(Deed.READ_FACTUAL_CHECK)
  View draft(@PathVariable String inspection, @PathVariable int round, HttpServletRequest request) {
    Round sent = rounds.find(inspection, round).orElseThrow(NotFound::new);
    return Templates.page(
        "factual/draft.jte",
        new DraftPage(
            frames.of(inspection, request),
            sent,
            passages.of(inspection, round),
            checks.of(inspection, round),
            sent.closed(Today.inLondon())));
  }

  @PostMapping("/drafts/{round}/finish")
  @Needs(Deed.CHALLENGE_REPORT)
  View finish(
      @PathVariable String inspection,
      @PathVariable int round,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        checks.finish(inspection, round, Visitor.of(request).signedIn()),
        frames.of(inspection, request),
        "finish",
        Map.of(),
        response);
  }

  @PostMapping("/drafts/{round}/due")
  @Needs(Deed.ANSWER_CHALLENGES)
  View move(
      @PathVariable String inspection,
      @PathVariable int round,
      @RequestParam(defaultValue = "0") int moves,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Map<String, String> typed = Map.of("due", due, "reason", reason);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<LocalDate> day = day(due);
    if (day.isEmpty()) {
      problems.put("due", "Enter today or a later day, within a year");
    }
    if (!TextLine.isReason(reason)) {
      problems.put("reason", "Say why the service gets more time, in at most 500 characters");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return check(frame, typed, new FormProblems(problems));
    }
    return answer(
        checks.move(
            inspection,
            round,
            moves,
            day.orElseThrow(),
            reason.strip(),
            Visitor.of(request).signedIn()),
        frame,
        "due",
        typed,
        response);
  }

  private View answer(
      Done done,
      WorkFrame frame,
      String field,
      Map<String, String> typed,
      HttpServletResponse response) {
    return switch (done) {
      case Done.Yes(String next) -> new Redirect(frame.address() + "/factual-check" + next);
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield check(frame, typed, FormProblems.of(field, why));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield check(frame, typed, FormProblems.of(field, what));
      }
    };
  }

  static String longest(String what) {
    return "Enter %s, in at most 2,000 characters".formatted(what);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      LocalDate today = Today.inLondon();
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  /// The plan’s, as far as it is still to come.
  private LocalDate usualDay(String inspection) {
    LocalDate today = Today.inLondon();
    return inspections
        .planned(inspection)
        .flatMap(planned -> planned.plan().milestone(CHECKED))
        .map(Milestone::date)
        .filter(day -> day.isAfter(today))
        .orElseGet(() -> WorkingDays.shipped().plus(today, WORKING_DAYS));
  }
}
