package plumbline.web.publication;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.press.PrintedFile;
import plumbline.rating.RatedInspection;
import plumbline.web.layout.Version;

/// Publishes the reports of the inspections that come with Plumbline, for `--demo`: after the start
/// and behind everything else, so that nobody waits for it.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
class DemoReports {
  private static final Logger LOG = LoggerFactory.getLogger(DemoReports.class);

  private final Editions editions;
  private final Releases releases;
  private final TransactionTemplate transaction;

  DemoReports(Editions editions, Releases releases, TransactionTemplate transaction) {
    this.editions = editions;
    this.releases = releases;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread printing = new Thread(this::publish, "reports of the demonstration");
    printing.setDaemon(true);
    printing.start();
  }

  private void publish() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    try {
      for (Source source : ShippedInspections.sources()) {
        switch (InspectionReader.read(source, library)) {
          case Parsed.Accepted<Inspection>(Inspection inspection) -> publish(inspection);
          case Parsed.Refused<Inspection>(var problems) -> throw unreadable(problems.getFirst());
        }
      }
    } catch (RuntimeException stopped) {
      // The next start goes on with those that are missing.
      LOG.warn("Not every report of the demonstration is published: {}", stopped.getMessage());
    }
  }

  private static IllegalStateException unreadable(Problem problem) {
    return new IllegalStateException("A shipped inspection: " + problem);
  }

  private void publish(Inspection inspection) {
    if (!editions.of(inspection.id()).isEmpty()) {
      return;
    }
    Edition edition = Skeleton.of(RatedInspection.of(inspection), Version.software());
    var files = PrintedFile.all(edition);
    transaction.executeWithoutResult(_ -> {
      if (editions.add(
          inspection.id(),
          1,
          edition,
          Optional.empty(),
          inspection.hash(),
          files,
          "",
          Optional.empty())) {
        releases.release(inspection.id(), 1, Optional.empty());
      }
    });
  }
}
