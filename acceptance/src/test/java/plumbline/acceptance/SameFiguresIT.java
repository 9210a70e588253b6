package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages show what `plumbline rate` prints: one engine, two doors.
@ExtendWith(Demo.class)
class SameFiguresIT {
  private static final JsonMapper JSON = new JsonMapper();

  private final Site site;

  SameFiguresIT(Site site) {
    this.site = site;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "wirral-2021"
      })
  void the_figures_on_the_pages_are_those_of_the_command(String inspection) throws Exception {
    JsonNode rated = JSON.readTree(rate(inspection));
    String address = "/inspections/" + inspection;

    assertThat(JSON.readTree(site.get(address + "/ratings.json").body())).isEqualTo(rated);

    JsonNode certainty = JSON.readTree(rate(inspection, "--explain")).get("certainty");
    String ratings = site.get(address).body();
    assertThat(words(ratings)).contains(sentences(certainty.get("overall")));
    for (JsonNode sure : certainty.get("standards")) {
      String page = site.get(address + "/standards/" + sure.get("id").asString()).body();
      assertThat(words(page)).contains(sentences(sure));
    }

    assertThat(ratings)
        .contains(
            ">" + rated.get("score").asString() + "/" + rated.get("maxScore").asString() + "<");
    for (JsonNode standard : rated.get("standards")) {
      String id = standard.get("id").asString();
      assertThat(row(ratings, "href=\"" + address + "/standards/" + id + "\""))
          .startsWith(id + " " + standard.get("name").asString())
          .contains(standard.get("rating").asString());
      String page = site.get(address + "/standards/" + id).body();
      for (JsonNode lowest : standard.get("lowest")) {
        String figure = row(page, "id=\"" + lowest.get("question").asString() + "\"");
        assertThat(figure).contains(lowest.get("percent").asString() + "%", "decides the rating");
        if (!lowest.get("yes").isNull()) {
          assertThat(figure)
              .contains(lowest.get("yes").asString() + " of " + lowest.get("relevant").asString());
        }
      }
    }
  }

  private static String sentences(JsonNode sure) {
    return "How sure is this rating? "
        + sure.get("sentences").valueStream().map(JsonNode::asString).collect(joining(" "));
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static String rate(String inspection, String... more)
      throws IOException, InterruptedException {
    Process command =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            "../plumbline",
                            "rate",
                            "../inspections/" + inspection + ".json",
                            "--format",
                            "json"),
                        Stream.of(more))
                    .toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(command.getInputStream().readAllBytes(), UTF_8);
    assertThat(command.waitFor()).isZero();
    return printed;
  }

  /// The words of the table row that has this in it.
  private static String row(String page, String mark) {
    Matcher row =
        Pattern.compile("<tr(?:(?!</tr>).)*?" + Pattern.quote(mark) + ".*?</tr>", Pattern.DOTALL)
            .matcher(page);
    assertThat(row.find()).as(mark).isTrue();
    return row.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }
}
