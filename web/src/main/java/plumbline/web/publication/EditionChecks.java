package plumbline.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import plumbline.disclosure.Release;
import plumbline.document.ContentHash;
import plumbline.document.Listed;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.EditionChapters;
import plumbline.edition.EditionHtml;
import plumbline.edition.PublishedPages;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.inspection.Inspection;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.frameworks.Frameworks;

/// What the pages of an edition are looked through for before it is signed off, as a reader meets
/// them.
@Component
class EditionChecks implements Checkpoint {
  private static final int MOST_KEPT = 20;
  private static final int MOST_TOLD = 3;

  private final Frameworks frameworks;
  private final ConcurrentLruCache<Looked, Found> found =
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

  private record Found(
      List<String> barriers,
      List<String> deadLinks,
      List<String> addresses,
      List<String> figures) {}

  @Override
  public List<Point> points(String inspection, DraftEdition draft) {
    Found here = found.get(new Looked(draft.hash(), draft));
    String report = "/work/%s/report".formatted(inspection);
    List<String> unaddressed =
        draft.rated().inspection().recommendations().stream()
            .filter(one -> one.to().isBlank())
            .map(one -> String.valueOf(one.number()))
            .toList();
    return List.of(
        point("No barriers to reading", here.barriers(), "None was found.", report),
        point(
            "Links inside the report lead somewhere",
            here.deadLinks(),
            here.addresses().isEmpty()
                ? "All of them; none leads out of the report."
                : "All of them. Out of the report, not tried, lead "
                    + Listed.of(here.addresses())
                    + ".",
            report),
        point("No findings of the checker", here.figures(), "It found none.", report),
        new Point(
            "Recommendations have recipients",
            unaddressed.isEmpty(),
            unaddressed.isEmpty()
                ? "Each has one."
                : "Say to whom is addressed: " + Listed.of(unaddressed) + ".",
            report));
  }

  private static Point point(String what, List<String> wrong, String met, String address) {
    String told =
        wrong.stream()
            .limit(MOST_TOLD)
            .map(one -> one.replaceFirst("[.]$", ""))
            .collect(Collectors.joining("; "));
    return new Point(
        what,
        wrong.isEmpty(),
        wrong.isEmpty()
            ? met
            : told
                + (wrong.size() > MOST_TOLD
                    ? "; and %d more.".formatted(wrong.size() - MOST_TOLD)
                    : "."),
        address);
  }

  private Found look(Looked looked) {
    String whole = EditionHtml.of(looked.draft().edition());
    Map<String, String> html = new LinkedHashMap<>();
    for (Edition edition : looked.draft().editions()) {
      html.put(
          EditionChapters.named(edition.language(), EditionChapters.WHOLE),
          EditionHtml.of(edition));
      html.putAll(EditionChapters.of(edition));
    }
    PublishedPages pages = PublishedPages.of(html);
    return new Found(
        pages.barriers(),
        pages.deadLinks(html.keySet()),
        pages.addresses(),
        figures(whole, Release.of(looked.draft().rated().inspection()).inspection()));
  }

  private List<String> figures(String html, Inspection inspection) {
    Source source = new Source(EditionChapters.WHOLE, html.getBytes(UTF_8));
    return switch (ReportReader.read(source)) {
      case Parsed.Accepted<ReportText>(ReportText text) ->
          Checker.with(frameworks.library(inspection.framework().hash()))
              .against(inspection)
              .check(text)
              .findings()
              .stream()
              .filter(Finding::isProblem)
              .map(Finding::message)
              .toList();
      case Parsed.Refused<ReportText>(var problems) -> List.of(problems.getFirst().what());
    };
  }
}
