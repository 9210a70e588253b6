package plumbline.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import plumbline.document.ContentHash;
import plumbline.edition.EditionChapters;
import plumbline.edition.FrozenEdition;
import plumbline.press.PrintedFile;
import plumbline.web.layout.Templates;
import plumbline.web.layout.WholeDocument;

/// Makes the public pages from what was released, whenever that changes: the editions as they were
/// frozen, and around them a list, a page for each inspection, a feed and a map of the site.
@Component
class PublicSite {
  private static final String HTML = "text/html;charset=UTF-8";

  private final Editions editions;
  private final PublicStore store;
  private final Environment environment;
  private final Announcing announcing;

  /// An edition never changes, so that it is read once.
  private final Map<ContentHash, FrozenEdition> read = new ConcurrentHashMap<>();

  private Optional<List<SignedEdition>> made = Optional.empty();

  PublicSite(Editions editions, PublicStore store, Environment environment, Announcing announcing) {
    this.editions = editions;
    this.store = store;
    this.environment = environment;
    this.announcing = announcing;
  }

  /// Does nothing where the pages are as they should be.
  synchronized void update() throws IOException {
    List<SignedEdition> released = editions.released();
    if (made.filter(released::equals).isPresent() && store.isWhole()) {
      return;
    }
    List<PublishedReport> reports = reports(released);
    List<PublicStore.Entry> entries = new ArrayList<>();
    reports.forEach(report -> add(entries, report));
    entries.add(
        page(
            "/reports",
            200,
            "publication/reports.jte",
            ReportsPage.of(reports, announcing.isOffered())));
    entries.add(
        entry(
            "/reports/feed.xml",
            "application/atom+xml;charset=UTF-8",
            PublicFeed.atom(site(), reports)));
    entries.add(
        entry("/sitemap.xml", "application/xml;charset=UTF-8", PublicFeed.map(site(), reports)));
    store.publish(entries);
    announcing.announce(reports);
    made = Optional.of(released);
  }

  private List<PublishedReport> reports(List<SignedEdition> released) {
    Map<String, List<SignedEdition>> byInspection =
        released.stream()
            .collect(
                Collectors.groupingBy(
                    SignedEdition::inspection, LinkedHashMap::new, Collectors.toList()));
    List<PublishedReport> reports = new ArrayList<>();
    byInspection.forEach((inspection, all) ->
        reports.add(
            new PublishedReport(
                inspection,
                frozen(all.getLast()).service(),
                all.stream().filter(SignedEdition::isPublic).map(this::edition).toList(),
                all.stream().filter(one -> one.withdrawn().isPresent()).toList())));
    reports.sort(Comparator.comparing(PublishedReport::inspection));
    return reports;
  }

  private PublishedReport.Edition edition(SignedEdition signed) {
    return new PublishedReport.Edition(
        signed, frozen(signed), editions.files(signed.inspection(), signed.number()));
  }

  private FrozenEdition frozen(SignedEdition signed) {
    return read.computeIfAbsent(
        signed.hash(), _ -> FrozenEdition.of(file(signed, "report.json").bytes()));
  }

  private PrintedFile file(SignedEdition signed, String name) {
    return editions
        .file(signed.inspection(), signed.number(), name)
        .orElseThrow(
            () -> new IllegalStateException("%s has no %s.".formatted(signed.address(), name)));
  }

  private void add(List<PublicStore.Entry> entries, PublishedReport report) {
    withdrawn(entries, report);
    if (report.isWithdrawn()) {
      return;
    }
    entries.add(
        page(
            report.address(),
            200,
            "publication/report.jte",
            ReportPage.of(report, announcing.isOffered())));
    for (PublishedReport.Edition edition : report.editions()) {
      boolean isLatest = edition.equals(report.latest());
      String newer = isLatest ? "" : report.latest().signed().address();
      for (Editions.Kept file : edition.files()) {
        List<String> names =
            file.name().equals(EditionChapters.WHOLE)
                ? List.of(file.name(), "")
                : List.of(file.name());
        for (String name : names) {
          if (isLatest || !file.isPage()) {
            entries.add(frozen(edition.signed(), file, name, newer));
          } else {
            entries.add(
                page(
                    edition.signed().address() + name,
                    200,
                    "publication/corrected.jte",
                    CorrectedPage.of(report, edition, name),
                    newer));
            entries.add(frozen(edition.signed(), file, CorrectedPage.FROZEN + name, newer));
          }
        }
      }
    }
  }

  /// Every address that an edition had says that it was withdrawn.
  private void withdrawn(List<PublicStore.Entry> entries, PublishedReport report) {
    for (SignedEdition edition : report.withdrawn()) {
      WithdrawnPage words = WithdrawnPage.of(report, edition);
      entries.add(page(edition.address(), 410, "publication/withdrawn.jte", words));
      List<String> names = new ArrayList<>(List.of(CorrectedPage.FROZEN));
      for (Editions.Kept file : editions.files(edition.inspection(), edition.number())) {
        names.add(file.name());
        if (file.isPage()) {
          names.add(CorrectedPage.FROZEN + file.name());
        }
      }
      names.forEach(name ->
          entries.add(page(edition.address() + name, 410, "publication/withdrawn.jte", words)));
    }
    if (report.isWithdrawn()) {
      entries.add(
          page(
              report.address(),
              410,
              "publication/withdrawn.jte",
              WithdrawnPage.of(report, report.withdrawn().getLast())));
    }
  }

  /// @param name of the address; empty for the edition’s own
  private PublicStore.Entry frozen(
      SignedEdition signed, Editions.Kept file, String name, String newer) {
    return new PublicStore.Entry(
        new PublicAnswer(
            signed.address() + name,
            200,
            file.sha256(),
            "",
            file.mediaType(),
            file.isPage() ? policy(signed, file) : "default-src 'none'; sandbox",
            !name.isEmpty(),
            file.isPage()
                ? ""
                : FrozenFile.saved(signed.inspection() + "-" + signed.number(), file.name()),
            newer),
        () -> file(signed, file.name()).bytes());
  }

  private final Map<ContentHash, String> policies = new ConcurrentHashMap<>();

  /// Allows just the style sheet that the page brings along.
  private String policy(SignedEdition signed, Editions.Kept file) {
    return policies.computeIfAbsent(
        file.sha256(),
        _ -> new WholeDocument(new String(file(signed, file.name()).bytes(), UTF_8)).policy());
  }

  private static PublicStore.Entry page(String address, int status, String template, Object shown) {
    return page(address, status, template, shown, "");
  }

  private static PublicStore.Entry page(
      String address, int status, String template, Object shown, String newer) {
    byte[] bytes = Templates.document(template, shown).getBytes(UTF_8);
    return entry(address, status, HTML, bytes, newer);
  }

  private static PublicStore.Entry entry(String address, String mediaType, String content) {
    return entry(address, 200, mediaType, content.getBytes(UTF_8), "");
  }

  private static PublicStore.Entry entry(
      String address, int status, String mediaType, byte[] bytes, String newer) {
    return new PublicStore.Entry(
        new PublicAnswer(
            address, status, ContentHash.of(bytes), "", mediaType, "", false, "", newer),
        () -> bytes);
  }

  /// Where the public reaches this site; this machine where nobody said.
  private String site() {
    return environment.getProperty(
        "plumbline.url",
        "http://localhost:" + environment.getProperty("local.server.port", "8080"));
  }
}
