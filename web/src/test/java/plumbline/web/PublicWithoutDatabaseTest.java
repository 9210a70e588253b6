package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.database.DataFolder;
import plumbline.web.database.DatabaseAccess;
import plumbline.web.database.EmbeddedPostgres;

/// What was published is served by the node alone.
class PublicWithoutDatabaseTest {
  @TempDir Path temporary;
  private final Running running = new Running();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void the_public_pages_stand_while_the_database_is_away() throws Exception {
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
      String node = temporary.resolve("a node").toString();
      URI site =
          URI.create(
              running
                  .start(
                      Serve.read(settings, "--data-dir", node, "--port", "0", "--demo")
                          .orElseThrow(),
                      settings)
                  .address());
      String report = "/reports/wirral-2021";
      PublicationSite.soon("the demonstration is published", () -> status(site, report) == 200);
      byte[] pdf = PublicationSite.asked(site, report + "/1/report.pdf").body();
      assertThat(pdf).startsWith('%', 'P', 'D', 'F');

      postgres.close();

      assertThat(status(site, "/services")).isEqualTo(503);
      assertThat(PublicationSite.asked(site, report + "/1/report.pdf").body()).isEqualTo(pdf);
      for (String address :
          List.of("/reports", report, report + "/1/", "/reports/feed.xml", "/sitemap.xml")) {
        // Nobody asks who somebody is who says to be signed in.
        assertThat(
                PublicationSite.asked(
                        site, address, "Cookie", "plumbline=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                    .statusCode())
            .as(address)
            .isEqualTo(200);
      }
      assertThat(status(site, "/reports/never-there")).isEqualTo(404);
    }
  }

  private static int status(URI site, String address) {
    try {
      return PublicationSite.asked(site, address).statusCode();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }
}
