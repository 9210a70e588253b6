package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cookies, and the token of the form that was opened last.
final class Browser {
  private final URI start;
  private final HttpClient client = HttpClient.newHttpClient();
  final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(URI start) {
    this.start = start;
  }

  HttpResponse<String> get(String address) throws Exception {
    return send(HttpRequest.newBuilder(start.resolve(address)).GET());
  }

  /// Opens a page and sends a form to an address.
  HttpResponse<String> send(String page, String address, String... fields) throws Exception {
    String body = get(page).body();
    List<String> form = new ArrayList<>();
    form.add("_csrf=" + encoded(between(body, "name=\"_csrf\" value=\"", "\"")));
    for (int at = 0; at < fields.length; at += 2) {
      form.add(fields[at] + "=" + encoded(fields[at + 1]));
    }
    return send(
        HttpRequest.newBuilder(start.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    List<String> sent = new ArrayList<>();
    cookies.forEach((name, value) -> sent.add(name + "=" + value));
    if (!sent.isEmpty()) {
      request.header("Cookie", String.join("; ", sent));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  HttpResponse<String> signIn(String name, String password) throws Exception {
    return send("/sign-in", "/sign-in", "name", name, "password", password);
  }

  boolean isSignedIn() throws Exception {
    return get("/account").statusCode() == 200;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    assertThat(from).as("‘%s’ in the page", before).isGreaterThanOrEqualTo(before.length());
    return text.substring(from, text.indexOf(after, from));
  }
}
