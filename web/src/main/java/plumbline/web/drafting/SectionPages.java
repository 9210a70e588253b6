package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import plumbline.document.JsonText;
import plumbline.drafting.Placeable;
import plumbline.drafting.Remark;
import plumbline.drafting.Reviewed;
import plumbline.edition.EditionHtml;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrames;

/// A section of the report: its words, what is to be looked at, its figures, and its steps.
@Controller
@RequestMapping("/work/{inspection}/report/sections/{section}")
class SectionPages {
  private static final String UNPLAIN =
      "Enter plain text of at most %d characters, without hidden ones".formatted(Writing.LONGEST);

  private final WorkFrames frames;
  private final Drafts drafts;
  private final Comments comments;
  private final Writing writing;
  private final Names names;

  SectionPages(WorkFrames frames, Drafts drafts, Comments comments, Writing writing, Names names) {
    this.frames = frames;
    this.drafts = drafts;
    this.comments = comments;
    this.writing = writing;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View section(
      @PathVariable String inspection, @PathVariable String section, HttpServletRequest request) {
    Draft draft = drafts.reviewed(inspection);
    Reviewed found = draft.section(section).orElseThrow(NotFound::new);
    return page(inspection, draft, found, found.text(), draft.revision(section) + 1, request);
  }

  @PostMapping
  @Needs(Deed.WRITE_REPORT)
  View save(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    Done done = keep(inspection, section, text, revision, request);
    return answer(done, inspection, section, text, "text", "#remarks", request, response);
  }

  /// As it is typed: keeps it, and tells what is to be looked at. For the script of the form.
  @PostMapping("/autosave")
  @Needs(Deed.WRITE_REPORT)
  View autosave(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request) {
    Done done = keep(inspection, section, text, revision, request);
    Draft draft = drafts.reviewed(inspection);
    Reviewed found = draft.section(section).orElseThrow(NotFound::new);
    return json(
        switch (done) {
          case Done.Yes _ -> "Saved at " + LondonTime.secondInTables(Instant.now());
          case Done.Refused(String why) -> "Not saved. " + why;
          case Done.Overtaken(String what) -> "Not saved. " + what;
        },
        done instanceof Done.Yes(int kept) ? kept + 1 : revision,
        found);
  }

  private Done keep(
      String inspection, String section, String text, int revision, HttpServletRequest request) {
    return Writing.plain(text)
        .map(plain ->
            writing.save(
                inspection,
                section,
                revision,
                plain,
                SectionTexts.Came.TYPED,
                Visitor.of(request).signedIn()))
        .orElse(new Done.Refused(UNPLAIN));
  }

  private static View json(String status, int revision, Reviewed section) {
    byte[] body =
        JsonText.line(
                json -> {
                  json.writeStartObject();
                  json.writeStringProperty("status", status);
                  json.writeNumberProperty("revision", revision);
                  json.writeStringProperty("preview", EditionHtml.of(section.blocks()));
                  json.writeArrayPropertyStart("remarks");
                  for (Remark remark : section.remarks()) {
                    json.writeStartObject();
                    json.writeStringProperty("label", remark.kind().label());
                    json.writeStringProperty("words", remark.words());
                    json.writeStringProperty("message", remark.message());
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                  json.writeEndObject();
                })
            .getBytes(UTF_8);
    return (_, _, response) -> {
      response.setContentType("application/json;charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    };
  }

  /// Puts what a remark offers in the place of the words that it is about.
  @PostMapping("/mend")
  @Needs(Deed.WRITE_REPORT)
  View mend(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "-1") int line,
      @RequestParam(defaultValue = "-1") int from,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String instead,
      HttpServletRequest request,
      HttpServletResponse response) {
    Done done =
        Writing.plain(instead).isEmpty()
            ? new Done.Refused(UNPLAIN)
            : writing.mend(
                inspection,
                section,
                revision,
                line,
                from,
                words,
                instead,
                Visitor.of(request).signedIn());
    return answer(done, inspection, section, "", "remarks", "#remarks", request, response);
  }

  @PostMapping("/step")
  @Needs(Deed.WRITE_REPORT)
  View ready(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int step,
      @RequestParam(defaultValue = "") String printed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return step(SignOffs.Step.READY, inspection, section, step, printed, request, response);
  }

  @PostMapping("/sign-off")
  @Needs(Deed.SIGN_REPORT)
  View signOff(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int step,
      @RequestParam(defaultValue = "") String printed,
      @RequestParam(defaultValue = "") String open,
      HttpServletRequest request,
      HttpServletResponse response) {
    return step(
        open.isEmpty() ? SignOffs.Step.SIGNED : SignOffs.Step.OPENED,
        inspection,
        section,
        step,
        printed,
        request,
        response);
  }

  private View step(
      SignOffs.Step what,
      String inspection,
      String section,
      int step,
      String printed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Done done =
        writing.step(inspection, section, step, what, printed, Visitor.of(request).signedIn());
    return answer(done, inspection, section, "", "steps", "#steps", request, response);
  }

  /// @param typed what was typed; empty where nothing was
  private View answer(
      Done done,
      String inspection,
      String section,
      String typed,
      String field,
      String then,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (done instanceof Done.Yes) {
      return new Redirect("/work/%s/report/sections/%s%s".formatted(inspection, section, then));
    }
    Draft draft = drafts.reviewed(inspection);
    Reviewed found = draft.section(section).orElseThrow(NotFound::new);
    boolean overtaken = done instanceof Done.Overtaken;
    response.setStatus(
        overtaken ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
    String why =
        switch (done) {
          case Done.Yes _ -> "";
          case Done.Refused(String words) -> words;
          case Done.Overtaken(String words) -> words;
        };
    return page(
        inspection,
        draft,
        found,
        typed.isEmpty() ? found.text() : typed,
        draft.revision(section) + 1,
        overtaken && !typed.isEmpty() ? Optional.of(found.text()) : Optional.empty(),
        FormProblems.of(field, why),
        request);
  }

  private View page(
      String inspection,
      Draft draft,
      Reviewed section,
      String typed,
      int revision,
      HttpServletRequest request) {
    return page(
        inspection, draft, section, typed, revision, Optional.empty(), FormProblems.NONE, request);
  }

  private View page(
      String inspection,
      Draft draft,
      Reviewed section,
      String typed,
      int revision,
      Optional<String> theirs,
      FormProblems problems,
      HttpServletRequest request) {
    List<Comments.Comment> said =
        comments.of(inspection).stream()
            .filter(comment -> comment.section().equals(section.id()))
            .toList();
    List<UUID> people = new ArrayList<>(said.stream().map(Comments.Comment::by).toList());
    Optional<SectionTexts.Kept> kept = Optional.ofNullable(draft.texts().get(section.id()));
    kept.ifPresent(one -> people.add(one.by()));
    Map<UUID, String> by = names.of(people);
    int at = draft.sections().indexOf(section);
    return Templates.page(
        "drafting/section.jte",
        new SectionPage(
            frames.of(inspection, request),
            section,
            draft.state(section),
            draft.hasNewFigures(section),
            EditionHtml.of(section.blocks()),
            typed,
            revision,
            draft.step(section.id()) + 1,
            theirs,
            Placeable.of(draft.rated(), section.id()),
            said.stream().map(comment -> said(comment, by)).toList(),
            kept.map(one ->
                "%s by %s on %s"
                    .formatted(
                        one.came().label(),
                        by.getOrDefault(one.by(), ""),
                        LondonTime.minute(one.at()))),
            at > 0 ? Optional.of(neighbour(draft.sections().get(at - 1))) : Optional.empty(),
            at + 1 < draft.sections().size()
                ? Optional.of(neighbour(draft.sections().get(at + 1)))
                : Optional.empty(),
            problems));
  }

  private static SectionPage.Neighbour neighbour(Reviewed section) {
    return new SectionPage.Neighbour(section.id(), section.title());
  }

  private static SectionPage.Said said(Comments.Comment comment, Map<UUID, String> by) {
    return new SectionPage.Said(
        comment.id().toString(),
        by.getOrDefault(comment.by(), "") + (comment.isFromWord() ? ", from Word" : ""),
        LondonTime.minuteInTables(comment.at()),
        comment.words(),
        comment.quoted(),
        comment.proposed(),
        comment.isSuggestion(),
        comment
            .settled()
            .map(settled ->
                settled.outcome().substring(0, 1).toUpperCase(Locale.ROOT)
                    + settled.outcome().substring(1)
                    + (settled.words().isEmpty() ? "" : ": " + settled.words()))
            .orElse(""));
  }
}
