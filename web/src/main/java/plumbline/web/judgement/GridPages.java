package plumbline.web.judgement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceItem;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Grid;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The grid of evidence, and its items.
@Controller
@RequestMapping("/work/{inspection}/grid")
class GridPages {
  private final WorkFrames frames;
  private final Frameworks frameworks;
  private final EvidenceItems items;
  private final CaseOffers offers;
  private final SurveyFindings findings;
  private final DiversityEvidence diversity;

  GridPages(
      WorkFrames frames,
      Frameworks frameworks,
      EvidenceItems items,
      CaseOffers offers,
      SurveyFindings findings,
      DiversityEvidence diversity) {
    this.frames = frames;
    this.frameworks = frameworks;
    this.items = items;
    this.offers = offers;
    this.findings = findings;
    this.diversity = diversity;
  }

  @GetMapping
  @Needs(Deed.READ_JUDGEMENT)
  View grid(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<EvidenceItem> counting = items.of(inspection);
    return Templates.page(
        "judgement/grid.jte",
        new GridPage(frame, Grid.of(framework(frame), counting), counting.size()));
  }

  @GetMapping("/items")
  @Needs(Deed.READ_JUDGEMENT)
  View items(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String source,
      HttpServletRequest request) {
    return items(
        frames.of(inspection, request), question, source, request, Map.of(), FormProblems.NONE);
  }

  /// @param offer the id of a case result that it begins with; what is offered no longer is left
  ///   out
  /// @param origin what a survey found, with which it begins
  /// @param characteristic with `group` the row of the summary of diversity with which it begins
  @GetMapping("/items/new")
  @Needs(Deed.ADD_EVIDENCE)
  View form(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String offer,
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "") String characteristic,
      @RequestParam(defaultValue = "") String group,
      HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    EvidenceForm form =
        findings
            .find(frame, origin)
            .map(SurveyFinding::form)
            .or(() -> offers.form(frame, offer))
            .or(() -> diversity.find(frame, characteristic, group).map(EvidenceForm::of))
            .orElseGet(() -> EvidenceForm.empty(question, source));
    return form(
        frame, form, FormProblems.NONE, EvidenceItems.from(form.origin(), items.all(inspection)));
  }

  @PostMapping("/items")
  @Needs(Deed.ADD_EVIDENCE)
  View add(
      @PathVariable String inspection,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    EvidenceForm form = EvidenceForm.read(sent);
    if (!form.origin().isEmpty() && findings.find(frame, form.origin()).isEmpty()) {
      throw new NotFound();
    }
    FormProblems problems = form.problems(framework(frame));
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(frame, form, problems, Optional.empty());
    }
    Evidence says = form.evidence(framework(frame));
    Person by = Visitor.of(request).signedIn();
    KeptItem kept = items.add(inspection, form.uuid(), says, form.origin(), by);
    if (kept.isFrom(by, says)) {
      return new Redirect("/work/%s/grid/items#%s".formatted(inspection, kept.item().id()));
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return form(frame, form, FormProblems.of("before", kept.already()), Optional.of(kept));
  }

  @PostMapping("/items/{item}/withdraw")
  @Needs(Deed.ADD_EVIDENCE)
  View withdraw(
      @PathVariable String inspection,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = Visitor.of(request).signedIn();
    WorkFrame frame = frames.of(inspection, request);
    KeptItem kept = items.find(inspection, item).orElseThrow(NotFound::new);
    String field = "reason-" + item;
    if (kept.counts() && !ItemsPage.mayWithdraw(frame, kept, person.id())) {
      throw new NotFound(); // no button leads here
    }
    if (!TextLine.isReason(reason)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return items(
          frame, "", "", request, Map.of(field, reason), FormProblems.of(field, kept.noReason()));
    }
    if (!items.withdraw(inspection, kept.item(), reason.strip(), person)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return items(
          frame, "", "", request, Map.of(), FormProblems.of(item.toString(), kept.tooLate()));
    }
    return new Redirect("/work/%s/grid/items#%s".formatted(inspection, item));
  }

  private Framework framework(WorkFrame frame) {
    return frameworks.of(frame.inspection().framework()).framework();
  }

  private View form(
      WorkFrame frame, EvidenceForm form, FormProblems problems, Optional<KeptItem> before) {
    return Templates.page(
        "judgement/item-form.jte",
        new EvidenceFormPage(frame, framework(frame), form, problems, before));
  }

  private View items(
      WorkFrame frame,
      String question,
      String source,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "judgement/items.jte",
        new ItemsPage(
            frame,
            items.all(frame.inspection().id()),
            QuestionId.parse(question).flatMap(framework(frame)::question),
            Optional.of(source).flatMap(EvidenceSource::parse),
            Visitor.of(request).signedIn().id(),
            typed,
            problems));
  }
}
