package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.planning.Today;

/// The summary of diversity: from what a service counts, its case list and finished cases to the
/// page and the table.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiversityTest {
  private static final String WORK = "/work/wirral-2026";
  private static final String HERE = WORK + "/diversity";
  private static final String TABLE = HERE + "/diversity.csv";
  private static final String FIGURES = WORK + "/from-service/items/data-diversity";
  private static final Pattern CELL = Pattern.compile("data-label=\"([^\"]+)\"><span>([^<]*)<");

  @TempDir static Path temporary;
  private static Site site;
  private static UUID leadId;
  private static Browser lead;
  private static Browser manager;
  private static Browser panel;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("wirral", "youth-2021");
    site.inspection("foreign", "youth-2021");
    site.inspection("trafford", "youth-2018");
    leadId = site.account("lead", "lead inspector", "wirral-2026");
    lead = site.signedIn("lead");
    manager = site.signedIn("manager", "service manager", "wirral");
    panel = site.signedIn("panel", "panel member", "wirral-2026");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String page(Browser by) throws Exception {
    HttpResponse<String> answer = by.get(HERE);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /// The figures of a group as the page shows them, by their column.
  private static Map<String, String> row(String page, String characteristic, String group) {
    String table =
        Browser.between(
            page,
            "<caption class=\"govuk-visually-hidden\">Figures by group: " + characteristic,
            "</table>");
    String row = Browser.between(table, ">" + group + "</th>", "</tr>");
    Map<String, String> cells = new HashMap<>();
    Matcher cell = CELL.matcher(row);
    while (cell.find()) {
      cells.put(cell.group(1), cell.group(2).strip());
    }
    return cells;
  }

  @Test
  @Order(1)
  void before_anything_is_known_the_page_says_what_is_missing_and_where_it_comes_from()
      throws Exception {
    String page = page(lead);
    assertThat(page)
        .contains(
            "Nothing is known yet: no counts of the service, no case list, no finished case.",
            WORK + "/from-service",
            "aria-current=\"page\">Diversity<")
        .doesNotContain("<table", TABLE, "times the rate", "would tell of one to four");
  }

  @Test
  @Order(2)
  void it_is_read_by_who_may_read_results_where_the_framework_has_it() throws Exception {
    assertThat(page(panel)).doesNotContain(TABLE, "As evidence");
    assertThat(panel.get(TABLE).statusCode()).isEqualTo(404);
    assertThat(lead.get(TABLE).statusCode()).isEqualTo(200);
    for (String role : List.of("inspector", "observer", "colleague inspector", "editor")) {
      Browser one = site.signedIn(role.replace(' ', '.'), role, "wirral-2026");
      assertThat(one.get(HERE).statusCode()).as(role).isEqualTo(404);
      assertThat(one.get(TABLE).statusCode()).as(role).isEqualTo(404);
    }
    assertThat(manager.get(HERE).statusCode()).isEqualTo(404);
    assertThat(lead.get("/work/foreign-2026/diversity").statusCode()).isEqualTo(404);

    Browser older = site.signedIn("older", "lead inspector", "trafford-2026");
    assertThat(older.get("/work/trafford-2026/results").body()).doesNotContain("/diversity\"");
    assertThat(lead.get(WORK + "/results").body()).contains(HERE + "\"");
    for (String nothing : List.of("/diversity", "/diversity/diversity.csv")) {
      assertThat(older.get("/work/trafford-2026" + nothing).statusCode()).isEqualTo(404);
    }
  }

  private static void give(String... figures) throws Exception {
    List<String> form =
        new ArrayList<>(
            List.of(
                "seen",
                Browser.between(manager.get(FIGURES).body(), "name=\"seen\" value=\"", "\""),
                "source",
                "Case management system",
                "day",
                "2026-03-02"));
    for (int at = 0; at < figures.length; at += 2) {
      form.addAll(List.of("value-" + figures[at], figures[at + 1]));
    }
    assertThat(
            manager.send(FIGURES, FIGURES + "/figures", form.toArray(String[]::new)).statusCode())
        .isEqualTo(303);
  }

  private static final String[] COUNTS = {
    "staff-ethnicity-white", "81",
    "staff-ethnicity-black-and-minority-ethnic", "3",
    "staff-ethnicity-unknown", "0",
    "caseload-ethnicity-white", "405",
    "caseload-ethnicity-black-and-minority-ethnic", "17",
    "caseload-ethnicity-unknown", "0",
    "population-ethnicity-white", "29253",
    "population-ethnicity-black-and-minority-ethnic", "905",
    "caseload-looked-after-yes", "3",
    "caseload-looked-after-no", "402",
    "caseload-looked-after-unknown", "17",
    "population-looked-after-yes", "500",
    "population-looked-after-no", "29658",
    "caseload-gender-male", "367",
    "caseload-gender-female", "55.5",
  };

  @Test
  @Order(3)
  void what_the_service_counts_is_compared_and_few_are_not_shown() throws Exception {
    lead.send(
        WORK + "/from-service/send",
        WORK + "/from-service/send",
        "item",
        "data-diversity",
        "due",
        Today.inLondon().plusDays(9).toString());
    give(COUNTS);

    String page = page(lead);
    assertThat(page)
        .contains(
            "Black and minority ethnic children are on the caseload at 1.4 times the rate of white"
                + " children (95% interval 0.84 to 2.2). The rates may be the same.",
            "Looked-after children: too few to tell at which rate they are on the caseload.",
            "Not known yet, or not for every group: Staff, Children on the caseload,",
            TABLE,
            "stands where a figure would be about one to four people");
    assertThat(row(page, "Ethnicity", "Black and minority ethnic"))
        .containsEntry("Staff", "too few to show")
        .containsEntry("Children on the caseload", "17 of 422 (4%)")
        .containsEntry("Young people of the area", "905 of 30,158 (3%)");
    assertThat(row(page, "Ethnicity", "White")).containsEntry("Staff", "too few to show");
    assertThat(row(page, "Looked after", "Looked after"))
        .containsEntry("Children on the caseload", "too few to show");
    assertThat(row(page, "Looked after", "Unknown"))
        .as("of the others the last goes with it")
        .containsEntry("Children on the caseload", "too few to show");
    assertThat(row(page, "Looked after", "Not looked after"))
        .containsEntry("Children on the caseload", "402 of 422 (95%)");
    assertThat(row(page, "Gender", "Male"))
        .as("without every group there is no whole")
        .containsEntry("Children on the caseload", "367");
    assertThat(row(page, "Gender", "Female"))
        .as("half a child is none")
        .containsEntry("Children on the caseload", "not known");
  }

  /// 80 court cases, 40 of them of girls; 14 white, 6 black or mixed, 60 of whom nothing is said.
  private static String list() {
    StringBuilder list = new StringBuilder(SentList.HEADER);
    for (int at = 1; at <= 80; at++) {
      list.append(
          "W-%02d,court,referral-order,2025-07-%02d,%s,%d,%s,low,low,%s,CM%d,\n"
              .formatted(
                  at,
                  1 + at % 28,
                  at % 2 == 0 ? "female" : "male",
                  12 + at % 6,
                  at <= 14 ? "white" : at <= 20 ? (at % 2 == 0 ? "black" : "mixed") : "unknown",
                  at == 1 ? "yes" : "no",
                  at % 16));
    }
    return list.toString();
  }

  @Test
  @Order(4)
  void cases_are_counted_from_the_list_and_their_results_as_they_finish() throws Exception {
    Browser analyst = site.signedIn("analyst", "research analyst", "wirral-2026");
    String sending = WORK + "/case-list";
    String action =
        sending
            + "?_csrf="
            + Browser.between(manager.get(sending).body(), sending + "?_csrf=", "\"");
    HttpResponse<String> sent =
        manager.send(
            SentList.multipart(
                site.start.resolve(action), "cases.csv", list().getBytes(UTF_8), ""));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(
            analyst
                .send(
                    WORK + "/sample",
                    WORK + "/sample/lock",
                    "revision",
                    "1",
                    "list",
                    "1",
                    "phrase",
                    SentList.PHRASE)
                .statusCode())
        .isEqualTo(303);
    String drawn = page(lead);
    assertThat(row(drawn, "Gender", "Female")).containsEntry("Eligible cases", "40 of 80 (50%)");
    assertThat(row(drawn, "Gender", "Female"))
        .containsEntry("Key questions answered yes", "not known");

    List<Integer> girls = numbers("female");
    List<Integer> boys = numbers("male");
    assertThat(girls).as("five are left of them, and five others").hasSizeBetween(10, 35);
    girls.subList(0, 5).forEach(number -> finished(number, "yes", "no"));
    boys.forEach(number -> finished(number, "yes", "yes"));

    Map<String, String> row = row(page(lead), "Gender", "Female");
    assertThat(row)
        .containsEntry("Key questions answered yes", "5 of 10 (50%)")
        .containsEntry("Cases with every answer yes", "0 of 5 (0%)")
        .containsEntry(
            "Inspected cases",
            "%d of %d (%d%%)"
                .formatted(
                    girls.size(),
                    girls.size() + boys.size(),
                    Math.round(100.0 * girls.size() / (girls.size() + boys.size()))));
    assertThat(row(page(lead), "Gender", "Male"))
        .containsEntry(
            "Cases with every answer yes", "%d of %d (100%%)".formatted(boys.size(), boys.size()));
    for (String group : List.of("Looked after", "Not looked after")) {
      assertThat(row(page(lead), "Looked after", group))
          .containsEntry("Eligible cases", "too few to show")
          .containsEntry("Inspected cases", "too few to show")
          .containsEntry("Key questions answered yes", "too few to show");
    }
  }

  private static List<Integer> numbers(String gender) {
    return site.database
        .sql(
            """
            select number from sampled_case
            where inspection = 'wirral-2026' and facts ->> 'gender' = ? order by number
            """)
        .param(gender)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private static void finished(int number, String first, String second) {
    for (Map.Entry<String, String> answer :
        Map.of("2.1.1", first, "2.1.2", second, "2.1.1.a", "no").entrySet()) {
      site.database
          .sql(
              """
              insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
              values (?, 'wirral-2026', ?, 'first', ?, ?, '', '{}', ?)
              """)
          .params(UUID.randomUUID(), number, "answer " + answer.getKey(), answer.getValue(), leadId)
          .update();
    }
    site.database
        .sql(
            """
            insert into case_move (inspection, number, reading, from_state, to_state, reason, by)
            values ('wirral-2026', ?, 'first', 'in-progress', 'submitted', '', ?)
            """)
        .params(number, leadId)
        .update();
  }

  /// The words of each figure, by characteristic, group and column.
  private static Map<List<String>, String> table() throws Exception {
    Map<List<String>, String> table = new HashMap<>();
    List<String> lines = lead.get(TABLE).body().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("characteristic,group,figure,count,out of,rate,from,to,words");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 9);
      table.put(List.of(cells[0], cells[1], cells[2]), cells[8].replaceAll("^\"|\"$", ""));
    }
    return table;
  }

  @Test
  @Order(5)
  void the_table_says_what_the_page_says_and_nothing_else() throws Exception {
    String page = page(lead);
    int figures = 0;
    for (Map.Entry<List<String>, String> one : table().entrySet()) {
      List<String> key = one.getKey();
      if (key.get(2).equals("Relative rate")) {
        assertThat(page).contains(one.getValue());
      } else {
        figures++;
        assertThat(row(page, key.get(0), key.get(1)))
            .as("%s", key)
            .containsEntry(key.get(2), one.getValue());
      }
    }
    assertThat(figures)
        .isEqualTo(
            CELL.matcher(page)
                .results()
                .filter(cell -> !cell.group(1).equals("As evidence"))
                .count());
    assertThat(lead.get(TABLE).body())
        .contains("Ethnicity,Black and minority ethnic,Relative rate,,,1.357,0.839,2.194,")
        .contains("Ethnicity,Black and minority ethnic,Staff,,,,,,too few to show")
        .contains("Gender,Female,Cases with every answer yes,0,5,,,,0 of 5 (0%)");
  }

  /// Neither one figure that is not shown can be had from the others, nor the difference of two
  /// views of it.
  @Test
  @Order(6)
  void what_is_not_shown_cannot_be_worked_out_by_difference() throws Exception {
    Map<String, Integer> hidden = new HashMap<>();
    for (Map.Entry<List<String>, String> one : table().entrySet()) {
      String column = one.getKey().get(0) + ", " + one.getKey().get(2);
      if (one.getValue().equals("too few to show")) {
        hidden.merge(column, 1, Integer::sum);
      }
      if (!column.endsWith("yes")) {
        assertThat(one.getValue()).as(column).doesNotMatch("[1-4]( of .*)?");
      }
    }
    assertThat(hidden).isNotEmpty().allSatisfy((_, many) -> assertThat(many).isGreaterThan(1));

    Map<List<String>, String> before = table();
    give(replaced("staff-ethnicity-white", "80"));
    assertThat(table().get(List.of("Ethnicity", "White", "Staff")))
        .isEqualTo(before.get(List.of("Ethnicity", "White", "Staff")));
  }

  private static String[] replaced(String field, String value) {
    String[] counts = COUNTS.clone();
    counts[List.of(counts).indexOf(field) + 1] = value;
    return counts;
  }

  @Test
  @Order(7)
  void a_row_becomes_evidence_from_data_about_a_key_question() throws Exception {
    String row = Browser.between(page(lead), ">Black and minority ethnic</th>", "</tr>");
    String address = Browser.between(row, "href=\"", "\"").replace("&amp;", "&");
    String form = lead.get(address).body();
    assertThat(address).endsWith("?characteristic=ethnicity&group=black-and-minority-ethnic");
    assertThat(form)
        .contains(
            "Ethnicity, Black and minority ethnic. Children on the caseload: 17 of 422 (4%).",
            "at 1.4 times the rate of white children", "Summary of diversity, ")
        .doesNotContain("Staff: 3");
    assertThat(form).containsPattern("value=\"data\"[^>]*checked|checked[^>]*value=\"data\"");
    assertThat(form).containsPattern("value=\"figures\"[^>]*checked|checked[^>]*value=\"figures\"");

    assertThat(lead.get(WORK + "/grid/items/new?source=data&words=Sent&figures=Sent").body())
        .doesNotContain("Sent");
    assertThat(site.signedIn("reader", "inspector", "wirral-2026").get(address).body())
        .as("who may add evidence, but read no results")
        .doesNotContain("Children on the caseload");
  }
}
