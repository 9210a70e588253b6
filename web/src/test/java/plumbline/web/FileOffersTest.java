package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.inspection.Inspection;

/// Where the results of cases come from a file, they are offered as evidence as those of cases that
/// were assessed here; what only notes could tell is not.
class FileOffersTest extends PanelSite {
  private static final Inspection WIRRAL = published("wirral-2021");

  private static Browser lead(String id, String content) throws Exception {
    String work = planned(id, WIRRAL.framework().hash().hex());
    Browser lead = person("Lee " + id, "lead inspector", id);
    done(upload(lead, work, content));
    return lead;
  }

  @Test
  void the_file_s_results_are_offered_and_begin_an_item() throws Exception {
    Browser lead = lead("offered", WIRRAL.file().text());
    assertThat(lead.get("/work/offered/judgements/1.3").body())
        .contains("These figures come from the file results.json", "2.1.1.b", "Add as evidence")
        .doesNotContain("Nothing yet: results");
    assertThat(lead.get("/work/offered/grid/items/new?offer=2.1.1.b").body())
        .contains("court cases.</textarea>", "value=\"cases\" checked")
        .contains("value=\"File results.json, taken on ");
  }

  /// Wirral 2021, Annexe 2: four resettlement cases.
  @Test
  void no_case_of_a_file_illustrates_resettlement_and_the_page_says_so() throws Exception {
    Browser lead = lead("illustrated", WIRRAL.file().text());
    assertThat(lead.get("/work/illustrated/judgements/4.1").body())
        .contains(
            "It has no notes about cases, so none is offered here",
            "It counts 4 resettlement cases.",
            "Propose a rating")
        .doesNotContain("The sample is not drawn yet");
  }

  @Test
  void without_a_resettlement_case_in_the_file_there_is_no_rating() throws Exception {
    String none =
        WIRRAL.file().text().replaceAll("\"resettlementCases\": 4", "\"resettlementCases\": 0");
    Browser lead = lead("unrated", none);
    assertThat(lead.get("/work/unrated/judgements/4.1").body())
        .contains("The file results.json has no resettlement case, so this standard gets no rating")
        .doesNotContain("Propose a rating");
  }
}
