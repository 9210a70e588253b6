package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A service inspects itself: its manager leads that, and sees no more than before of the
/// inspection by the inspectorate.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SelfAuditTest {
  private static final String INSPECTED = "/work/tamar-2026";
  private static final String START = "/work/self-audit";
  private static final String AUDIT = "/work/tamar-audit-20260504";

  @TempDir static Path temporary;
  private static Site site;
  private static Browser lead;
  private static Browser officer;
  private static Browser manager;
  private static Map<String, Integer> seenBefore = Map.of();

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("tamar", "youth-2018");
    site.inspection("torridge", "youth-2018");
    site.account("Lee", "lead inspector", "tamar-2026");
    site.account("Ina", "inspector", "torridge-2026");
    site.account("Olga", "operations officer", "");
    site.account("Mo", "service manager", "tamar");
    site.account("Bo", "board member", "tamar");
    site.account("Pru", "board member", "torridge");
    lead = site.signedIn("Lee");
    officer = site.signedIn("Olga");
    manager = site.signedIn("Mo");
    seenBefore = seen(manager, INSPECTED);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// What somebody gets from every address of an inspection that is read.
  private static Map<String, Integer> seen(Browser by, String inspection) throws Exception {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (var info : site.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
      for (String pattern : info.getPatternValues()) {
        if (pattern.startsWith("/work/{inspection}")) {
          seen.put(pattern, by.get(inspection + path(pattern)).statusCode());
        }
      }
    }
    return seen;
  }

  /// What somebody gets who sends the form of every address of an inspection that takes one.
  private static Map<String, Integer> sent(Browser by, String inspection) throws Exception {
    Map<String, Integer> sent = new LinkedHashMap<>();
    for (var info : site.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
      if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
        for (String pattern : info.getPatternValues()) {
          if (pattern.startsWith("/work/{inspection}")) {
            sent.put(pattern, by.send("/account", inspection + path(pattern)).statusCode());
          }
        }
      }
    }
    return sent;
  }

  private static String path(String pattern) {
    return pattern
        .replace("/work/{inspection}", "")
        .replaceAll("\\{[a-zA-Z]+(:[^}]*)?}", UUID.randomUUID().toString());
  }

  private static HttpResponse<String> begin(Browser by, String service) throws Exception {
    return begin(by, service, "2026-05-04");
  }

  private static HttpResponse<String> begin(Browser by, String service, String day)
      throws Exception {
    String form = manager.get(START).body();
    return by.send(
        "/account",
        START,
        "service",
        service,
        "framework",
        Browser.between(Browser.between(form, "id=\"framework\"", "</select>"), "value=\"", "\""),
        "announced",
        day);
  }

  /// At the door of the administrators.
  private static HttpResponse<String> give(UUID account, String role, String place)
      throws Exception {
    String person = "/people/" + account;
    return site.signedIn("Ada").send(person, person + "/roles", "role", role, "place", place);
  }

  private static void end(UUID account, UUID by) {
    site.database
        .sql(
            """
            insert into role_ended (role_given, ended_by, reason)
            select id, ?, 'left' from role_given where account = ?
            """)
        .params(by, account)
        .update();
  }

  private static HttpResponse<String> add(Browser by, String inspection, String name)
      throws Exception {
    return by.send(
        "/account", inspection + "/team", "name", Site.address(name), "role", "inspector");
  }

  @Test
  @Order(1)
  void a_manager_starts_one_of_their_own_service_and_leads_it() throws Exception {
    assertThat(manager.get("/work").body()).contains("Start a self-audit");
    assertThat(officer.get("/work").body()).doesNotContain("Start a self-audit");
    assertThat(begin(officer, "tamar").statusCode()).isEqualTo(404);
    assertThat(manager.get(START).body()).contains("tamar YJS").doesNotContain("torridge");
    for (String foreign : new String[] {"torridge", "", "nowhere"}) {
      HttpResponse<String> refused = begin(manager, foreign);
      assertThat(refused.statusCode()).as(foreign).isEqualTo(422);
      assertThat(refused.body()).contains("Choose your service", "value=\"2026-05-04\"");
    }

    HttpResponse<String> started = begin(manager, "tamar");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    assertThat(started.headers().firstValue("Location")).contains(AUDIT);
    HttpResponse<String> again = begin(manager, "tamar");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("starts on that day already");

    assertThat(manager.get(AUDIT).body())
        .contains("Self-audit by the service", "Results to the management board")
        .doesNotContain("Change the details of the service");
    assertThat(manager.get(AUDIT + "/team").body()).contains("<bdi>Mo</bdi>, lead inspector");
    for (String part :
        new String[] {"/case-list", "/sample", "/allocation", "/cases", "/results"}) {
      assertThat(manager.get(AUDIT + part).statusCode()).as(part).isEqualTo(200);
    }
    assertThat(manager.get(AUDIT + "/trail").body()).contains("Mo started a self-audit of tamar");
  }

  @Test
  @Order(2)
  void it_opens_and_changes_nothing_of_the_inspection_by_the_inspectorate() throws Exception {
    assertThat(seen(manager, INSPECTED)).isEqualTo(seenBefore);
    assertThat(seenBefore)
        .containsEntry("/work/{inspection}", 200)
        .containsEntry("/work/{inspection}/results", 404)
        .containsEntry("/work/{inspection}/team", 404);
    assertThat(manager.get(AUDIT + "/service").statusCode()).isEqualTo(404);
    assertThat(
            manager
                .send("/account", AUDIT + "/service", "revision", "1", "name", "Tamar the Great")
                .statusCode())
        .isEqualTo(404);
    assertThat(lead.get(INSPECTED).body()).contains("tamar YJS");
    assertThat(add(manager, INSPECTED, "Bo").statusCode()).isEqualTo(404);
    assertThat(lead.get(AUDIT).statusCode()).as("nor the other way").isEqualTo(404);
  }

  @Test
  @Order(3)
  void before_its_day_its_people_prepare_it_already() throws Exception {
    assertThat(begin(manager, "tamar", "2099-05-04").statusCode()).isEqualTo(303);
    String later = "/work/tamar-audit-20990504";
    assertThat(manager.get(later).body()).contains("href=\"" + later + "/case-list\"");
    assertThat(manager.get(later + "/case-list").statusCode()).isEqualTo(200);
    assertThat(site.signedIn("Bo").get(later).statusCode()).isEqualTo(200);
    assertThat(site.signedIn("Pru").get(later).statusCode()).isEqualTo(404);
    assertThat(lead.get(later).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void people_of_the_service_read_in_it_and_inspectors_are_not_even_known() throws Exception {
    assertThat(add(manager, AUDIT, "Bo").statusCode()).isEqualTo(303);
    assertThat(add(manager, AUDIT, "Pru").statusCode()).isEqualTo(303);
    String unknown = add(manager, AUDIT, "Nobody").body();
    assertThat(unknown).contains("Nobody has an account with this e-mail address");
    for (String inspector : new String[] {"Lee", "Ina", "Olga"}) {
      HttpResponse<String> refused = add(manager, AUDIT, inspector);
      assertThat(refused.statusCode()).as(inspector).isEqualTo(422);
      assertThat(refused.body())
          .contains("Nobody has an account with this e-mail address")
          .doesNotContain("<bdi>" + inspector);
    }
    for (String ofService : new String[] {"Bo", "Pru", "Mo"}) {
      assertThat(add(officer, INSPECTED, ofService).body())
          .as(ofService)
          .contains("can have no role in its inspection");
    }
  }

  /// A role that holds everywhere ends at its door, at every address and with every verb.
  @Test
  @Order(5)
  void nobody_of_the_inspectorate_reaches_into_it_at_any_address() throws Exception {
    site.account("Ada", "administrator", "");
    Browser administrator = site.signedIn("Ada");
    Browser inspector = site.signedIn("Ina");
    Map<String, Integer> ownEyes = seen(manager, AUDIT);
    assertThat(ownEyes.values()).as("there is something to see").contains(200);
    for (Browser one : new Browser[] {officer, administrator, lead, inspector}) {
      assertThat(seen(one, AUDIT).entrySet())
          .hasSizeGreaterThan(50)
          .allSatisfy(seen -> assertThat(seen.getValue()).as(seen.getKey()).isIn(404, 405));
      assertThat(sent(one, AUDIT).entrySet())
          .hasSizeGreaterThan(50)
          .allSatisfy(sent -> assertThat(sent.getValue()).as(sent.getKey()).isEqualTo(404));
      assertThat(one.get("/work").body()).doesNotContain(AUDIT);
    }
    assertThat(seen(officer, INSPECTED)).as("as ever").containsEntry("/work/{inspection}", 200);
    assertThat(seen(administrator, INSPECTED)).containsEntry("/work/{inspection}/audit", 200);
  }

  @Test
  @Order(6)
  void the_inspectorate_plans_no_self_audit() throws Exception {
    String form = officer.get("/work/new").body();
    assertThat(form).contains("value=\"single\"").doesNotContain("self-audit");
    HttpResponse<String> refused =
        officer.send(
            "/work/new",
            "/work/new",
            "service",
            "tamar",
            "framework",
            Browser.between(
                Browser.between(form, "id=\"framework\"", "</select>"), "value=\"", "\""),
            "type",
            "self-audit",
            "announced",
            "2027-05-04");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Choose a type of inspection");
  }

  /// Their names begin with the same 45 letters.
  @Test
  @Order(7)
  void two_services_with_long_names_each_have_their_own() throws Exception {
    String long1 = "the-combined-youth-justice-service-of-the-river-exe";
    String long2 = "the-combined-youth-justice-service-of-the-river-exmouth";
    site.inspection(long1, "youth-2018");
    site.inspection(long2, "youth-2018");
    site.account("Max", "service manager", long1);
    site.account("Moira", "service manager", long2);

    HttpResponse<String> first = begin(site.signedIn("Max"), long1);
    HttpResponse<String> second = begin(site.signedIn("Moira"), long2);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(303);
    assertThat(second.headers().firstValue("Location"))
        .isNotEqualTo(first.headers().firstValue("Location"));
  }

  @Test
  @Order(8)
  void administrators_keep_the_sides_apart_too() throws Exception {
    UUID ofService = site.account("Nan", "service manager", "tamar");
    UUID ofInspectorate = site.account("Ivo", "inspector", "torridge-2026");
    UUID reading = site.account("Rae", "observer", AUDIT.replace("/work/", ""));

    for (UUID one : new UUID[] {ofService, reading}) {
      for (HttpResponse<String> refused :
          List.of(give(one, "inspector", "tamar-2026"), give(one, "operations officer", ""))) {
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("can have no such role of the inspectorate");
      }
    }
    assertThat(give(ofService, "inspector", "torridge-2026").statusCode())
        .as("another service is not one’s own")
        .isEqualTo(303);
    for (HttpResponse<String> refused :
        List.of(
            give(ofInspectorate, "inspector", AUDIT.replace("/work/", "")),
            give(ofInspectorate, "board member", "torridge"))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("can have no such role of the service");
    }
    assertThat(give(ofInspectorate, "board member", "tamar").statusCode()).isEqualTo(303);
  }

  @Test
  @Order(9)
  void who_took_part_once_takes_no_part_for_the_other_side() throws Exception {
    UUID reader = site.account("Rex", "inspector", AUDIT.replace("/work/", ""));
    UUID inspector = site.account("Ike", "inspector", "tamar-2026");
    UUID elsewhere = site.account("Eli", "inspector", "torridge-2026");
    for (UUID one : new UUID[] {reader, inspector, elsewhere}) {
      end(one, one);
    }

    assertThat(add(officer, INSPECTED, "Rex").body())
        .contains("can have no role in its inspection");
    assertThat(add(manager, AUDIT, "Ike").body())
        .contains("Nobody has an account with this e-mail address");
    assertThat(give(inspector, "observer", AUDIT.replace("/work/", "")).statusCode())
        .isEqualTo(422);
    assertThat(add(manager, AUDIT, "Eli").statusCode()).as("of another service").isEqualTo(303);
  }

  @Test
  @Order(10)
  void a_manager_who_inspects_elsewhere_starts_none() throws Exception {
    UUID both = site.account("Bea", "service manager", "tamar");
    assertThat(give(both, "inspector", "torridge-2026").statusCode()).isEqualTo(303);

    HttpResponse<String> refused = begin(site.signedIn("Bea"), "tamar", "2026-06-01");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("cannot lead its self-audit", "value=\"2026-06-01\"");
    assertThat(begin(manager, "tamar", "2026-06-01").statusCode())
        .as("nothing is left of the refused one")
        .isEqualTo(303);
  }
}
