package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Trafford’s cases say about diversity and victims is offered as evidence.
class OffersTest {
  private static final String WORK = "/work/" + TraffordInProgress.ID;

  @TempDir static Path temporary;
  private static SampledInspection site;
  private static Browser lead;
  private static Browser inspector;

  @BeforeAll
  static void start() throws Exception {
    site = new SampledInspection(temporary);
    lead = site.signedIn("Lee", "lead inspector", TraffordInProgress.ID);
    inspector = site.signedIn("Ina", "inspector", TraffordInProgress.ID);
    new TraffordInProgress(site.program(), site.account("Lee")).begin();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// Trafford 2020: prompt 2.1.1.b, on diversity, was answered yes in 6 of 8 cases.
  @Test
  void a_result_is_offered_and_begins_an_item() throws Exception {
    assertThat(lead.get(WORK + "/judgements/1.3").body())
        .contains("Offered from fieldwork", "Yes in 6 of 8 court cases.")
        .contains(WORK + "/grid/items/new?offer=2.1.1.b");
    assertThat(lead.get(WORK + "/grid/items/new?offer=2.1.1.b").body())
        .contains("Yes in 6 of 8 court cases.</textarea>", "value=\"cases\" checked")
        .contains("value=\"Finished cases, ");
    assertThat(lead.get(WORK + "/grid/items/new?offer=2.1.1.zz%27&source=board").body())
        .contains("value=\"board\" checked")
        .doesNotContain("Yes in ");
  }

  /// Who may not read results while readers still differ is offered none.
  @Test
  void nothing_is_offered_to_whom_results_are_closed() throws Exception {
    assertThat(inspector.get(WORK + "/judgements/1.3").body())
        .contains("1.3 ")
        .doesNotContain("Offered from fieldwork", "Yes in ");
    assertThat(inspector.get(WORK + "/grid/items/new?offer=2.1.1.b").body())
        .doesNotContain("Yes in ");
  }
}
