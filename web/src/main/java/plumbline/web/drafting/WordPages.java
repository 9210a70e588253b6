package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import plumbline.document.Source;
import plumbline.drafting.Desk;
import plumbline.edition.Edition;
import plumbline.press.Format;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.Attachment;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.Version;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrames;

/// The draft in Word: handed out, and brought back.
@Controller
@RequestMapping("/work/{inspection}/report/word")
class WordPages {
  private final WorkFrames frames;
  private final Drafts drafts;
  private final WordFiles files;
  private final BringingBack bringingBack;
  private final Names names;

  WordPages(
      WorkFrames frames, Drafts drafts, WordFiles files, BringingBack bringingBack, Names names) {
    this.frames = frames;
    this.drafts = drafts;
    this.files = files;
    this.bringingBack = bringingBack;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.WRITE_REPORT)
  View word(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, FormProblems.NONE, request);
  }

  /// What is handed out is kept: only then can it be told what was edited.
  @PostMapping("/draft.docx")
  @Needs(Deed.WRITE_REPORT)
  View draft(@PathVariable String inspection, HttpServletRequest request) {
    Draft draft = drafts.of(inspection);
    Edition edition = Desk.toWrite(draft.rated(), Version.software(), Drafts.words(draft));
    byte[] bytes = Format.DOCX.print(edition);
    files.handOut(inspection, edition.hash(), bytes, Visitor.of(request).signedIn().id());
    return new Attachment(
        inspection + "-draft.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes);
  }

  @PostMapping
  @Needs(Deed.WRITE_REPORT)
  View bringBack(
      @PathVariable String inspection,
      @RequestParam Optional<MultipartFile> file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<String> problem =
        file.isEmpty() || file.get().isEmpty()
            ? Optional.of("Choose the Word file")
            : bringingBack.take(
                inspection,
                new Source("draft.docx", file.get().getBytes()),
                file.get().getBytes(),
                Visitor.of(request).signedIn());
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, FormProblems.of("file", problem.get()), request);
    }
    return new Redirect("/work/%s/report/word#returns".formatted(inspection));
  }

  private View page(String inspection, FormProblems problems, HttpServletRequest request) {
    List<WordFiles.Return> returns = files.returns(inspection);
    Map<UUID, String> by = names.of(returns.stream().map(WordFiles.Return::by).toList());
    return Templates.page(
        "drafting/word.jte",
        new WordPage(
            frames.of(inspection, request),
            returns.stream()
                .map(one ->
                    new WordPage.Line(
                        LondonTime.minute(one.at()),
                        by.getOrDefault(one.by(), ""),
                        one.suggestions(),
                        one.comments(),
                        one.refused()))
                .toList(),
            problems));
  }
}
