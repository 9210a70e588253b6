package plumbline.web.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.FileResults;
import plumbline.web.cases.Reading;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// How far the work on the cases is.
@Controller
@RequestMapping("/work/{inspection}/progress")
class ProgressPages {
  private final WorkFrames frames;
  private final Assessments assessments;
  private final Fieldworkers fieldworkers;
  private final Blindness blindness;
  private final FieldResults fieldResults;

  ProgressPages(
      WorkFrames frames,
      Assessments assessments,
      Fieldworkers fieldworkers,
      Blindness blindness,
      FieldResults fieldResults) {
    this.frames = frames;
    this.assessments = assessments;
    this.fieldworkers = fieldworkers;
    this.blindness = blindness;
    this.fieldResults = fieldResults;
  }

  @GetMapping
  @Needs(Deed.READ_PROGRESS)
  View progress(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<AssessedCase> cases = assessments.of(frame.inspection(), Reading.FIRST);
    return Templates.page(
        "results/progress.jte",
        ProgressPage.of(
            frame,
            cases,
            fieldworkers.names(inspection),
            fieldResults.file(inspection, cases).map(FileResults::words),
            blindness.of(inspection, request)));
  }
}
