package plumbline.web.people;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Sign-ins that are over, old tries, used links and browsers of long ago are of no use, and would
/// be a record of who worked when.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {
  private final SignIns signIns;
  private final Tries tries;
  private final Links links;
  private final KnownBrowsers browsers;

  Forgetting(SignIns signIns, Tries tries, Links links, KnownBrowsers browsers) {
    this.signIns = signIns;
    this.tries = tries;
    this.links = links;
    this.browsers = browsers;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    signIns.forgetOld();
    tries.forgetOld();
    links.forgetOld();
    browsers.forgetOld();
  }
}
