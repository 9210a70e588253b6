package plumbline.web.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;
import plumbline.report.HtmlReport;
import plumbline.web.frameworks.Frameworks;

/// What is stored, read and rated. A rating depends on the content of two files and on nothing
/// else, so what was worked out once for their hashes holds for good and is kept, the latest used
/// first.
@Service
class RatedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RatedFiles.class);

  private static final int MOST_RATED = 100;
  private static final int MOST_SERVICES = 10_000;
  private static final int MOST_REPORTS = 20;

  private final InspectionFiles files;
  private final Frameworks frameworks;
  private final ConcurrentLruCache<FileVersion, RatedInspection> rated =
      new ConcurrentLruCache<>(MOST_RATED, this::rate);
  private final ConcurrentLruCache<FileVersion, InspectedService> services =
      new ConcurrentLruCache<>(MOST_SERVICES, version -> InspectedService.of(rate(version)));

  private final ConcurrentLruCache<FileVersion, String> reports =
      new ConcurrentLruCache<>(MOST_REPORTS, version -> HtmlReport.of(rated(version)));

  RatedFiles(InspectionFiles files, Frameworks frameworks) {
    this.files = files;
    this.frameworks = frameworks;
  }

  /// @param unreadable how many files this version of Plumbline can't read
  record Services(List<InspectedService> services, int unreadable) {}

  Optional<RatedFile> find(String id) {
    return files
        .currentVersion(id)
        .map(version ->
            new RatedFile(version, rated.get(version), frameworks.of(version.framework())));
  }

  /// One file that can't be read must not hide the others.
  Services services() {
    List<InspectedService> read = new ArrayList<>();
    int unreadable = 0;
    for (FileVersion version : files.currentVersions()) {
      try {
        read.add(services.get(version));
      } catch (UnreadableFile problem) {
        LOG.error("{}", problem.getMessage());
        unreadable++;
      }
    }
    return new Services(read, unreadable);
  }

  /// The whole report in one file: the work of many pages, so it is kept too.
  String report(RatedFile stored) {
    return reports.get(stored.file());
  }

  private RatedInspection rated(FileVersion version) {
    return rated.get(version);
  }

  /// The file as it was received.
  String content(FileVersion version) {
    return files
        .revision(version.id(), version.revision())
        .map(InspectionFile::content)
        .orElseThrow(() -> new IllegalStateException("%s is gone.".formatted(version)));
  }

  private RatedInspection rate(FileVersion version) {
    Source source = new Source(version.id() + ".json", content(version).getBytes(UTF_8));
    return switch (InspectionReader.read(source, frameworks.library(version.framework()))) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> RatedInspection.of(inspection);
      case Parsed.Refused<Inspection>(List<Problem> problems) ->
          throw new UnreadableFile(version, problems.getFirst());
    };
  }

  /// A file that was received by another version of Plumbline and that this one doesn't understand.
  private static final class UnreadableFile extends RuntimeException {
    UnreadableFile(FileVersion version, Problem problem) {
      super(
          "The stored inspection %s, revision %d, can't be read: %s"
              .formatted(version.id(), version.revision(), problem));
    }
  }
}
