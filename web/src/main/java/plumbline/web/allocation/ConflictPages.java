package plumbline.web.allocation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Where people say for themselves that they have a conflict of interest with the service, or none
/// any more.
@Controller
@RequestMapping("/work/{inspection}/conflict")
class ConflictPages {
  private final WorkFrames frames;
  private final Conflicts conflicts;

  ConflictPages(WorkFrames frames, Conflicts conflicts) {
    this.frames = frames;
    this.conflicts = conflicts;
  }

  @GetMapping
  @Needs(Deed.DECLARE_CONFLICT)
  View own(@PathVariable String inspection, HttpServletRequest request) {
    return page(frames.of(inspection, request), request, Map.of(), FormProblems.NONE);
  }

  /// Declared again, a conflict stays as it is.
  @PostMapping
  @Needs(Deed.DECLARE_CONFLICT)
  View declare(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    if (!TextLine.isReason(reason)) {
      return refused(
          frame,
          request,
          response,
          "reason",
          reason,
          "Say what the conflict is, in at most 500 characters on one line");
    }
    if (own(frame, request).stream().noneMatch(DeclaredConflict::isCurrent)) {
      conflicts.declare(
          Visitor.of(request).signedIn().id(), frame.inspection().service().id(), reason.strip());
    }
    return new Redirect("/work/" + inspection + "/conflict");
  }

  @PostMapping("/{conflict}/end")
  @Needs(Deed.DECLARE_CONFLICT)
  View end(
      @PathVariable String inspection,
      @PathVariable UUID conflict,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    if (own(frame, request).stream().noneMatch(one -> one.id().equals(conflict))) {
      throw new NotFound();
    }
    if (!TextLine.isReason(reason)) {
      return refused(
          frame,
          request,
          response,
          "reason-" + conflict,
          reason,
          "Say why it is no conflict any more, in at most 500 characters on one line");
    }
    conflicts.end(
        conflict,
        Visitor.of(request).signedIn().id(),
        frame.inspection().service().id(),
        reason.strip());
    return new Redirect("/work/" + inspection + "/conflict");
  }

  private List<DeclaredConflict> own(WorkFrame frame, HttpServletRequest request) {
    UUID person = Visitor.of(request).signedIn().id();
    return conflicts.with(frame.inspection().service().id()).stream()
        .filter(conflict -> conflict.account().equals(person))
        .toList();
  }

  private View refused(
      WorkFrame frame,
      HttpServletRequest request,
      HttpServletResponse response,
      String field,
      String typed,
      String problem) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(frame, request, Map.of(field, typed), FormProblems.of(field, problem));
  }

  private View page(
      WorkFrame frame,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "allocation/conflict.jte", new ConflictPage(frame, own(frame, request), typed, problems));
  }
}
