package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.drafting.Reviewed;
import plumbline.edition.EditionHtml;
import plumbline.press.Format;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.Attachment;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.layout.WholeDocument;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrames;

/// The draft of the report as a whole.
@Controller
@RequestMapping("/work/{inspection}/report")
class ReportPages {
  private static final int MOST_NAMES = 100;

  private final WorkFrames frames;
  private final Drafts drafts;
  private final DraftEditions editions;
  private final Comments comments;
  private final ReportLists lists;
  private final Names names;

  ReportPages(
      WorkFrames frames,
      Drafts drafts,
      DraftEditions editions,
      Comments comments,
      ReportLists lists,
      Names names) {
    this.frames = frames;
    this.drafts = drafts;
    this.editions = editions;
    this.comments = comments;
    this.lists = lists;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View report(@PathVariable String inspection, HttpServletRequest request) {
    ReportLists.ChangedNames changed = lists.changedNames(inspection);
    return page(
        inspection,
        request,
        String.join("\n", changed.names()),
        changed.revision() + 1,
        FormProblems.NONE);
  }

  /// As it would be printed now. A draft in another language does not stand beside it.
  @GetMapping("/draft.html")
  @Needs(Deed.READ_DRAFT)
  View draft(@PathVariable String inspection) {
    return new WholeDocument(EditionHtml.of(editions.of(inspection).edition().alone()));
  }

  @GetMapping("/draft.{format}")
  @Needs(Deed.READ_DRAFT)
  View file(@PathVariable String inspection, @PathVariable String format) {
    Format kind =
        Arrays.stream(Format.values())
            .filter(one -> one != Format.HTML && one.ending().equals(format))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new Attachment(
        "%s-draft.%s".formatted(inspection, format),
        "application/octet-stream",
        kind.print(editions.of(inspection).edition()));
  }

  /// The names that examples use in place of children’s own.
  @PostMapping("/names")
  @Needs(Deed.WRITE_REPORT)
  View changedNames(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<String> all =
        names.lines().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    if (all.size() > MOST_NAMES || !all.stream().allMatch(name -> TextLine.isOne(name, 40))) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          inspection,
          request,
          names,
          revision,
          FormProblems.of("names", "Enter one name a line, each in at most 40 characters"));
    }
    UUID by = Visitor.of(request).signedIn().id();
    if (!lists.add(inspection, new ReportLists.ChangedNames(revision, all), by)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      ReportLists.ChangedNames theirs = lists.changedNames(inspection);
      return page(
          inspection,
          request,
          names,
          theirs.revision() + 1,
          FormProblems.of(
              "names",
              "Somebody else changed the list meanwhile to: %s. Put together what is to stand, and save"
                  .formatted(String.join(", ", theirs.names()))));
    }
    return new Redirect("/work/%s/report#names".formatted(inspection));
  }

  private View page(
      String inspection,
      HttpServletRequest request,
      String typedNames,
      int namesRevision,
      FormProblems problems) {
    Draft draft = drafts.reviewed(inspection);
    List<Comments.Comment> open =
        comments.of(inspection).stream().filter(one -> one.settled().isEmpty()).toList();
    Map<UUID, String> by =
        names.of(draft.texts().values().stream().map(SectionTexts.Kept::by).toList());
    Map<String, List<ReportPage.Line>> chapters = new LinkedHashMap<>();
    for (Reviewed section : draft.sections()) {
      chapters
          .computeIfAbsent(section.chapter(), _ -> new ArrayList<>())
          .add(line(draft, section, open, by));
    }
    List<ReportPage.Line> lines = chapters.values().stream().flatMap(List::stream).toList();
    return Templates.page(
        "drafting/report.jte",
        new ReportPage(
            frames.of(inspection, request),
            draft.confirmed(),
            chapters.entrySet().stream()
                .map(chapter -> new ReportPage.Chapter(chapter.getKey(), chapter.getValue()))
                .toList(),
            number(lines, line -> line.state() != SectionState.COMPUTED),
            number(lines, line -> line.state() == SectionState.SIGNED),
            open.size(),
            lines.stream().mapToInt(ReportPage.Line::standing).sum(),
            typedNames,
            namesRevision,
            problems));
  }

  private static int number(List<ReportPage.Line> lines, Predicate<ReportPage.Line> which) {
    return Math.toIntExact(lines.stream().filter(which).count());
  }

  private static ReportPage.Line line(
      Draft draft, Reviewed section, List<Comments.Comment> open, Map<UUID, String> by) {
    return new ReportPage.Line(
        section.id(),
        section.title(),
        draft.state(section),
        section.standing().size(),
        Math.toIntExact(
            open.stream().filter(comment -> comment.section().equals(section.id())).count()),
        draft.hasNewFigures(section),
        Optional.ofNullable(draft.texts().get(section.id()))
            .map(kept ->
                "%s, %s"
                    .formatted(
                        by.getOrDefault(kept.by(), ""), LondonTime.minuteInTables(kept.at())))
            .orElse(""));
  }
}
