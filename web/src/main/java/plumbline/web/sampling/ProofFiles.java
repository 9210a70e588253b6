package plumbline.web.sampling;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.sampling.Sample;
import plumbline.sampling.SampleCsv;
import plumbline.sampling.SampleJson;
import plumbline.sampling.SamplePage;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.WorkFrames;

/// The proof of a draw, for the service and for the inspectorate: with it and the list anybody can
/// repeat the draw.
@Controller
@RequestMapping("/work/{inspection}/sample")
@Needs(Deed.READ_SAMPLE)
class ProofFiles {
  private final WorkFrames frames;
  private final Draws draws;
  private final Drawings drawings;

  ProofFiles(WorkFrames frames, Draws draws, Drawings drawings) {
    this.frames = frames;
    this.draws = draws;
    this.drawings = drawings;
  }

  /// As it was locked, byte by byte, until a case is replaced.
  @GetMapping("/proof.json")
  View proof(@PathVariable String inspection, HttpServletRequest request) {
    Sample sample = sample(inspection, request);
    String proof = sample.swaps().isEmpty() ? draw(inspection).proof() : SampleJson.of(sample);
    return new Download(inspection + "-sample.json", "application/json", proof);
  }

  @GetMapping("/sample.csv")
  View table(@PathVariable String inspection, HttpServletRequest request) {
    return new Download(
        inspection + "-sample.csv", "text/csv", SampleCsv.of(sample(inspection, request)));
  }

  @GetMapping("/sample.html")
  View print(@PathVariable String inspection, HttpServletRequest request) {
    return new Download(
        inspection + "-sample.html", "text/html", SamplePage.of(sample(inspection, request)));
  }

  private Sample sample(String id, HttpServletRequest request) {
    PlannedInspection inspection = frames.of(id, request).inspection();
    return drawings.current(inspection, draw(id));
  }

  private LockedDraw draw(String inspection) {
    return draws.latest(inspection).orElseThrow(NotFound::new);
  }
}
