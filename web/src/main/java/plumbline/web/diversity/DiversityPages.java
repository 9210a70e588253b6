package plumbline.web.diversity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.judgement.DiversitySummary;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The summary of diversity, as a page and as a table to take away. It holds results of cases, so
/// whoever may read those may read it.
@Controller
@RequestMapping("/work/{inspection}/diversity")
class DiversityPages {
  private final WorkFrames frames;
  private final Summaries summaries;

  DiversityPages(WorkFrames frames, Summaries summaries) {
    this.frames = frames;
    this.summaries = summaries;
  }

  @GetMapping
  @Needs(Deed.READ_RESULTS)
  View summary(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page("diversity/diversity.jte", new DiversityPage(frame, summary(frame)));
  }

  @GetMapping("/diversity.csv")
  @Needs(Deed.EXPORT_RESULTS)
  View table(@PathVariable String inspection, HttpServletRequest request) {
    return new Download(
        inspection + "-diversity.csv",
        "text/csv",
        DiversityCsv.of(summary(frames.of(inspection, request))));
  }

  private DiversitySummary summary(WorkFrame frame) {
    return summaries.of(frame.inspection()).orElseThrow(NotFound::new);
  }
}
