package plumbline.web.subscribers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.NetworkTries;
import plumbline.web.access.Token;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.mail.EmailAddress;

/// The public pages on which people ask for e-mails about reports, confirm it, and end it. What
/// they answer is the same whether or not an address is known.
@Controller
@Needs(Deed.SUBSCRIBE)
class SubscribePages {
  /// How often e-mails are asked for from one network in a quarter of an hour.
  static final int MOST = 10;

  private final Announcements announcements;
  private final Subscriptions subscriptions;
  private final SubscriberMailer mailer;
  private final NetworkTries tries = new NetworkTries(MOST, Clock.systemUTC());

  SubscribePages(
      Announcements announcements, Subscriptions subscriptions, SubscriberMailer mailer) {
    this.announcements = announcements;
    this.subscriptions = subscriptions;
    this.mailer = mailer;
  }

  @GetMapping("/subscribe")
  View form(@RequestParam(defaultValue = "") String report, HttpServletResponse response) {
    mustBeSetUp();
    return page("", announcements.choice(report), FormProblems.NONE, response);
  }

  @PostMapping("/subscribe")
  View ask(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String reports,
      HttpServletRequest request,
      HttpServletResponse response) {
    mustBeSetUp();
    Optional<EmailAddress> address = EmailAddress.typed(email);
    Optional<String> service =
        reports.isEmpty() ? Optional.of("") : announcements.serviceOf(reports);
    Map<String, String> problems = new LinkedHashMap<>();
    if (address.isEmpty()) {
      problems.put("email", "Enter an e-mail address, like name@example.org");
    }
    if (service.isEmpty()) {
      problems.put("reports", "Choose all services or one of the list");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(email, reports, new FormProblems(problems), response);
    }
    if (!tries.mayTry(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return page(
          email,
          reports,
          FormProblems.of(
              "email",
              "Too many e-mails were asked for from where you are: try again in a quarter of an hour"),
          response);
    }
    tries.add(request.getRemoteAddr());
    subscriptions.ask(address.orElseThrow(), service.orElseThrow());
    mailer.sendSoon();
    return new Redirect("/subscribe/asked");
  }

  @GetMapping("/subscribe/asked")
  View asked(HttpServletResponse response) {
    mustBeSetUp();
    return said(
        "Check your e-mail",
        response,
        "An e-mail with a link goes to the address that you gave. Open the link within %d days and confirm that you want our e-mails. Without that we send none."
            .formatted(Subscriptions.VALID.toDays()),
        "Is nothing there after some minutes? Look among the unwanted e-mails, and whether the address was right. One address gets at most %d such e-mails in a day."
            .formatted(Subscriptions.MOST_IN_A_DAY));
  }

  @GetMapping("/subscribe/confirm")
  View confirming(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
    mustBeSetUp();
    return subscriptions
        .asked(new Token(token))
        .map(asked ->
            kept(
                Templates.page(
                    "subscribers/confirm.jte",
                    new TokenPage(token, announcements.about(asked.service()))),
                response))
        .orElseGet(() -> over(response));
  }

  @PostMapping("/subscribe/confirm")
  View confirm(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
    mustBeSetUp();
    return subscriptions.confirm(new Token(token))
        ? new Redirect("/subscribe/confirmed")
        : over(response);
  }

  private static View over(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return said(
        "This link does not work any more",
        response,
        "It was used already, or it is older than %d days. If you confirmed before, all is well: you get our e-mails."
            .formatted(Subscriptions.VALID.toDays()));
  }

  @GetMapping("/subscribe/confirmed")
  View confirmed(HttpServletResponse response) {
    mustBeSetUp();
    return said(
        "You are subscribed",
        response,
        "We send you an e-mail when a report is published, corrected or withdrawn. Each has a link that ends them.");
  }

  @GetMapping("/unsubscribe")
  View ending(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
    return subscriptions.isSubscribed(token)
        ? kept(Templates.page("subscribers/unsubscribe.jte", new TokenPage(token, "")), response)
        : nothingToEnd(response);
  }

  /// What mail programs send by themselves wants no further page (RFC 8058).
  @PostMapping("/unsubscribe")
  View end(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(name = "List-Unsubscribe", defaultValue = "") String byProgram,
      HttpServletResponse response) {
    if (!subscriptions.unsubscribe(token)) {
      return nothingToEnd(response);
    }
    return byProgram.isEmpty() ? new Redirect("/unsubscribe/done") : ended(response);
  }

  @GetMapping("/unsubscribe/done")
  View ended(HttpServletResponse response) {
    return said(
        "The e-mails have ended",
        response,
        "You get no more e-mails about reports from us, and your address is deleted.");
  }

  private static View nothingToEnd(HttpServletResponse response) {
    return said(
        "This link ends no e-mails",
        response,
        "They have ended already and the address is deleted; or the link is not whole: copy all of it from the e-mail.");
  }

  private void mustBeSetUp() {
    if (!mailer.isSetUp()) {
      throw new NotFound();
    }
  }

  private View page(
      String email, String reports, FormProblems problems, HttpServletResponse response) {
    return kept(
        Templates.page(
            "subscribers/subscribe.jte",
            new SubscribePage(announcements.choices(), email, reports, problems)),
        response);
  }

  private static View said(String title, HttpServletResponse response, String... words) {
    return kept(
        Templates.page("subscribers/said.jte", new SaidPage(title, List.of(words))), response);
  }

  /// Nobody who uses the browser next finds an address or a link, and no other site is told of one.
  private static View kept(View page, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    return page;
  }
}
