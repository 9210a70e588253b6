package plumbline.web.factual;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.report.Sections;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.layout.WholeDocument;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The letter that tells the service the outcome of a check.
@Controller
@RequestMapping("/work/{inspection}/factual-check/drafts/{round}")
class LetterPages {
  /// It quotes the draft: every printed page says so.
  private static final String EMBARGOED =
      "@page { @top-center { content: \"Embargoed, and not final\"; font-size: 10pt; } }";

  private static final String USUAL =
      """
      Thank you for checking the draft report for factual accuracy. This letter tells what becomes \
      of each challenge, and why.\
      """;

  private final WorkFrames frames;
  private final FactualChecks checks;
  private final Rounds rounds;

  LetterPages(WorkFrames frames, FactualChecks checks, Rounds rounds) {
    this.frames = frames;
    this.checks = checks;
    this.rounds = rounds;
  }

  /// The letter as it was sent.
  @GetMapping("/letter.html")
  @Needs(Deed.READ_FACTUAL_CHECK)
  View letter(
      @PathVariable String inspection, @PathVariable int round, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    Round settled =
        rounds.find(inspection, round).filter(Round::isSettled).orElseThrow(NotFound::new);
    return new WholeDocument(
        Templates.document(
            "factual/letter.jte",
            new Letter(
                settled.letter().orElseThrow().service(),
                frame.framework(),
                settled,
                settled.letter().orElseThrow().words(),
                checks.of(inspection, round),
                Sections.styles() + EMBARGOED)));
  }

  @GetMapping("/letter")
  @Needs(Deed.ANSWER_CHALLENGES)
  View form(@PathVariable String inspection, @PathVariable int round, HttpServletRequest request) {
    return form(frames.of(inspection, request), round, USUAL, FormProblems.NONE);
  }

  @PostMapping("/letter")
  @Needs(Deed.ANSWER_CHALLENGES)
  View send(
      @PathVariable String inspection,
      @PathVariable int round,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Optional<String> covering = TextLine.lines(words, FactualCheckPages.LONGEST);
    if (covering.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(
          frame,
          round,
          words,
          FormProblems.of("words", FactualCheckPages.longest("what the letter says")));
    }
    return switch (checks.settle(
        frame.inspection(), round, seen, covering.orElseThrow(), Visitor.of(request).signedIn())) {
      case Done.Yes(String next) -> new Redirect(frame.address() + "/factual-check" + next);
      case Done.Refused(String why) -> throw new IllegalStateException(why);
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield form(frame, round, words, FormProblems.of("words", what));
      }
    };
  }

  private View form(WorkFrame frame, int round, String words, FormProblems problems) {
    String id = frame.inspection().id();
    Round sent = rounds.find(id, round).orElseThrow(NotFound::new);
    return Templates.page(
        "factual/outcome.jte",
        new OutcomePage(
            frame,
            new Letter(
                frame.inspection().service().name(),
                frame.framework(),
                sent,
                words,
                checks.of(id, round),
                ""),
            checks.unsettled(id, sent),
            checks.answers(id, round),
            problems));
  }
}
