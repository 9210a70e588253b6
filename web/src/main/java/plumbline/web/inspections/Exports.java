package plumbline.web.inspections;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.rating.RatedInspectionJson;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.WholeDocument;

/// All that an inspection holds, to take away: nothing stays where only Plumbline can read it.
@Controller
@RequestMapping("/inspections/{id}")
@Needs(Deed.READ_PUBLISHED)
class Exports {
  private final RatedFiles files;

  Exports(RatedFiles files) {
    this.files = files;
  }

  @GetMapping("/report")
  View report(@PathVariable String id) {
    return new WholeDocument(files.report(stored(id)));
  }

  /// As it was received, byte for byte.
  @GetMapping("/file")
  View file(@PathVariable String id) {
    RatedFile stored = stored(id);
    return new Download(name(stored, ".json"), "application/json", files.content(stored.file()));
  }

  @GetMapping("/ratings.json")
  View json(@PathVariable String id) {
    RatedFile stored = stored(id);
    return new Download(
        name(stored, "-ratings.json"), "application/json", RatedInspectionJson.of(stored.rated()));
  }

  @GetMapping("/ratings.csv")
  View csv(@PathVariable String id) {
    RatedFile stored = stored(id);
    return new Download(
        name(stored, "-ratings.csv"), "text/csv", new RatingsCsv(stored.rated()).text());
  }

  private static String name(RatedFile stored, String ending) {
    return stored.inspection().id() + ending;
  }

  private RatedFile stored(String id) {
    return files.find(id).orElseThrow(NotFound::new);
  }
}
