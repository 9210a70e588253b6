package plumbline.web.publication;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every second what is due, releases it, and brings this node’s public pages up to date.
/// What is due follows from rows of the database, so that a restart forgets nothing.
@Component
class PublicationClock {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationClock.class);

  private final Releases releases;
  private final Publishing publishing;
  private final PublicSite site;
  private final PublicStore store;
  private String told = "";
  private boolean failed;

  PublicationClock(Releases releases, Publishing publishing, PublicSite site, PublicStore store) {
    this.store = store;
    this.releases = releases;
    this.publishing = publishing;
    this.site = site;
  }

  private interface Step {
    void take() throws IOException;
  }

  /// A node that starts for the first time has its list of reports before it says that it is ready.
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (store.find("/reports").isEmpty()) {
      tick();
    }
  }

  /// What fails holds up nothing else, and is tried again the next second.
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void tick() {
    failed = false;
    take(() -> releases.due().forEach(due -> take(() -> publishing.releaseDue(due))));
    take(site::update);
    if (!failed) {
      told = "";
    }
  }

  /// Tells of a problem once, not each second.
  private void take(Step step) {
    try {
      step.take();
    } catch (RuntimeException | IOException problem) {
      failed = true;
      String words = String.valueOf(problem.getMessage());
      if (!words.equals(told)) {
        LOG.warn("Publication waits: {}", words);
        told = words;
      }
    }
  }
}
