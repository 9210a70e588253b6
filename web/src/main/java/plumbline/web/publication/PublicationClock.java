package plumbline.web.publication;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Looks every second what is due, releases it, and brings this node’s public pages up to date.
/// What is due follows from rows of the database, so that a restart forgets nothing.
@Component
class PublicationClock {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationClock.class);

  private final Releases releases;
  private final Publishing publishing;
  private final PublicSite site;
  private boolean warned;

  PublicationClock(Releases releases, Publishing publishing, PublicSite site) {
    this.releases = releases;
    this.publishing = publishing;
    this.site = site;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void tick() {
    try {
      releases.due().forEach(publishing::releaseDue);
      site.update();
      warned = false;
    } catch (DataAccessException | CannotCreateTransactionException | IOException problem) {
      if (!warned) {
        LOG.warn("Publication waits: {}", problem.getMessage());
        warned = true;
      }
    }
  }
}
