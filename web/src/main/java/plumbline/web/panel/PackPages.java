package plumbline.web.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.document.ContentHash;
import plumbline.inspection.InspectionWriter;
import plumbline.report.Links;
import plumbline.report.Sections;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Readings;
import plumbline.web.cases.Viewer;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.WholeDocument;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;
import plumbline.web.results.NationalRatings;

/// What the panel is shown. Whoever reads it is in the trail, with the hash of what was shown.
@Controller
@RequestMapping("/work/{inspection}/panel")
class PackPages {
  private static final Sections SECTIONS = new Sections(Links.withinReport());

  private final WorkFrames frames;
  private final Panels panels;
  private final DiscretionCases cases;
  private final Sitting sitting;
  private final RatingsLock lock;
  private final Readings readings;
  private final AccessTable access;
  private final NationalRatings national = NationalRatings.shipped();

  PackPages(
      WorkFrames frames,
      Panels panels,
      DiscretionCases cases,
      Sitting sitting,
      RatingsLock lock,
      Readings readings,
      AccessTable access) {
    this.frames = frames;
    this.panels = panels;
    this.cases = cases;
    this.sitting = sitting;
    this.lock = lock;
    this.readings = readings;
    this.access = access;
  }

  @GetMapping
  @Needs(Deed.READ_PANEL)
  View pack(@PathVariable String inspection, HttpServletRequest request) {
    Panel panel = panels.of(inspection);
    Person reader = Visitor.of(request).signedIn();
    sitting.seen(
        inspection,
        "panel-pack-read",
        "%s read the panel’s pack".formatted(reader.name()),
        hash(panel),
        reader);
    return page(inspection, panel, request, Map.of(), FormProblems.NONE);
  }

  @GetMapping("/pack.html")
  @Needs(Deed.READ_PANEL)
  View file(@PathVariable String inspection, HttpServletRequest request) {
    Panel panel = panels.of(inspection);
    WorkFrame frame = frames.of(inspection, request);
    Person reader = Visitor.of(request).signedIn();
    String hash = hash(panel);
    sitting.seen(
        inspection,
        "panel-pack-taken",
        "%s took the panel’s pack as a file".formatted(reader.name()),
        hash,
        reader);
    return new WholeDocument(
        Templates.document(
            "panel/file.jte",
            new PackFile(
                frame.inspection().service().name(),
                frame.framework(),
                "Made on %s for %s from what was known then (content %s)."
                    .formatted(
                        LondonTime.minute(Instant.now()), reader.name(), hash.substring(0, 12)),
                Sections.styles(),
                pack(inspection, panel, SECTIONS.unfolded(), request))));
  }

  @PostMapping("/case/{standard}")
  @Needs(Deed.ANSWER_PANEL)
  View plead(
      @PathVariable String inspection,
      @PathVariable String standard,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    String field = "words-" + standard;
    Map<String, String> typed = Map.of(field, words);
    String line = TypedWords.of(words);
    if (!TypedWords.areGood(line)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          inspection,
          panels.of(inspection),
          request,
          typed,
          FormProblems.of(field, TypedWords.problem("what the panel is to know")));
    }
    return switch (sitting.plead(
        inspection, standard, revision, line, Visitor.of(request).signedIn())) {
      case Done.Yes() -> new Redirect("/work/%s/panel#part-%s".formatted(inspection, standard));
      case Done.Refused(List<String> why) -> throw new IllegalStateException(why.toString());
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, panels.of(inspection), request, typed, FormProblems.of(field, what));
      }
    };
  }

  private static String hash(Panel panel) {
    return ContentHash.of(
            InspectionWriter.write(panel.outcome().proposed().inspection()).getBytes(UTF_8))
        .hex();
  }

  private Pack pack(String inspection, Panel panel, Sections sections, HttpServletRequest request) {
    Viewer viewer = Viewer.of(Visitor.of(request).signedIn(), inspection, access);
    Predicate<AssessedCase> blind = one -> readings.isBlind(one, viewer);
    return Pack.of(panel, sections, cases.of(inspection), national, blind);
  }

  private View page(
      String inspection,
      Panel panel,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "panel/pack.jte",
        new PackPage(
            frames.of(inspection, request),
            pack(inspection, panel, SECTIONS, request),
            lock.confirmed(inspection).map(RatingsLock::words),
            typed,
            problems));
  }
}
