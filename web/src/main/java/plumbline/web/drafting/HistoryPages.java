package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import plumbline.drafting.Reviewed;
import plumbline.edition.ChangedWords;
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

/// What a section said before.
@Controller
@RequestMapping("/work/{inspection}/report/sections/{section}")
class HistoryPages {
  private final WorkFrames frames;
  private final Drafts drafts;
  private final SectionTexts texts;
  private final Writing writing;
  private final Names names;

  HistoryPages(WorkFrames frames, Drafts drafts, SectionTexts texts, Writing writing, Names names) {
    this.frames = frames;
    this.drafts = drafts;
    this.texts = texts;
    this.writing = writing;
    this.names = names;
  }

  @GetMapping("/history")
  @Needs(Deed.READ_DRAFT)
  View history(
      @PathVariable String inspection, @PathVariable String section, HttpServletRequest request) {
    return page(inspection, section, FormProblems.NONE, request);
  }

  /// Earlier words hold again, as a revision of their own.
  @PostMapping("/restore")
  @Needs(Deed.WRITE_REPORT)
  View restore(
      @PathVariable String inspection,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "0") int earlier,
      HttpServletRequest request,
      HttpServletResponse response) {
    SectionTexts.Kept kept =
        texts.revision(inspection, section, earlier).orElseThrow(NotFound::new);
    return switch (writing.save(
        inspection,
        section,
        revision,
        kept.text(),
        SectionTexts.Came.RESTORED,
        Visitor.of(request).signedIn())) {
      case Done.Yes _ -> new Redirect("/work/%s/report/sections/%s".formatted(inspection, section));
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, section, FormProblems.of("versions", why), request);
      }
      case Done.Overtaken(_) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            inspection,
            section,
            FormProblems.of(
                "versions", "Somebody changed the section meanwhile: look at the newest version"),
            request);
      }
    };
  }

  private View page(
      String inspection, String section, FormProblems problems, HttpServletRequest request) {
    Reviewed found = drafts.of(inspection).section(section).orElseThrow(NotFound::new);
    List<SectionTexts.Kept> kept = texts.history(inspection, section);
    Map<UUID, String> by = names.of(kept.stream().map(SectionTexts.Kept::by).toList());
    List<HistoryPage.Version> versions = new ArrayList<>();
    for (int index = 0; index < kept.size(); index++) {
      SectionTexts.Kept one = kept.get(index);
      String before = index + 1 < kept.size() ? kept.get(index + 1).text() : "";
      versions.add(
          new HistoryPage.Version(
              one.revision(),
              LondonTime.minute(one.at()),
              by.getOrDefault(one.by(), ""),
              one.text().isEmpty() ? "Given back to the figures" : one.came().label(),
              ChangedWords.between(before, one.text()),
              index == 0));
    }
    return Templates.page(
        "drafting/history.jte",
        new HistoryPage(
            frames.of(inspection, request),
            section,
            found.title(),
            kept.isEmpty() ? 1 : kept.getFirst().revision() + 1,
            versions,
            problems));
  }
}
