package plumbline.web.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.trail.TrailCheck;
import plumbline.trail.TrailEntry;
import plumbline.trail.TrailReader;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrames;

/// Who decided what when, checked as it is shown, and as one file to check elsewhere.
@Controller
@RequestMapping("/work/{inspection}/trail")
@Needs(Deed.READ_TRAIL)
class TrailPages {
  private static final int ON_A_PAGE = 50;
  private static final int LONGEST_SEARCH = 200;

  private final WorkFrames frames;
  private final Trail trail;

  TrailPages(WorkFrames frames, Trail trail) {
    this.frames = frames;
    this.trail = trail;
  }

  @GetMapping
  View page(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
      HttpServletRequest request) {
    String sought = words.strip().substring(0, Math.min(words.strip().length(), LONGEST_SEARCH));
    TrailCheck check = TrailCheck.ofEntries(inspection, trail.lines(inspection));
    List<TrailEntry> found =
        trail.find(inspection, sought, before, ON_A_PAGE + 1).stream()
            .map(TrailReader::read)
            .flatMap(Optional::stream)
            .toList();
    return Templates.page(
        "trail/trail.jte",
        new TrailPage(
            frames.of(inspection, request),
            check.fault().isEmpty(),
            check.words(),
            found.subList(0, Math.min(found.size(), ON_A_PAGE)),
            sought,
            found.size() > ON_A_PAGE,
            before == Integer.MAX_VALUE));
  }

  @GetMapping("/export")
  View export(@PathVariable String inspection) {
    return new Download(
        inspection + "-trail.jsonl", "application/jsonl", TrailCheck.file(trail.lines(inspection)));
  }
}
