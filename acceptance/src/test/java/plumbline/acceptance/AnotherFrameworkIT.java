package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plumbline.document.ContentHash;
import plumbline.web.database.DataFolder;
import plumbline.web.database.DatabaseAccess;
import plumbline.web.database.EmbeddedPostgres;
import plumbline.web.database.Schema;
import plumbline.web.frameworks.FrameworkVersions;
import plumbline.web.inspections.InspectionFiles;

/// A framework of another kind (five ratings, averages, no discretion) on the same pages, and an
/// inspection that stays on the content it was made with when that framework changes.
class AnotherFrameworkIT {
  private static final Path EXAMPLES = Path.of("src", "test", "resources");

  private static final String HOSTILE = "</title></a>\u202e<script>alert(1)</script>' onclick=x='";

  @TempDir private Path data;

  @Test
  void a_care_home_is_shown_by_the_same_pages_and_stays_on_its_framework() throws Exception {
    String framework = Files.readString(EXAMPLES.resolve("frameworks/care-home-2024.yaml"));
    String changed = framework.replace("{rating: Good, from: 75,", "{rating: Good, from: 85,");
    String inspection = Files.readString(EXAMPLES.resolve("inspections/elm-house-2026.json"));
    assertThat(changed).isNotEqualTo(framework);
    store(framework, changed, inspection);
    String hash = hash(framework).brief();

    try (Site site = Site.start(data)) {
      Crawl crawl = Crawl.of(site);

      assertThat(crawl.answers())
          .allSatisfy(
              (address, answer) -> assertThat(answer.statusCode()).as(address).isEqualTo(200))
          .containsKeys(
              "/inspections/elm-house-2026/standards/1.1",
              "/inspections/elm-house-2026/ratings.csv",
              "/inspections/hostile-2026/working",
              "/frameworks/care-home-2024@" + hash + "/standards/1.1");
      crawl
          .answers()
          .forEach((address, answer) -> {
            if (Crawl.isPage(answer)) {
              assertThat(answer.body()).as(address).doesNotContain("<script>", "</title></a>");
            }
          });
      assertThat(site.get("/inspections/elm-house-2026").body())
          .contains("content <code>" + hash + "</code>")
          .contains("/frameworks/care-home-2024@" + hash);
      assertThat(site.get("/frameworks/care-home-2024@" + hash).body())
          .contains("Another content of this framework was received later.")
          .contains("This framework has no discretion");
      assertThat(site.get("/frameworks/care-home-2024").body()).contains("85% to");
      assertThat(site.get("/inspections/elm-house-2026/ratings.json").body())
          .isEqualToIgnoringWhitespace(rated());
    }
  }

  private void store(String framework, String changed, String inspection) throws Exception {
    try (DataFolder folder = DataFolder.open(data);
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      DatabaseAccess access = postgres.start();
      Schema.migrate(access);
      JdbcClient database =
          JdbcClient.create(
              new DriverManagerDataSource(
                  access.url(), access.serving().user(), access.serving().password().secret()));
      FrameworkVersions frameworks = new FrameworkVersions(database);
      for (String content : List.of(framework, changed)) {
        frameworks.add(hash(content), "care-home-2024", "1.0", content);
      }
      InspectionFiles files = new InspectionFiles(database);
      files.receive("elm-house-2026", inspection, hash(framework), "somebody");
      files.receive(
          "hostile-2026",
          inspection
              .replace("\"elm-house-2026\"", "\"hostile-2026\"")
              .replaceFirst("\"service\": \"[^\"]*\"", "\"service\": \"" + HOSTILE + "\""),
          hash(framework),
          "somebody");
    }
  }

  private static ContentHash hash(String content) {
    return ContentHash.of(content.getBytes(UTF_8));
  }

  private static String rated() throws Exception {
    Process command =
        new ProcessBuilder(
                "../plumbline",
                "rate",
                EXAMPLES.resolve("inspections/elm-house-2026.json").toString(),
                "--frameworks",
                EXAMPLES.resolve("frameworks").toString(),
                "--format",
                "json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(command.getInputStream().readAllBytes(), UTF_8);
  }
}
