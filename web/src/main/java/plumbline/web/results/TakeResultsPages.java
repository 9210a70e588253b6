package plumbline.web.results;

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
import plumbline.document.Problem;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.CaseResults;
import plumbline.web.cases.FileResults;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Where case results come from an inspection file, for an inspection whose cases were assessed
/// elsewhere. Of a file with faults nothing is kept.
@Controller
@RequestMapping("/work/{inspection}/results/file")
@Needs(Deed.TAKE_RESULTS)
class TakeResultsPages {
  private static final int LONGEST_NAME = 100;

  private final WorkFrames frames;
  private final CaseResults results;
  private final TakingResults taking;
  private final Names names;

  TakeResultsPages(WorkFrames frames, CaseResults results, TakingResults taking, Names names) {
    this.frames = frames;
    this.results = results;
    this.taking = taking;
    this.names = names;
  }

  @GetMapping
  View file(@PathVariable String inspection, HttpServletRequest request) {
    return page(frames.of(inspection, request), List.of(), FormProblems.NONE);
  }

  @PostMapping
  View take(
      @PathVariable String inspection,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String other,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    WorkFrame frame = frames.of(inspection, request);
    if (file.filter(sent -> !sent.isEmpty()).isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(frame, List.of(), FormProblems.of("file", "Choose the inspection file"));
    }
    String name = name(file.get());
    return switch (taking.take(
        frame.inspection(),
        name,
        file.get().getBytes(),
        revision,
        other.equals("yes"),
        Visitor.of(request).signedIn())) {
      case TakingResults.Outcome.Taken() -> new Redirect(frame.address() + "/results/file");
      case TakingResults.Outcome.TooLate() -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            frame,
            List.of(),
            FormProblems.of(
                "file",
                "Somebody else took a file at the same moment: look at it, and take yours again if"
                    + " it is still needed"));
      }
      case TakingResults.Outcome.OtherService(String of) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            frame,
            List.of(),
            FormProblems.of(
                "other",
                "‘%s’ has the cases of %s, not of %s. If it is meant, choose it again and tick the box"
                    .formatted(name, of, frame.inspection().service().name())));
      }
      case TakingResults.Outcome.NotNow(String why) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(frame, List.of(), FormProblems.of("file", why));
      }
      case TakingResults.Outcome.Faulty(List<Problem> problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            frame,
            problems,
            FormProblems.of("file", "‘%s’ was not taken: see what to mend".formatted(name)));
      }
    };
  }

  /// The file’s name as the sender knows it, without the folders that some browsers send along.
  private static String name(MultipartFile file) {
    String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return !name.isBlank() && TextLine.isOne(name, LONGEST_NAME) ? name : "inspection.json";
  }

  private View page(WorkFrame frame, List<Problem> faults, FormProblems problems) {
    List<FileResults> taken = results.all(frame.inspection().id());
    return Templates.page(
        "results/file.jte",
        new TakeResultsPage(
            frame,
            taken.stream()
                .map(one -> TakeResultsPage.Line.of(one, results.read(frame.inspection(), one)))
                .toList(),
            names.of(taken.stream().map(FileResults::by).toList()),
            taking.begun(frame.inspection()),
            faults,
            problems));
  }
}
