package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.database.DataFolder;
import plumbline.web.database.DatabaseAccess;
import plumbline.web.database.EmbeddedPostgres;

class DatabaseAwayTest {
  @TempDir Path temporary;
  private final Running running = new Running();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void a_named_database_that_goes_away_is_told_by_health_with_503_and_the_pages_stand()
      throws Exception {
    try (DataFolder folder = DataFolder.open(DataFolders.in(temporary))) {
      EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
      DatabaseAccess access = postgres.start();
      Settings settings =
          new Settings(
              Map.of("plumbline.database.url", access.url()),
              Map.of(
                  "DB_USER", access.serving().user(),
                  "DB_PASSWORD", access.serving().password().secret(),
                  "DB_OWNER_USER", access.owner().user(),
                  "DB_OWNER_PASSWORD", access.owner().password().secret()));
      Running.Ready ready =
          running.start(
              Serve.read(
                      settings, "--data-dir", temporary.resolve("node").toString(), "--port", "0")
                  .orElseThrow(),
              settings);
      assertThat(ready.data()).startsWith("database at 127.0.0.1:");
      assertThat(get(ready, "/health").statusCode()).isEqualTo(200);

      postgres.close();

      HttpResponse<String> health = get(ready, "/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).startsWith("{\"status\":\"down\",\"database\":\"down\"");
      assertThat(get(ready, "/about").statusCode()).isEqualTo(200);
      HttpResponse<String> services = get(ready, "/services");
      assertThat(services.statusCode()).isEqualTo(503);
      assertThat(services.body()).contains("Sorry, Plumbline is not available");
    }
  }

  private static HttpResponse<String> get(Running.Ready ready, String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(ready.address()).resolve(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
