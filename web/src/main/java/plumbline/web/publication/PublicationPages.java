package plumbline.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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
import plumbline.press.PrintedFile;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.planning.WorkFrames;

/// The page of a publication: signing off, the time of the release, withdrawing.
@Controller
@RequestMapping("/work/{inspection}/publication")
class PublicationPages {
  private final PublicationViews views;
  private final Publishing publishing;
  private final Noting noting;
  private final DraftEditions drafts;
  private final WorkFrames frames;

  PublicationPages(
      PublicationViews views,
      Publishing publishing,
      Noting noting,
      DraftEditions drafts,
      WorkFrames frames) {
    this.views = views;
    this.publishing = publishing;
    this.noting = noting;
    this.drafts = drafts;
    this.frames = frames;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View publication(@PathVariable String inspection, HttpServletRequest request) {
    return views.of(inspection, request, Map.of(), FormProblems.NONE);
  }

  @PostMapping("/sign-off")
  @Needs(Deed.SIGN_REPORT)
  View signOff(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "") String hash,
      @RequestParam(defaultValue = "") String evidence,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "false") boolean read,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> typed = Map.of("note", note);
    return read
        ? answer(
            signOff(inspection, new Publishing.Seen(number, hash, evidence), note, request),
            inspection,
            "note",
            typed,
            request,
            response)
        : unread(inspection, "sign-off-read", typed, request, response);
  }

  private Done signOff(
      String inspection, Publishing.Seen seen, String note, HttpServletRequest request) {
    if (!PublicationViews.isSignatory(frames.of(inspection, request), request)) {
      return new Done.Refused("The report is signed off by the signatory of the inspection");
    }
    Optional<String> objection =
        note.isBlank() ? Optional.empty() : noting.objection(inspection, note);
    if (objection.isPresent()) {
      return new Done.Refused(objection.get());
    }
    DraftEdition draft = drafts.of(inspection);
    return seen.is(draft)
        ? publishing.signOff(
            inspection,
            seen,
            draft.editions().stream().flatMap(one -> PrintedFile.all(one).stream()).toList(),
            note.strip(),
            Visitor.of(request).signedIn())
        : Publishing.changed();
  }

  @PostMapping("/plan")
  @Needs(Deed.PUBLISH_REPORT)
  View plan(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String time,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Instant> due = ReleaseTime.of(day, time);
    Done done =
        due.isPresent()
            ? publishing.plan(inspection, revision, number, due, Visitor.of(request).signedIn())
            : new Done.Refused("Give a day and a time that London’s clocks show, such as 09:30");
    return answer(done, inspection, "day", Map.of("day", day, "time", time), request, response);
  }

  @PostMapping("/give-up")
  @Needs(Deed.PUBLISH_REPORT)
  View giveUp(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "0") int number,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        publishing.plan(
            inspection, revision, number, Optional.empty(), Visitor.of(request).signedIn()),
        inspection,
        "day",
        Map.of(),
        request,
        response);
  }

  @PostMapping("/publish")
  @Needs(Deed.PUBLISH_REPORT)
  View publish(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "false") boolean read,
      HttpServletRequest request,
      HttpServletResponse response) {
    return read
        ? answer(
            publishing.publishNow(inspection, number, Visitor.of(request).signedIn()),
            inspection,
            "publish-read",
            Map.of(),
            request,
            response)
        : unread(inspection, "publish-read", Map.of(), request, response);
  }

  @PostMapping("/withdraw")
  @Needs(Deed.PUBLISH_REPORT)
  View withdraw(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "false") boolean read,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> typed = Map.of("why", why);
    if (!read) {
      return unread(inspection, "withdraw-read", typed, request, response);
    }
    Optional<String> objection = noting.objection(inspection, why);
    Done done =
        objection.isEmpty()
            ? publishing.withdraw(inspection, number, why.strip(), Visitor.of(request).signedIn())
            : new Done.Refused(objection.get());
    return answer(done, inspection, "why", typed, request, response);
  }

  /// The words stand in a field of the note’s own: the page has one for each.
  @PostMapping("/note")
  @Needs(Deed.SIGN_REPORT)
  View note(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam PublicNotes.About about,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    String field = PublicationPage.Note.field(number, about);
    String words = sent.getOrDefault(field, "");
    Done done =
        PublicationViews.isSignatory(frames.of(inspection, request), request)
            ? noting.replace(
                inspection,
                new PublicNotes.Note(number, about, revision, words.strip()),
                Visitor.of(request).signedIn())
            : new Done.Refused("The signatory of the inspection changes what the public is told");
    return answer(done, inspection, field, Map.of(field, words), request, response);
  }

  /// What cannot be undone is asked for twice.
  private View unread(
      String inspection,
      String field,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        new Done.Refused("Tick the box to say that this is what you want"),
        inspection,
        field,
        typed,
        request,
        response);
  }

  private View answer(
      Done done,
      String inspection,
      String field,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (done) {
      case Done.Yes() -> new Redirect("/work/%s/publication".formatted(inspection));
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield views.of(inspection, request, typed, FormProblems.of(field, why));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield views.of(inspection, request, typed, FormProblems.of(field, what));
      }
    };
  }
}
