package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrames;

/// What is said about a section: comments, and other words that are suggested.
@Controller
@RequestMapping("/work/{inspection}/report")
class CommentPages {
  private static final int LONGEST = 4000;
  private static final Set<String> OUTCOMES = Set.of("resolved", "accepted", "refused");

  private final WorkFrames frames;
  private final Drafts drafts;
  private final Comments comments;
  private final Writing writing;

  CommentPages(WorkFrames frames, Drafts drafts, Comments comments, Writing writing) {
    this.frames = frames;
    this.drafts = drafts;
    this.comments = comments;
    this.writing = writing;
  }

  @GetMapping("/sections/{section}/comment")
  @Needs(Deed.WRITE_REPORT)
  View form(
      @PathVariable String inspection, @PathVariable String section, HttpServletRequest request) {
    return page(inspection, section, "", "", "", FormProblems.NONE, request);
  }

  @PostMapping("/sections/{section}/comment")
  @Needs(Deed.WRITE_REPORT)
  View add(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String quoted,
      @RequestParam(defaultValue = "") String proposed,
      HttpServletRequest request,
      HttpServletResponse response) {
    String text = drafts.of(inspection).section(section).orElseThrow(NotFound::new).text();
    String said = plain(words);
    String before = plain(quoted);
    String after = plain(proposed);
    FormProblems problems = FormProblems.NONE;
    if (said.isEmpty() && after.isEmpty()) {
      problems = FormProblems.of("words", "Enter a comment, or other words");
    } else if (!isGood(said) || !isGood(before) || !isGood(after)) {
      problems =
          FormProblems.of("words", "Enter plain text of at most %d characters".formatted(LONGEST));
    } else if (!before.isEmpty() && !Writing.isOnce(text, before)) {
      problems =
          FormProblems.of(
              "quoted",
              "Copy these words from the section as they stand there, with as many around them as make them stand there once");
    }
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, section, words, quoted, proposed, problems, request);
    }
    comments.add(
        inspection,
        section,
        said,
        before,
        after.isEmpty() ? before : after,
        false,
        Visitor.of(request).signedIn().id());
    return new Redirect("/work/%s/report/sections/%s#comments".formatted(inspection, section));
  }

  @PostMapping("/comments/{comment}")
  @Needs(Deed.WRITE_REPORT)
  View settle(
      @PathVariable String inspection,
      @PathVariable UUID comment,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    String section = comments.find(inspection, comment).orElseThrow(NotFound::new).section();
    Done done =
        !OUTCOMES.contains(outcome) || !TextLine.isOne(words, TextLine.LONGEST_REASON)
            ? new Done.Refused("Choose what becomes of it, and give a reason in one line")
            : writing.settle(
                inspection,
                comment,
                revision,
                outcome,
                words.strip(),
                Visitor.of(request).signedIn());
    return switch (done) {
      case Done.Yes _ ->
          new Redirect("/work/%s/report/sections/%s#comments".formatted(inspection, section));
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, section, "", "", "", FormProblems.of("words", why), request);
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, section, "", "", "", FormProblems.of("words", what), request);
      }
    };
  }

  private static String plain(String typed) {
    return typed.replace('\t', ' ').replace("\r\n", "\n").strip();
  }

  private static boolean isGood(String text) {
    return text.isEmpty() || TextLine.lines(text, LONGEST).isPresent();
  }

  private View page(
      String inspection,
      String section,
      String words,
      String quoted,
      String proposed,
      FormProblems problems,
      HttpServletRequest request) {
    return Templates.page(
        "drafting/comment.jte",
        new CommentPage(
            frames.of(inspection, request),
            section,
            drafts.of(inspection).section(section).orElseThrow(NotFound::new).title(),
            words,
            quoted,
            proposed,
            problems));
  }
}
