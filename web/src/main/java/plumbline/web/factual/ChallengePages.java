package plumbline.web.factual;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrames;
import plumbline.web.service.IncomingFiles;

/// Challenging a paragraph of a draft; for the people of the service.
@Controller
@RequestMapping("/work/{inspection}/factual-check/drafts/{round}/paragraphs/{paragraph}")
class ChallengePages {
  private final WorkFrames frames;
  private final FactualChecks checks;
  private final Rounds rounds;
  private final DraftPassages passages;
  private final IncomingFiles files;

  ChallengePages(
      WorkFrames frames,
      FactualChecks checks,
      Rounds rounds,
      DraftPassages passages,
      IncomingFiles files) {
    this.frames = frames;
    this.checks = checks;
    this.rounds = rounds;
    this.passages = passages;
    this.files = files;
  }

  @GetMapping
  @Needs(Deed.CHALLENGE_REPORT)
  View form(
      @PathVariable String inspection,
      @PathVariable int round,
      @PathVariable int paragraph,
      HttpServletRequest request) {
    return page(inspection, round, paragraph, request, Map.of(), FormProblems.NONE);
  }

  @PostMapping
  @Needs(Deed.CHALLENGE_REPORT)
  View challenge(
      @PathVariable String inspection,
      @PathVariable int round,
      @PathVariable int paragraph,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String wrong,
      @RequestParam(defaultValue = "") String instead,
      @RequestParam(defaultValue = "") String evidence,
      @RequestParam Optional<MultipartFile> document,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> typed =
        Map.of("kind", kind, "wrong", wrong, "instead", instead, "evidence", evidence);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Challenge.Kind> chosen = Challenge.Kind.of(kind);
    if (chosen.isEmpty()) {
      problems.put("kind", "Choose what kind of challenge it is");
    }
    Optional<String> isWrong = words("wrong", "what is wrong", wrong, problems);
    Optional<String> should = words("instead", "what it should say", instead, problems);
    Optional<String> shows = words("evidence", "what shows it", evidence, problems);
    Optional<IncomingFiles.Looked.Fine> file =
        switch (files.look(document)) {
          case IncomingFiles.Looked.None() -> Optional.empty();
          case IncomingFiles.Looked.Fine fine -> Optional.of(fine);
          case IncomingFiles.Looked.Refused(String why) -> {
            problems.put("document", why);
            yield Optional.empty();
          }
        };
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, round, paragraph, request, typed, new FormProblems(problems));
    }
    Challenge.Said said =
        new Challenge.Said(
            chosen.orElseThrow(), isWrong.orElseThrow(), should.orElseThrow(), shows.orElseThrow());
    return switch (checks.challenge(
        inspection, round, paragraph, said, file, Visitor.of(request).signedIn())) {
      case Done.Yes(String next) ->
          new Redirect("/work/%s/factual-check%s".formatted(inspection, next));
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, round, paragraph, request, typed, FormProblems.of("wrong", why));
      }
      case Done.Overtaken(String what) -> throw new IllegalStateException(what);
    };
  }

  private static Optional<String> words(
      String field, String what, String typed, Map<String, String> problems) {
    Optional<String> words = TextLine.lines(typed, FactualCheckPages.LONGEST);
    if (words.isEmpty()) {
      problems.put(field, FactualCheckPages.longest(what));
    }
    return words;
  }

  private View page(
      String inspection,
      int round,
      int paragraph,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    Round sent = rounds.find(inspection, round).orElseThrow(NotFound::new);
    return Templates.page(
        "factual/challenge.jte",
        new ChallengePage(
            frames.of(inspection, request),
            sent,
            passages.find(inspection, round, paragraph).orElseThrow(NotFound::new),
            sent.closed(Today.inLondon()),
            files.areScanned(),
            typed,
            problems));
  }
}
