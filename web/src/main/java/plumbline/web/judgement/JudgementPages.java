package plumbline.web.judgement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import plumbline.framework.Framework;
import plumbline.framework.Scale;
import plumbline.framework.Standard;
import plumbline.judgement.EvidenceItem;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.Cases;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// What the lead proposes for the standards that are judged on evidence.
@Controller
@RequestMapping("/work/{inspection}/judgements")
class JudgementPages {
  private final WorkFrames frames;
  private final Frameworks frameworks;
  private final EvidenceItems items;
  private final Judgements judgements;
  private final Names names;
  private final Cases cases;
  private final CaseOffers offers;
  private final RatingsLock lock;
  private final SentBack sentBack;

  JudgementPages(
      WorkFrames frames,
      Frameworks frameworks,
      EvidenceItems items,
      Judgements judgements,
      Names names,
      Cases cases,
      CaseOffers offers,
      RatingsLock lock,
      SentBack sentBack) {
    this.frames = frames;
    this.frameworks = frameworks;
    this.items = items;
    this.judgements = judgements;
    this.names = names;
    this.cases = cases;
    this.offers = offers;
    this.lock = lock;
    this.sentBack = sentBack;
  }

  @GetMapping
  @Needs(Deed.READ_JUDGEMENT)
  View all(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<KeptItem> kept = items.all(inspection);
    Map<String, Judgement> latest = judgements.of(inspection);
    return Templates.page(
        "judgement/judgements.jte",
        new JudgementsPage(
            frame,
            framework(frame).standards().stream()
                .filter(standard -> !standard.isJudgedFromCases())
                .map(standard ->
                    line(standard, Optional.ofNullable(latest.get(standard.id())), kept))
                .toList(),
            sentBack(frame),
            framework(frame).standards().stream().filter(Standard::isJudgedFromCases).toList()));
  }

  private static JudgementsPage.Line line(
      Standard standard, Optional<Judgement> latest, List<KeptItem> kept) {
    return new JudgementsPage.Line(
        standard,
        latest,
        JudgePage.evidence(standard, kept).size(),
        latest.map(one -> JudgePage.gone(one, kept)).orElse(List.of()));
  }

  @GetMapping("/{standard}")
  @Needs(Deed.READ_JUDGEMENT)
  View one(
      @PathVariable String inspection, @PathVariable String standard, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    Standard judged = judged(frame, standard);
    return page(frame, judged, JudgementForm.of(latest(inspection, judged)), FormProblems.NONE);
  }

  @PostMapping("/{standard}")
  @Needs(Deed.JUDGE_STANDARD)
  View propose(
      @PathVariable String inspection,
      @PathVariable String standard,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String rating,
      @RequestParam(defaultValue = "") String reasons,
      @RequestParam(defaultValue = "") List<String> cites,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Standard judged = judged(frame, standard);
    Scale scale = framework(frame).scale();
    List<EvidenceItem> evidence = JudgePage.evidence(judged, items.all(inspection));
    JudgementForm form = new JudgementForm(revision, rating, reasons, cites);
    FormProblems problems =
        closed(frame, judged)
            .map(why -> FormProblems.of("proposed", why))
            .orElseGet(() -> form.problems(scale, evidence));
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(frame, judged, form, problems);
    }
    List<String> labels = form.cited(evidence).stream().map(EvidenceItem::label).toList();
    boolean isNext = latest(inspection, judged).map(Judgement::revision).orElse(0) == form.seen();
    if (isNext
        && judgements.propose(
            inspection,
            judged,
            form.proposal(scale, evidence),
            labels,
            Visitor.of(request).signedIn())) {
      return new Redirect("/work/%s/judgements/%s".formatted(inspection, judged.id()));
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    int now = latest(inspection, judged).map(Judgement::revision).orElse(0);
    return page(
        frame,
        judged,
        new JudgementForm(now, rating, reasons, cites),
        FormProblems.of(
            "reasons",
            "Somebody proposed a rating while you did. Your words are kept here: read the other"
                + " proposal, then propose yours if it still stands"));
  }

  private Framework framework(WorkFrame frame) {
    return frameworks.of(frame.inspection().framework()).framework();
  }

  /// What the panel sent back and why, for who may read what it decided.
  private Map<String, String> sentBack(WorkFrame frame) {
    return frame.may(Deed.READ_PANEL) && lock.confirmed(frame.inspection().id()).isEmpty()
        ? sentBack.reasons(frame.inspection().id(), framework(frame).scale())
        : Map.of();
  }

  private Standard judged(WorkFrame frame, String id) {
    return framework(frame)
        .standard(id)
        .filter(standard -> !standard.isJudgedFromCases())
        .orElseThrow(NotFound::new);
  }

  private Optional<Judgement> latest(String inspection, Standard standard) {
    return Optional.ofNullable(judgements.of(inspection).get(standard.id()));
  }

  /// Why no rating can be proposed; empty where one can.
  private Optional<String> closed(WorkFrame frame, Standard standard) {
    return illustrations(frame, standard)
        .flatMap(Illustrations::unrated)
        .or(() -> lock.why(frame.inspection().id()));
  }

  private Optional<Illustrations> illustrations(WorkFrame frame, Standard standard) {
    PlannedInspection planned = frame.inspection();
    return Illustrations.of(
        framework(frame),
        standard,
        cases.inspected(planned.id()),
        domain -> offers.file(planned, domain));
  }

  private View page(WorkFrame frame, Standard standard, JudgementForm form, FormProblems problems) {
    String inspection = frame.inspection().id();
    List<Judgement> history =
        judgements.all(inspection).stream()
            .filter(one -> one.standard().equals(standard.id()))
            .toList()
            .reversed();
    return Templates.page(
        "judgement/judge.jte",
        new JudgePage(
            frame,
            framework(frame),
            standard,
            closed(frame, standard),
            Optional.ofNullable(sentBack(frame).get(standard.id())),
            illustrations(frame, standard),
            offers.of(frame),
            items.all(inspection),
            history,
            names.of(history.stream().map(Judgement::by).toList()),
            form,
            problems));
  }
}
