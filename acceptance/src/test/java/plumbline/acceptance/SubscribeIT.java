package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Somebody subscribes without scripts and by keyboard; the site is killed; the reports that are
/// published after its next start come by e-mail, and one link ends them.
@ExtendWith(Demo.class)
class SubscribeIT {
  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @TempDir private Path data;
  private final Browser browser;

  SubscribeIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  private Site site(String... options) throws Exception {
    return Site.start(
        data,
        Map.of(
            "PLUMBLINE_SMTP",
            "smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
            "PLUMBLINE_SMTP_FROM",
            "plumbline@example.org",
            "PLUMBLINE_URL",
            "https://plumbline.example.org"),
        options);
  }

  @Test
  void a_reader_subscribes_gets_reports_by_email_and_ends_it() throws Exception {
    MAIL.start();
    try (BrowserContext visit =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(320, 640))) {
      Page page = visit.newPage();
      try (Site site = site()) {
        subscribe(page, site);
        site.kill();
      }
      try (Site again = site("--demo")) {
        String told = link(received(2), "/unsubscribe");
        assertThat(MAIL.getReceivedMessages()[1].getSubject())
            .startsWith("Inspection report published: ");
        page.navigate(again.at(told));
        everybodyCanUse(again, told);
        page.getByRole(AriaRole.BUTTON, named("End the e-mails")).press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("The e-mails have ended"))).isVisible();
        everybodyCanUse(again, "/unsubscribe/done");
        everybodyCanUse(again, "/unsubscribe");
        page.navigate(again.at("/reports"));
        page.locator("tbody th a").first().click();
        page.getByText("Get e-mails about reports of this service").click();
        assertThat(page.getByLabel("Reports of")).not().hasValue("");
      }
    } finally {
      MAIL.stop();
    }
  }

  private void subscribe(Page page, Site site) throws Exception {
    page.navigate(site.at("/reports"));
    page.getByText("get e-mails about them").press("Enter");
    everybodyCanUse(site, "/subscribe");
    everybodyCanUse(
        site,
        "/subscribe",
        form -> {
          form.getByRole(AriaRole.BUTTON, named("Send me the link")).press("Enter");
          assertThat(form.getByRole(AriaRole.ALERT)).containsText("Enter an e-mail address");
        });
    page.getByLabel("E-mail address").fill("reader");
    page.getByLabel("E-mail address").press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter an e-mail address");
    assertThat(page.getByLabel("E-mail address")).hasValue("reader");
    page.getByLabel("E-mail address").fill("reader@example.org");
    page.getByLabel("E-mail address").press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("Check your e-mail"))).isVisible();
    everybodyCanUse(site, "/subscribe/asked");

    String confirm = link(received(1), "/subscribe/confirm");
    everybodyCanUse(site, confirm);
    page.navigate(site.at(confirm));
    page.getByRole(AriaRole.BUTTON, named("Confirm")).press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("You are subscribed"))).isVisible();
    everybodyCanUse(site, "/subscribe/confirmed");
    everybodyCanUse(site, confirm);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private void everybodyCanUse(Site site, String address) {
    everybodyCanUse(site, address, _ -> {});
  }

  /// Seen with scripts, since axe is one.
  private void everybodyCanUse(Site site, String address, Consumer<Page> before) {
    try (BrowserContext visit =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
      Page page = visit.newPage();
      page.navigate(site.at(address));
      before.accept(page);
      assertThat(Chromium.barriers(page)).as(address).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(320);
    }
  }

  /// @param number of the e-mail, from 1
  private static MimeMessage received(int number) throws Exception {
    assertThat(MAIL.waitForIncomingEmail(240_000, number)).isTrue();
    MimeMessage message = MAIL.getReceivedMessages()[number - 1];
    assertThat(message.getAllRecipients())
        .extracting(String::valueOf)
        .containsExactly("reader@example.org");
    return message;
  }

  /// A link of the e-mail, as an address of the site.
  private static String link(MimeMessage message, String address) throws Exception {
    return String.valueOf(message.getContent())
        .lines()
        .filter(line -> line.startsWith("https://plumbline.example.org" + address))
        .map(line -> line.substring("https://plumbline.example.org".length()))
        .findFirst()
        .orElseThrow();
  }
}
