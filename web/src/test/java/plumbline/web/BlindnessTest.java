package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Reading;

/// Two readings of a case, each blind to the other on every page and in every file.
class BlindnessTest {
  private static final String INSPECTION = "millbrook-2026";

  @TempDir static Path temporary;
  private static Site site;
  private static UUID ann;
  private static UUID ben;
  private static UUID lee;
  private static Browser annsBrowser;
  private static Browser bensBrowser;
  private static Browser leesBrowser;

  private int number;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("millbrook", "youth-2018");
    ann = site.account("Ann", "inspector", INSPECTION);
    ben = site.account("Ben", "inspector", INSPECTION);
    lee = site.account("Lee", "lead inspector", INSPECTION);
    annsBrowser = site.signedIn("Ann");
    bensBrowser = site.signedIn("Ben");
    leesBrowser = site.signedIn("Lee");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private String page() {
    return "/work/%s/cases/%d".formatted(INSPECTION, number);
  }

  private HttpResponse<String> save(Browser browser, UUID by, String reading, Said said)
      throws Exception {
    return said.save(site, browser, page(), by, reading);
  }

  private AssessedCase kept(Reading reading) {
    return site.kept(INSPECTION, number, reading);
  }

  @Test
  void a_second_reading_is_blind_to_the_first_reader_and_the_first_to_the_second()
      throws Exception {
    number = site.courtCase(INSPECTION, true, Optional.of(ann), Optional.of(ben));
    assertThat(save(bensBrowser, ben, "second", Said.of("answer 2.1.1", "no")).statusCode())
        .isEqualTo(200);
    assertThat(save(annsBrowser, ann, "first", Said.of("answer 2.1.1", "yes")).statusCode())
        .isEqualTo(200);

    assertThat(annsBrowser.get(page() + "?reading=second").statusCode()).isEqualTo(404);
    assertThat(bensBrowser.get(page() + "?reading=first").statusCode()).isEqualTo(404);
    assertThat(bensBrowser.get(page() + "/status?reading=first").statusCode()).isEqualTo(404);
    assertThat(save(bensBrowser, ben, "first", Said.of("answer 2.1.2", "no")).statusCode())
        .isEqualTo(404);
    assertThat(bensBrowser.get(page()).body()).contains("Second reading by");
    assertThat(leesBrowser.get(page() + "?reading=second").statusCode()).isEqualTo(200);
    assertThat(kept(Reading.SECOND).assessment().record().entries()).hasSize(1);
  }

  @Test
  void a_second_reading_is_its_readers_and_of_whoever_moderates() throws Exception {
    number = site.courtCase(INSPECTION, true, Optional.of(ann), Optional.of(ben));
    UUID cleo = site.account("Cleo", "inspector", INSPECTION);
    Browser cleosBrowser = site.signedIn("Cleo");
    save(bensBrowser, ben, "second", Said.of("answer 2.1.1", "no"));

    assertThat(cleosBrowser.get(page() + "?reading=second").statusCode()).isEqualTo(404);
    assertThat(save(cleosBrowser, cleo, "second", Said.of("answer 2.1.2", "no")).statusCode())
        .isEqualTo(404);
    assertThat(cleosBrowser.get(page()).statusCode()).as("the first").isEqualTo(200);
    assertThat(save(leesBrowser, lee, "second", Said.of("answer 2.1.2", "no")).statusCode())
        .isEqualTo(200);
    assertThat(kept(Reading.SECOND).assessment().record().entries()).hasSize(2);
    assertThat(
            site.database
                .sql(
                    """
                    select deed || ', ' || address from case_access
                    where account = ? and number = ? and not allowed order by id
                    """)
                .params(cleo, number)
                .query(String.class)
                .list())
        .containsExactly(
            "read cases, GET " + page() + "?reading=second",
            "assess case, POST " + page() + "/entries?reading=second");
  }

  @Test
  void a_lead_who_reads_second_finds_the_first_reading_nowhere() throws Exception {
    number = site.courtCase(INSPECTION, true, Optional.of(ann), Optional.of(lee));
    Said told = Said.of("answer 2.1.1", "no");
    save(annsBrowser, ann, "first", told);
    String ref = kept(Reading.FIRST).sampled().ref();
    String work = "/work/" + INSPECTION;
    String leftOut = "blind to you until both have submitted: case";

    assertThat(leesBrowser.get(work + "/results/2.1.1?cases=all").body())
        .contains(leftOut)
        .doesNotContain("id=\"case-" + number + "\"");
    assertThat(row(leesBrowser.get(work + "/cases").body(), "cases/" + number + "\""))
        .contains("Blind to you until both have submitted")
        .doesNotContain("in progress", " of ");
    assertThat(leesBrowser.get(work + "/progress").body())
        .contains(leftOut)
        .doesNotContain("cases/" + number + "\"");
    assertThat(leesBrowser.get(work + "/results").body()).contains(leftOut);
    assertThat(leesBrowser.get(work + "/results/answers.csv").body())
        .contains("%d,%s,yes,first,blind to you".formatted(number, ref))
        .doesNotContain(told.id().toString());
    HttpResponse<String> file = leesBrowser.get(work + "/results/inspection.json?cases=all");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("without-blind-cases");
    assertThat(file.body()).doesNotContain(ref);

    site.account("Mona", "lead inspector", INSPECTION);
    Browser monas = site.signedIn("Mona");
    assertThat(monas.get(work + "/results/2.1.1?cases=all").body())
        .contains("id=\"case-" + number + "\"");
    assertThat(monas.get(work + "/results/answers.csv").body()).contains(told.id().toString());
    assertThat(monas.get(work + "/results/inspection.json?cases=all").body()).contains(ref);
    assertThat(monas.get(work + "/progress").body()).contains("cases/" + number + "\"");
  }

  private static String row(String page, String text) {
    int at = page.lastIndexOf(text);
    return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
  }
}
