package plumbline.web.sampling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import plumbline.document.Parsed;
import plumbline.sampling.CaseList;
import plumbline.sampling.CaseListTemplate;
import plumbline.sampling.DateOrder;
import plumbline.sampling.ListCounts;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.Download;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Takes a service’s case list. Of a list with faults nothing is kept.
@Controller
@RequestMapping("/work/{inspection}/case-list")
@Needs(Deed.SEND_CASE_LIST)
class CaseListPages {
  private static final int LONGEST_NAME = 100;

  private final WorkFrames frames;
  private final CaseLists lists;
  private final Draws draws;
  private final Drawings drawings;

  CaseListPages(WorkFrames frames, CaseLists lists, Draws draws, Drawings drawings) {
    this.frames = frames;
    this.lists = lists;
    this.draws = draws;
    this.drawings = drawings;
  }

  @GetMapping
  View lists(@PathVariable String inspection, HttpServletRequest request) {
    return page(frames.of(inspection, request), "", Optional.empty(), FormProblems.NONE);
  }

  @PostMapping
  View send(
      @PathVariable String inspection,
      @RequestParam Optional<MultipartFile> list,
      @RequestParam(defaultValue = "") String dates,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    WorkFrame frame = frames.of(inspection, request);
    if (list.filter(CaseListPages::isChosen).isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          frame, dates, Optional.empty(), FormProblems.of("list", "Choose the file with the list"));
    }
    String name = name(list.get());
    byte[] content = list.get().getBytes();
    DateOrder order = SentList.dates(dates);
    return switch (drawings.read(name, content, frame.inspection(), order)) {
      case Parsed.Refused<CaseList>(var problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            frame,
            dates,
            Optional.of(new CaseListPage.Faulty(name, problems)),
            FormProblems.of("list", "‘%s’ was not kept: see what to mend".formatted(name)));
      }
      case Parsed.Accepted<CaseList>(CaseList read) -> {
        boolean kept =
            lists.add(
                inspection, name, content, read.size(), order, Visitor.of(request).signedIn().id());
        if (kept) {
          yield new Redirect(frame.address() + "/case-list");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            frame,
            dates,
            Optional.empty(),
            FormProblems.of(
                "list",
                "Somebody else sent a list at the same moment: look at it, and send yours again if"
                    + " it is still needed"));
      }
    };
  }

  @GetMapping("/template.csv")
  View template(@PathVariable String inspection, HttpServletRequest request) {
    PlannedInspection planned = frames.of(inspection, request).inspection();
    CaseListTemplate template = new CaseListTemplate(drawings.framework(planned));
    return new Download("case-list.csv", "text/csv", template.csv());
  }

  /// Where no file was chosen, a browser sends one without name and content.
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty();
  }

  /// The file’s name as the sender knows it, without the folders that some browsers send along.
  private static String name(MultipartFile file) {
    String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return !name.isBlank() && TextLine.isOne(name, LONGEST_NAME) ? name : "case list";
  }

  private View page(
      WorkFrame frame, String dates, Optional<CaseListPage.Faulty> faulty, FormProblems problems) {
    PlannedInspection inspection = frame.inspection();
    List<SentList> sent = lists.all(inspection.id());
    Optional<ListCounts> understood =
        sent.stream()
            .findFirst()
            .map(latest ->
                ListCounts.of(
                    drawings.kept(inspection, latest),
                    DrawPlan.usual(inspection.announced()).of(drawings.framework(inspection))));
    return Templates.page(
        "sampling/case-list.jte",
        new CaseListPage(
            frame,
            sent,
            understood,
            draws.latest(inspection.id()).map(LockedDraw::caseList),
            new CaseListTemplate(drawings.framework(inspection)),
            dates,
            faulty,
            problems));
  }
}
