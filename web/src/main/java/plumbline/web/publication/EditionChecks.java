package plumbline.web.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import plumbline.document.ContentHash;
import plumbline.document.Listed;
import plumbline.drafting.Desk;
import plumbline.drafting.Found;
import plumbline.edition.Edition;
import plumbline.edition.EditionChapters;
import plumbline.edition.EditionHtml;
import plumbline.edition.PublishedPages;
import plumbline.figures.Checker;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.frameworks.Frameworks;

/// What the pages of an edition are looked through for before it is signed off, as a reader meets
/// them.
@Component
class EditionChecks implements Checkpoint {
  private static final int MOST_KEPT = 20;
  private static final int MOST_TOLD = 3;
  private static final String FINDINGS = "No findings of the checker";

  private final Frameworks frameworks;
  private final ConcurrentLruCache<Looked, Looks> found =
      new ConcurrentLruCache<>(MOST_KEPT, this::look);

  EditionChecks(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  /// An edition by its hash, which tells what was looked at before.
  private record Looked(ContentHash hash, DraftEdition draft) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Looked looked && looked.hash.equals(hash);
    }

    @Override
    public int hashCode() {
      return hash.hashCode();
    }
  }

  private record Looks(
      List<String> barriers, List<String> deadLinks, List<String> addresses, List<Found> figures) {}

  @Override
  public List<Point> points(String inspection, DraftEdition draft) {
    Looks here = found.get(new Looked(draft.hash(), draft));
    String report = "/work/%s/report".formatted(inspection);
    List<String> unaddressed =
        draft.rated().inspection().recommendations().stream()
            .filter(one -> one.to().isBlank())
            .map(one -> String.valueOf(one.number()))
            .toList();
    List<Point> points = new ArrayList<>();
    points.add(point("No barriers to reading", here.barriers(), "None was found.", report));
    points.add(
        point(
            "Links inside the report lead somewhere",
            here.deadLinks(),
            here.addresses().isEmpty()
                ? "All of them; none leads out of the report."
                : "All of them. Out of the report, not tried, lead "
                    + Listed.of(here.addresses())
                    + ".",
            report));
    points.addAll(findings(here.figures(), report));
    points.add(
        new Point(
            "Recommendations have recipients",
            unaddressed.isEmpty(),
            unaddressed.isEmpty()
                ? "Each has one."
                : "Say to whom is addressed: " + Listed.of(unaddressed) + ".",
            report));
    return points;
  }

  /// A point for each section that something is held against, which leads to it.
  private static List<Point> findings(List<Found> figures, String report) {
    Map<Optional<Edition.Section>, List<Found>> wrong =
        figures.stream()
            .filter(one -> !one.isPlaced())
            .collect(
                Collectors.groupingBy(Found::section, LinkedHashMap::new, Collectors.toList()));
    if (wrong.isEmpty()) {
      List<Found> placed = figures.stream().filter(Found::isPlaced).toList();
      return List.of(
          new Point(
              FINDINGS,
              true,
              placed.isEmpty()
                  ? "It found none."
                  : "None that stands: the figures are placed ones. Read again: "
                      + told(placed.stream().map(EditionChecks::words).toList()),
              placed.stream()
                  .findFirst()
                  .map(one -> address(one.section(), report))
                  .orElse(report)));
    }
    return wrong.entrySet().stream()
        .map(one ->
            new Point(
                FINDINGS
                    + one.getKey().map(section -> " in ‘%s’".formatted(section.title())).orElse(""),
                false,
                told(one.getValue().stream().map(Found::message).toList()),
                address(one.getKey(), report)))
        .toList();
  }

  private static String words(Found found) {
    return found.section().map(section -> "‘" + section.title() + "’: ").orElse("")
        + found.message();
  }

  private static String address(Optional<Edition.Section> section, String report) {
    return section.map(one -> report + "/sections/" + one.id()).orElse(report);
  }

  private static Point point(String what, List<String> wrong, String met, String address) {
    return new Point(what, wrong.isEmpty(), wrong.isEmpty() ? met : told(wrong), address);
  }

  private static String told(List<String> wrong) {
    return wrong.stream()
            .limit(MOST_TOLD)
            .map(one -> one.replaceFirst("[.]$", ""))
            .collect(Collectors.joining("; "))
        + (wrong.size() > MOST_TOLD ? "; and %d more.".formatted(wrong.size() - MOST_TOLD) : ".");
  }

  private Looks look(Looked looked) {
    Map<String, String> html = new LinkedHashMap<>();
    for (Edition edition : looked.draft().editions()) {
      html.put(
          EditionChapters.named(edition.language(), EditionChapters.WHOLE),
          EditionHtml.of(edition));
      html.putAll(EditionChapters.of(edition));
    }
    PublishedPages pages = PublishedPages.of(html);
    return new Looks(
        pages.barriers(),
        pages.deadLinks(html.keySet()),
        pages.addresses(),
        figures(looked.draft()));
  }

  private List<Found> figures(DraftEdition draft) {
    return Desk.findings(
        draft.edition(),
        draft.rated(),
        Checker.with(frameworks.library(draft.rated().inspection().framework().hash())));
  }
}
