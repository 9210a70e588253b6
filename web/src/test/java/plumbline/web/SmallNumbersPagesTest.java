package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the report leaves out of few children is seen before it is published, and shown all the
/// same only for a reason that it prints.
class SmallNumbersPagesTest extends PublicationSite {
  private static final String PART = "demographics/Children of the area";
  private static final String REASON = "It is of all children in the area.";

  /// The share of the few: four children of 83.
  private static final String FEW = "4.37";

  private static String fewChildren(String id) {
    ObjectNode file = (ObjectNode) JsonMapper.shared().readTree(file(id));
    file.remove("disclosure");
    file.set(
        "caseload",
        JsonMapper.shared()
            .readTree("[{\"label\": \"Total caseload\", \"value\": \"83\", \"unit\": \"cases\"}]"));
    file.set(
        "demographics",
        JsonMapper.shared()
            .readTree(
                """
                [{"characteristic": "ethnicity", "group": "Children of the area",
                  "values": {"White": 78.13, "Black": 17.5, "Roma": %s}}]
                """
                    .formatted(FEW)));
    return file.toString();
  }

  private static String withFewChildren(String id) throws Exception {
    String work = planned(id, published("wirral-2021").framework().hash().hex());
    person("Chair of " + id, "panel member", id);
    checked(id);
    confirm(id, 1, fewChildren(id));
    return work;
  }

  private static HttpResponse<String> show(
      Browser by, String work, int revision, String part, String reason) throws Exception {
    return by.send(
        "/account",
        work + "/small-numbers/show",
        "revision",
        String.valueOf(revision),
        "show",
        part,
        "show-reason",
        reason);
  }

  private static HttpResponse<String> withdraw(
      Browser by, String work, int revision, String part, String reason) throws Exception {
    return by.send(
        "/account",
        work + "/small-numbers/withdraw",
        "revision",
        String.valueOf(revision),
        "withdraw",
        part,
        "withdraw-reason",
        reason);
  }

  private static List<String> printed(Browser by, String work) throws Exception {
    return List.of(
        by.get(work + "/report/draft.html").body(),
        by.get(work + "/report/draft.csv").body(),
        by.get(work + "/report/draft.json").body());
  }

  @Test
  void a_figure_of_few_is_printed_only_while_a_reason_is_printed_with_it() throws Exception {
    String id = "few-printed";
    String work = withFewChildren(id);
    Browser lead = person("Lea Printed", "lead inspector", id);

    assertThat(lead.get(work + "/small-numbers").body())
        .contains(
            "fewer than 5 children",
            "Children cautioned or sentenced: Children of the area",
            "ethnicity: Roma",
            "It is of few children.",
            "ethnicity: Black",
            "It could tell a figure that is of few children.",
            "Nothing is shown against the rule.");
    assertThat(printed(lead, work)).noneMatch(file -> file.contains(FEW));

    done(show(lead, work, 1, PART, REASON));

    assertThat(printed(lead, work)).allSatisfy(file -> assertThat(file).contains(FEW, REASON));
    assertThat(lead.get(work + "/small-numbers").body())
        .contains("The report leaves nothing out.", "ethnicity: Roma", REASON, "Lea Printed, ");
    assertThat(trail(id, "small-numbers-shown")).hasSize(1).allMatch(line -> line.contains(REASON));

    done(withdraw(lead, work, 2, PART, "The service asked us to."));

    assertThat(printed(lead, work))
        .allSatisfy(file -> assertThat(file).doesNotContain(FEW, REASON, "The service asked"));
    assertThat(lead.get(work + "/small-numbers").body())
        .contains("It is of few children.", "Nothing is shown against the rule.");
    assertThat(trail(id, "small-numbers-withdrawn")).hasSize(1);

    done(show(lead, work, 3, "demographics/", REASON));
    assertThat(printed(lead, work)).allMatch(file -> file.contains(FEW));
  }

  @Test
  void what_nobody_looked_at_is_not_signed_off() throws Exception {
    String id = "few-signed";
    String work = withFewChildren(id);
    Browser lead = person("Lea Signed", "lead inspector", id);
    Browser signatory = person("Sig Signed", "signatory", id);
    String seen = signatory.get(work + "/publication").body();

    done(show(lead, work, 1, PART, REASON));

    HttpResponse<String> old =
        signatory.send(
            "/account",
            work + "/publication/sign-off",
            "number",
            "1",
            "hash",
            Browser.between(seen, "name=\"hash\" value=\"", "\""),
            "evidence",
            Browser.between(seen, "name=\"evidence\" value=\"", "\""),
            "read",
            "true");
    assertThat(old.statusCode()).isEqualTo(409);

    done(signOff(signatory, work, ""));
    assertThat(new String(frozen(id, 1, "report.csv"), java.nio.charset.StandardCharsets.UTF_8))
        .contains(FEW, REASON);

    done(withdraw(lead, work, 2, PART, "It was a mistake."));
    assertThat(signatory.get(work + "/publication").body()).contains("Sign off edition 2");
    assertThat(new String(frozen(id, 1, "report.csv"), java.nio.charset.StandardCharsets.UTF_8))
        .contains(FEW, REASON);
  }

