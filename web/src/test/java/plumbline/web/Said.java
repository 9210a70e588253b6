package plumbline.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/// Something said about a case, as the script of its page sends it.
record Said(UUID id, String slot, String value, String reason, List<UUID> replaces) {
  static Said of(String slot, String value, UUID... replaces) {
    return new Said(UUID.randomUUID(), slot, value, "", List.of(replaces));
  }

  Said because(String why) {
    return new Said(id, slot, value, why, replaces);
  }

  /// @param page the address of the case
  HttpResponse<String> save(Site site, Browser browser, String page, UUID by, String reading)
      throws Exception {
    String token = Browser.between(browser.get("/account").body(), "name=\"_csrf\" value=\"", "\"");
    String body =
        "reading=%s&id=%s&slot=%s&value=%s&reason=%s&replaces=%s&by=%s"
            .formatted(
                reading,
                id,
                Browser.encoded(slot),
                Browser.encoded(value),
                Browser.encoded(reason),
                String.join(",", replaces.stream().map(UUID::toString).toList()),
                by);
    return browser.send(
        HttpRequest.newBuilder(URI.create(site.start + page.substring(1) + "/entries"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
