package plumbline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What a page gives its forms, so that they can prove where they come from.
///
/// @param host the server's, with its port
/// @param cookie as it is sent back: name, equals sign, value
record OpenForm(String host, String cookie, String token) {
  static OpenForm of(URI server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(server.resolve("sign-in")).build(),
              HttpResponse.BodyHandlers.ofString());
      String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String token = page.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];
      return new OpenForm(server.getAuthority(), cookie, token);
    }
  }
}