  @Test
  void a_decision_needs_something_left_out_a_reason_and_the_latest_page() throws Exception {
    String id = "few-refused";
    String work = withFewChildren(id);
    Browser lead = person("Lea Refused", "lead inspector", id);

    HttpResponse<String> unreasoned = show(lead, work, 1, PART, "  ");
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(unreasoned.body()).contains("Enter a reason", "value=\"" + PART + "\" selected");
    HttpResponse<String> turned = show(lead, work, 1, PART, "A \u202e reason");
    assertThat(turned.statusCode()).isEqualTo(422);
    for (String part : List.of("", "caseload/", "demographics/Others", "staffing/", "/")) {
      HttpResponse<String> none = show(lead, work, 1, part, REASON);
      assertThat(none.statusCode()).as(part).isEqualTo(422);
      assertThat(none.body()).contains("Choose what is shown all the same", REASON);
    }
    assertThat(withdraw(lead, work, 1, PART, REASON).statusCode()).isEqualTo(422);

    done(show(lead, work, 1, PART, REASON));
    for (int revision : List.of(0, 1, 3)) {
      HttpResponse<String> stale = withdraw(lead, work, revision, PART, "Not mine.");
      assertThat(stale.statusCode()).isEqualTo(409);
      assertThat(stale.body()).contains("Somebody else decided meanwhile", REASON, "Not mine.");
    }
    assertThat(show(lead, work, 1, PART, REASON).statusCode()).isEqualTo(409);
    assertThat(withdraw(lead, work, 2, PART, "").statusCode()).isEqualTo(422);
    assertThat(printed(lead, work)).allMatch(file -> file.contains(FEW));
    assertThat(trail(id, "small-numbers-shown")).hasSize(1);
    assertThat(trail(id, "small-numbers-withdrawn")).isEmpty();
  }

  @Test
  void a_reason_is_text_in_every_file() throws Exception {
    String id = "few-hostile";
    String work = withFewChildren(id);
    Browser lead = person("Lea Hostile", "lead inspector", id);

    done(show(lead, work, 1, PART, "=HYPERLINK(1) <script>alert(1)</script>"));

    List<String> files = printed(lead, work);
    assertThat(files.get(0))
        .contains("=HYPERLINK(1) &lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(files.get(1)).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
    assertThat(lead.get(work + "/small-numbers").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void only_the_lead_decides_and_the_team_looks() throws Exception {
    String id = "few-roles";
    String work = withFewChildren(id);
    String address = work + "/small-numbers";

    for (String role : List.of("research analyst", "inspector", "editor", "signatory")) {
      Browser one = person("One " + role, role, id);
      assertThat(one.get(address).body())
          .contains("ethnicity: Roma")
          .doesNotContain("Show all the same");
      assertThat(show(one, work, 1, PART, REASON).statusCode()).as(role).isEqualTo(404);
      assertThat(withdraw(one, work, 1, PART, REASON).statusCode()).as(role).isEqualTo(404);
    }
    for (Browser other :
        List.of(
            person("Man Roles", "service manager", id),
            person("Lea Elsewhere", "lead inspector", "another"))) {
      assertThat(other.get(address).statusCode()).isEqualTo(404);
      assertThat(show(other, work, 1, PART, REASON).statusCode()).isEqualTo(404);
    }
    assertThat(printed(person("Lea Roles", "lead inspector", id), work))
        .noneMatch(file -> file.contains(FEW));
  }

  @Test
  void what_the_inspection_file_shows_is_listed_and_stays() throws Exception {
    String id = "few-file";
    String work = confirmed(id);
    Browser lead = person("Lea File", "lead inspector", id);

    assertThat(lead.get(work + "/small-numbers").body())
        .contains("The inspectorate published these figures", "The inspection file")
        .doesNotContain("Show no longer");
    assertThat(withdraw(lead, work, 1, "caseload/", REASON).statusCode()).isEqualTo(422);
  }
}
