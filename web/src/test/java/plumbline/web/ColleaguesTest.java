package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.web.JointInspection.COLLEAGUES;
import static plumbline.web.JointInspection.INSPECTION;
import static plumbline.web.JointInspection.MEETING;
import static plumbline.web.JointInspection.OPEN;
import static plumbline.web.JointInspection.OTHER_MEETING;
import static plumbline.web.JointInspection.READ_TWICE;
import static plumbline.web.JointInspection.SHARED;
import static plumbline.web.JointInspection.UNSHARED;
import static plumbline.web.JointInspection.WORK;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.colleagues.Colleagues;
import plumbline.web.colleagues.TookPart;

/// A joint inspection: what its lead shares with colleague inspectors of other inspectorates, and
/// that they reach nothing else.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ColleaguesTest {
  @TempDir static Path temporary;
  private static JointInspection joint;
  private static Site site;
  private static UUID pat;
  private static UUID hal;
  private static Browser lead;
  private static Browser police;
  private static Browser health;

  @BeforeAll
  static void start() throws Exception {
    joint = new JointInspection(temporary);
    site = joint.site;
    pat = joint.pat;
    hal = joint.hal;
    lead = joint.lead;
    police = joint.police;
    health = joint.health;
  }

  @AfterAll
  static void stop() {
    joint.close();
  }

  @Test
  @Order(1)
  void an_inspection_that_is_not_joint_says_so() throws Exception {
    String single = "/work/" + site.inspection("jersey", "youth-2018");
    site.account("Nel", "lead inspector", "jersey-2026");
    UUID kim = site.account("Kim", "colleague inspector", "jersey-2026");
    Browser nel = site.signedIn("Nel");
    String colleagues = single + "/colleagues";

    assertThat(nel.get(colleagues).body()).contains("This is not a joint inspection");
    assertThat(nel.get(single).body()).doesNotContain(colleagues);
    assertThat(lead.get(WORK).body()).contains("href=\"" + COLLEAGUES + "\"");
    assertThat(nel.get(colleagues + "/" + kim).statusCode()).isEqualTo(404);
    assertThat(
            nel.send(colleagues, colleagues + "/" + kim + "/shares", "what", "case-1").statusCode())
        .isEqualTo(404);
    assertThat(site.signedIn("Kim").get(colleagues + "/shared").body())
        .contains("This is not a joint inspection");
  }

  @Test
  @Order(2)
  void with_nothing_shared_the_pages_say_what_comes_next() throws Exception {
    assertThat(lead.get(COLLEAGUES).body()).contains("Pat", "Hal", "Not said yet", "None");
    assertThat(police.get(SHARED).body())
        .contains(
            "has not said yet which inspectorate you come from",
            "The lead inspector has shared nothing with you yet.",
            "There are none for you yet.")
        .doesNotContain("Add a finding");
    assertThat(police.get(SHARED + "/findings/new").body()).contains("Ask them to");
    assertThat(joint.find(police, "Too early").statusCode()).isEqualTo(422);
  }

  @Test
  @Order(3)
  void the_lead_says_where_a_colleague_comes_from() throws Exception {
    String agency = joint.of(pat) + "/agency";
    assertThat(lead.send(joint.of(pat), agency, "agency", "navy").body())
        .contains("Choose where the colleague comes from");
    HttpResponse<String> wordless =
        lead.send(joint.of(pat), agency, "agency", "other", "other", "\u202eecilop");
    assertThat(wordless.statusCode()).isEqualTo(422);
    assertThat(wordless.body()).contains("Say which inspectorate it is");
    assertThat(lead.send(joint.of(pat), agency, "revision", "0", "agency", "police").statusCode())
        .isEqualTo(303);
    HttpResponse<String> late =
        lead.send(joint.of(pat), agency, "revision", "0", "agency", "other", "other", "Prisons");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody said ‘police’ while you did", "value=\"Prisons\"");
    assertThat(
            lead.send(
                    joint.of(hal), joint.of(hal) + "/agency", "agency", "other", "other", "Health ")
                .statusCode())
        .isEqualTo(303);

    assertThat(lead.get(COLLEAGUES).body()).contains("health (1 colleague), police (1 colleague)");
    assertThat(site.bean(Colleagues.class).tookPart(INSPECTION))
        .containsExactly(new TookPart("health", 1), new TookPart("police", 1));
    assertThat(site.bean(Colleagues.class).tookPart("mersey-2026")).isEmpty();
    assertThat(lead.send(joint.of(pat), joint.of(UUID.randomUUID()) + "/agency").statusCode())
        .isEqualTo(404);
  }

  @Test
  @Order(4)
  void the_lead_shares_chosen_cases_evidence_and_meetings() throws Exception {
    assertThat(joint.share(pat).body()).contains("Choose what to share");
    assertThat(joint.share(pat, "case-99").statusCode()).isEqualTo(404);
    assertThat(joint.share(pat, "item-" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(joint.share(pat, "everything").statusCode()).isEqualTo(404);
    assertThat(
            joint
                .share(pat, "case-" + OPEN, "item-" + joint.item, "meeting-" + MEETING)
                .statusCode())
        .isEqualTo(303);
    assertThat(joint.share(pat, "case-" + OPEN).statusCode()).as("again").isEqualTo(303);

    assertThat(police.get(SHARED).body())
        .contains(">Case 1</a>", ">E1</a>", "Focus group</a>", "&lt;b&gt;no&lt;/b&gt;")
        .doesNotContain("Case 2", "Kept to ourselves");
    assertThat(police.get(SHARED + "/cases/" + OPEN).body())
        .contains("You can read it, and not change it.", "2.1.1")
        .doesNotContain("<form method=\"post\" action=\"/work");
    assertThat(withoutToken(health.get(SHARED).body())).doesNotContain("Case 1", "E1");
    assertThat(joint.told())
        .containsOnlyOnce("Case 1 shared with Pat (police)")
        .containsOnlyOnce("E1 shared with Pat (police)");
  }

  /// By chance it may hold any two letters.
  private static String withoutToken(String page) {
    return page.replace(Browser.between(page, "name=\"_csrf\" value=\"", "\""), "");
  }

  @Test
  @Order(5)
  void a_case_that_is_read_twice_is_shared_when_both_readings_are_finished() throws Exception {
    String address = SHARED + "/cases/" + READ_TWICE;
    HttpResponse<String> blind = joint.share(pat, "case-" + READ_TWICE);
    assertThat(blind.statusCode()).isEqualTo(422);
    assertThat(blind.body())
        .contains("Case 3 cannot be shared: it is read twice, and not both readings are finished");
    joint.moved("first", "in-progress", "submitted");
    assertThat(joint.share(pat, "case-" + READ_TWICE).statusCode())
        .as("one finished")
        .isEqualTo(422);
    joint.moved("second", "in-progress", "submitted");
    assertThat(joint.share(pat, "case-" + READ_TWICE).statusCode()).isEqualTo(303);
    assertThat(police.get(address).statusCode()).isEqualTo(200);

    joint.moved("second", "submitted", "returned");
    assertThat(police.get(address).statusCode()).isEqualTo(404);
    assertThat(police.get(SHARED).body()).contains("Case 3: closed for now");
    assertThat(lead.get(joint.of(pat)).body()).contains("Closed for now: it is read twice");
  }

  @Test
  @Order(6)
  void lines_of_enquiry_are_for_one_colleague_and_keep_every_answer() throws Exception {
    assertThat(joint.ask("case-" + UNSHARED, "Not shared").statusCode()).isEqualTo(422);
    assertThat(joint.ask("question-1.1.1.a", "No key question").statusCode()).isEqualTo(422);
    assertThat(joint.ask("question-9.9.9", "Not there").statusCode()).isEqualTo(422);
    HttpResponse<String> refused = joint.ask("", "\u0007<script>");
    assertThat(refused.body())
        .contains(
            "Choose a case that is shared with the colleague, or a key question",
            "Say what to look into, in plain text of at most 2000 characters",
            "&lt;script&gt;");
    for (int times = 0; times < 2; times++) {
      assertThat(joint.ask("case-" + OPEN, "Who searched the house?").statusCode()).isEqualTo(303);
    }
    joint.ask("question-1.1.1", "Do the police come to the board?");
    UUID ofCase = joint.enquiry("Who searched the house?");

    assertThat(police.get(SHARED).body())
        .contains("Who searched the house?", "Do the police come to the board?");
    assertThat(health.get(SHARED).body()).doesNotContain("searched", "the board?");
    assertThat(joint.answer(police, ofCase, " ").body()).contains("Say what you found out");
    assertThat(joint.answer(police, ofCase, "Two officers <i>in plain clothes</i>").statusCode())
        .isEqualTo(303);
    assertThat(lead.get(joint.of(pat)).body())
        .contains("Two officers &lt;i&gt;in plain clothes&lt;/i&gt;", "Not answered yet.");
    assertThat(lead.get(COLLEAGUES).body()).contains("1 of 2 answered");
    assertThat(police.get(SHARED + "/cases/" + OPEN).body())
        .contains("Who searched the house?", "Two officers");
  }

  @Test
  @Order(7)
  void findings_enter_the_grid_with_their_agency_and_case_answers_stay() throws Exception {
    assertThat(police.send("/account", SHARED + "/findings", "words", "x\u202e").body())
        .contains("Choose the key questions that it is about");
    assertThat(joint.find(police, "Intelligence is not passed on").statusCode()).isEqualTo(303);

    assertThat(police.get(SHARED).body()).contains("Intelligence is not passed on");
    assertThat(health.get(SHARED).body()).doesNotContain("Intelligence");
    assertThat(lead.get(WORK + "/grid/items").body())
        .contains("Intelligence is not passed on", "found by <bdi>police</bdi>");
    assertThat(lead.get(WORK + "/grid").body()).contains("partners");
    for (String closed : List.of("/cases/1", "/cases", "/grid", "/grid/items", "/judgements")) {
      assertThat(police.get(WORK + closed).statusCode()).as(closed).isEqualTo(404);
    }
    assertThat(
            Said.of("answer 2.1.1", "yes")
                .save(site, police, WORK + "/cases/" + OPEN, pat, "first")
                .statusCode())
        .isEqualTo(404);
  }

  /// The route x role x record matrix: every address of a colleague inspector that names a record,
  /// with one that is shared and one that is not, by the colleague, another, and one of another
  /// inspection.
  @Test
  @Order(8)
  void a_colleague_reaches_what_is_shared_with_them_and_nothing_else() throws Exception {
    joint.ask("question-1.1.2", "For the matrix");
    joint.find(police, "For the matrix");
    joint.find(health, "By another");
    lead.send(
        joint.of(hal),
        joint.of(hal) + "/enquiries",
        "about",
        "question-1.1.2",
        "words",
        "For another");
    Map<String, List<Object>> records =
        Map.of(
            "number", List.of(OPEN, UNSHARED),
            "item", List.of(joint.item, joint.otherItem),
            "meeting", List.of(MEETING, OTHER_MEETING),
            "enquiry", List.of(joint.enquiry("For the matrix"), joint.enquiry("For another")),
            "finding", List.of(joint.finding("For the matrix"), joint.finding("By another")));
    List<String> routes = routesOfRecords();
    assertThat(routes).hasSizeGreaterThanOrEqualTo(5);
    for (String route : routes) {
      String name = route.replaceAll("^.*\\{inspection}.*\\{|}.*$", "");
      List<Object> both = records.getOrDefault(name, List.of());
      assertThat(both).as("records of %s", route).hasSize(2);
      Object shared = both.getFirst();
      Object other = both.getLast();
      assertThat(status(police, route, name, shared)).as(route).isEqualTo(success(route));
      assertThat(status(police, route, name, other)).as(route + ", not shared").isEqualTo(404);
      for (Browser by : List.of(joint.foreign, lead)) {
        assertThat(status(by, route, name, shared)).as(route).isEqualTo(404);
      }
      assertThat(status(health, route, name, shared)).as(route + ", another").isEqualTo(404);
      assertThat(status(police, route.replace("{inspection}", "mersey-2026"), name, shared))
          .as(route + ", elsewhere")
          .isEqualTo(404);
    }
    assertThat(
            site.database
                .sql(
                    """
                    select allowed || ' ' || address from case_access
                    where account = ? and number = ? and address like '%/shared/%' order by id
                    """)
                .params(pat, UNSHARED)
                .query(String.class)
                .list())
        .contains("false GET " + SHARED + "/cases/" + UNSHARED);
  }

  private static List<String> routesOfRecords() {
    List<String> routes = new ArrayList<>();
    site.bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (isOfColleagues(handler)) {
            info.getPatternValues().stream()
                .filter(pattern -> pattern.replace("{inspection}", "").contains("{"))
                .forEach(pattern ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + pattern)));
          }
        });
    return routes;
  }

  private static boolean isOfColleagues(HandlerMethod handler) {
    Needs own = handler.getMethodAnnotation(Needs.class);
    Needs needs = own == null ? handler.getBeanType().getAnnotation(Needs.class) : own;
    return needs != null && needs.value() == Deed.MAKE_ENQUIRIES;
  }

  private static int success(String route) {
    return route.startsWith("GET") ? 200 : 303;
  }

  private static int status(Browser by, String route, String name, Object record) throws Exception {
    String[] parts = route.split(" ");
    String address =
        parts[1].replace("{inspection}", INSPECTION).replace("{" + name + "}", record.toString());
    return (parts[0].equals("GET")
            ? by.get(address)
            : by.send("/account", address, "words", "Tried", "reason", "Tried in the matrix"))
        .statusCode();
  }

  @Test
  @Order(9)
  void what_is_shared_no_longer_is_gone_and_its_history_kept() throws Exception {
    assertThat(joint.end(pat, "number", OPEN, " ").body())
        .contains("Say why Case 1 is shared no longer, in at most 500 characters");
    assertThat(joint.end(pat, "number", OPEN, "The <b>wrong</b> child").statusCode())
        .isEqualTo(303);
    assertThat(joint.end(pat, "item", joint.item, "Sent in error").statusCode()).isEqualTo(303);
    assertThat(joint.end(pat, "meeting", MEETING, "Sent in error").statusCode()).isEqualTo(303);
    HttpResponse<String> again = joint.end(pat, "number", OPEN, "Once more");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body())
        .contains(
            "Somebody ended the sharing of Case 1 before you did", "&lt;b&gt;wrong&lt;/b&gt;");
    for (String gone : List.of("/cases/" + OPEN, "/items/" + joint.item, "/meetings/" + MEETING)) {
      assertThat(police.get(SHARED + gone).statusCode()).as(gone).isEqualTo(404);
    }
    assertThat(police.get(SHARED).body()).doesNotContain("Who searched the house?", "Case 1<");
    assertThat(joint.answer(police, joint.enquiry("Who searched the house?"), "Late").statusCode())
        .isEqualTo(404);
    assertThat(joint.told())
        .contains("Case 1 no longer shared with Pat (police): The <b>wrong</b> child");

    assertThat(joint.share(pat, "case-" + OPEN).statusCode()).isEqualTo(303);
    assertThat(police.get(SHARED + "/cases/" + OPEN).statusCode()).isEqualTo(200);
    assertThat(police.get(SHARED).body()).contains("Who searched the house?");
  }

  @Test
  @Order(10)
  void who_leaves_the_team_reaches_nothing() throws Exception {
    site.database
        .sql(
            """
            insert into role_ended (role_given, ended_by, reason)
            select id, ?, 'left' from role_given where account = ?
            """)
        .params(joint.lee, pat)
        .update();

    assertThat(police.get(SHARED + "/cases/" + OPEN).statusCode()).isEqualTo(404);
    assertThat(police.get(SHARED).statusCode()).isEqualTo(404);
    assertThat(lead.get(joint.of(pat)).statusCode()).isEqualTo(404);
    assertThat(site.bean(Colleagues.class).tookPart(INSPECTION))
        .as("took part all the same")
        .contains(new TookPart("police", 1));
  }
}
