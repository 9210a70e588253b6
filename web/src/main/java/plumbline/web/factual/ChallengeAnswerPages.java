package plumbline.web.factual;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// A challenge, its evidence, its answer, and what became of the paragraph.
@Controller
@RequestMapping("/work/{inspection}/factual-check/challenges/{challenge}")
class ChallengeAnswerPages {
  private final WorkFrames frames;
  private final FactualChecks checks;
  private final Rounds rounds;
  private final DraftPassages passages;
  private final Challenges challenges;
  private final ChallengeFiles files;
  private final DraftEditions drafts;
  private final Names names;

  ChallengeAnswerPages(
      WorkFrames frames,
      FactualChecks checks,
      Rounds rounds,
      DraftPassages passages,
      Challenges challenges,
      ChallengeFiles files,
      DraftEditions drafts,
      Names names) {
    this.frames = frames;
    this.checks = checks;
    this.rounds = rounds;
    this.passages = passages;
    this.challenges = challenges;
    this.files = files;
    this.drafts = drafts;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.READ_FACTUAL_CHECK)
  View challenge(
      @PathVariable String inspection, @PathVariable UUID challenge, HttpServletRequest request) {
    return page(inspection, challenge, request, Map.of(), FormProblems.NONE);
  }

  @GetMapping("/file")
  @Needs(Deed.READ_FACTUAL_CHECK)
  View file(@PathVariable String inspection, @PathVariable UUID challenge) {
    return files.find(inspection, challenge).orElseThrow(NotFound::new);
  }

  @PostMapping("/withdraw")
  @Needs(Deed.CHALLENGE_REPORT)
  View withdraw(
      @PathVariable String inspection,
      @PathVariable UUID challenge,
      HttpServletRequest request,
      HttpServletResponse response) {
    return after(
        checks.withdraw(inspection, challenge, Visitor.of(request).signedIn()),
        inspection,
        challenge,
        request,
        response,
        Map.of(),
        "withdraw");
  }

  @PostMapping("/answer")
  @Needs(Deed.ANSWER_CHALLENGES)
  View answer(
      @PathVariable String inspection,
      @PathVariable UUID challenge,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String change,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> typed = Map.of("outcome", outcome, "change", change, "reason", reason);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Answer.Outcome> chosen = Answer.Outcome.of(outcome);
    if (chosen.isEmpty()) {
      problems.put("outcome", "Choose what becomes of the challenge");
    }
    boolean changes = chosen.filter(one -> one != Answer.Outcome.REFUSED).isPresent();
    Optional<String> what = TextLine.lines(change, FactualCheckPages.LONGEST);
    if (changes && what.isEmpty()) {
      problems.put("change", FactualCheckPages.longest("what will change in the report"));
    }
    if (chosen.isPresent() && !changes && !change.isBlank()) {
      problems.put("change", "Leave it empty: a refused challenge changes nothing");
    }
    Optional<String> why = TextLine.lines(reason, FactualCheckPages.LONGEST);
    if (why.isEmpty()) {
      problems.put("reason", FactualCheckPages.longest("the reason"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, challenge, request, typed, new FormProblems(problems));
    }
    return after(
        checks.answer(
            inspection,
            challenge,
            revision,
            chosen.orElseThrow(),
            changes ? what.orElseThrow() : "",
            why.orElseThrow(),
            Visitor.of(request).signedIn()),
        inspection,
        challenge,
        request,
        response,
        typed,
        "outcome");
  }

  @PostMapping("/otherwise")
  @Needs(Deed.ANSWER_CHALLENGES)
  View settleOtherwise(
      @PathVariable String inspection,
      @PathVariable UUID challenge,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String otherwise,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> typed = Map.of("otherwise", otherwise);
    if (!TextLine.isReason(otherwise)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          inspection,
          challenge,
          request,
          typed,
          FormProblems.of(
              "otherwise",
              "Say why nothing is to be changed in the report, in at most 500 characters"));
    }
    return after(
        checks.settleOtherwise(
            inspection, challenge, revision, otherwise.strip(), Visitor.of(request).signedIn()),
        inspection,
        challenge,
        request,
        response,
        typed,
        "otherwise");
  }

  private View after(
      Done done,
      String inspection,
      UUID challenge,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> typed,
      String field) {
    return switch (done) {
      case Done.Yes(String next) ->
          new Redirect("/work/%s/factual-check%s".formatted(inspection, next));
      case Done.Refused(String why) -> throw new IllegalStateException(why);
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, challenge, request, typed, FormProblems.of(field, what));
      }
    };
  }

  private View page(
      String inspection,
      UUID id,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    Challenge challenge = challenges.find(inspection, id).orElseThrow(NotFound::new);
    WorkFrame frame = frames.of(inspection, request);
    Round round = rounds.find(inspection, challenge.round()).orElseThrow(NotFound::new);
    List<DraftPassage> before = passages.of(inspection, round.number());
    DraftPassage passage =
        before.stream()
            .filter(one -> one.number() == challenge.passage())
            .findFirst()
            .orElseThrow();
    return Templates.page(
        "factual/answer.jte",
        new AnswerPage(
            frame,
            round,
            passage,
            challenge,
            names.of(List.of(challenge.by())).getOrDefault(challenge.by(), ""),
            challenges.answers(id),
            later(frame, round).map(later -> Became.of(passage, before, later)),
            frame.may(Deed.ANSWER_CHALLENGES) && checks.canSettleOtherwise(inspection, id),
            typed,
            problems));
  }

  /// The latest draft that the visitor may read: the one that is being written, or for the service
  /// one that was sent after this.
  private Optional<Became.Later> later(WorkFrame frame, Round round) {
    String id = frame.inspection().id();
    if (frame.may(Deed.READ_DRAFT)) {
      return Optional.of(
          new Became.Later("the draft as it is now", DraftPassage.all(drafts.of(id).edition())));
    }
    return Optional.of(rounds.of(id).getLast())
        .filter(last -> last.number() > round.number())
        .map(last -> new Became.Later("draft " + last.number(), passages.of(id, last.number())));
  }
}
