package plumbline.web.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.planning.Milestone;
import plumbline.returns.Figure;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;
import plumbline.web.planning.Demo;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.Planned;

/// What the demo’s service was asked for, and the part of it that came: one form whose figures do
/// not add up, one half filled in, a document that is asked about, and much that is late.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.SERVICE_EVIDENCE)
class DemoServiceEvidence implements ApplicationRunner {
  /// The parts of the court disposals make 34, but the whole is given as 30.
  private static final Map<String, String> CASELOAD =
      Map.ofEntries(
          Map.entry("total", "84"),
          Map.entry("court", "30"),
          Map.entry("out-of-court", "54"),
          Map.entry("community-sentences", "27"),
          Map.entry("custody", "1"),
          Map.entry("licence", "6"),
          Map.entry("youth-caution", "9"),
          Map.entry("youth-conditional-caution", "12"),
          Map.entry("community-resolution", "33"),
          Map.entry("looked-after-resident", "15.5"),
          Map.entry("looked-after-placed-outside", "8.3"),
          Map.entry("child-protection-plan", "6.0"),
          Map.entry("child-in-need-plan", "21.4"),
          Map.entry("not-in-school", "4"),
          Map.entry("alternative-education", "18"),
          Map.entry("not-in-education-employment-training", "35.3"),
          Map.entry("aged-16-and-under", "50"),
          Map.entry("aged-17-and-over", "34"));

  private static final Map<String, String> STAFFING =
      Map.of("headcount", "26.0", "qualified-case-managers", "6.5", "sickness-days", "4.20");

  /// What came and was enough.
  private static final List<String> LOOKED_AT =
      List.of(
          "youth-justice-plan",
          "board-terms",
          "performance-reports",
          "supervision",
          "training",
          "profile",
          "policies",
          "premises");

  private final Inspections inspections;
  private final Exchanges exchanges;
  private final Teams teams;

  DemoServiceEvidence(Inspections inspections, Exchanges exchanges, Teams teams) {
    this.inspections = inspections;
    this.exchanges = exchanges;
    this.teams = teams;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Optional<Person> lead = person(Role.LEAD_INSPECTOR);
    Optional<Person> manager = person(Role.SERVICE_MANAGER);
    Planned planned = inspections.planned(Demo.INSPECTION).orElseThrow();
    Exchange before = exchanges.of(planned.inspection());
    if (lead.isEmpty() || manager.isEmpty() || !before.requests().isEmpty()) {
      return;
    }
    exchanges.send(
        Demo.INSPECTION,
        before.list(),
        planned.plan().milestone("evidence").map(Milestone::date).orElseThrow(),
        lead.get());
    give("data-caseload", CASELOAD, planned, before, manager.get());
    give("data-staffing", STAFFING, planned, before, manager.get());
    send("board-minutes", before, manager.get());
    exchanges.say(
        Demo.INSPECTION,
        item("board-minutes", before),
        Message.Kind.QUERY,
        "Are there minutes of the spring meeting?",
        lead.get());
    send("structure", before, manager.get());
    for (String looked : LOOKED_AT) {
      send(looked, before, manager.get());
      exchanges.say(Demo.INSPECTION, item(looked, before), Message.Kind.SETTLED, "", lead.get());
    }
  }

  private void send(String item, Exchange exchange, Person by) {
    AskedItem asked = item(item, exchange);
    exchanges.receive(
        Demo.INSPECTION,
        asked,
        new SentFile(item + ".pdf", DocumentKind.PDF, page(asked.name() + ", made up")),
        false,
        by);
  }

  private void give(
      String item, Map<String, String> values, Planned planned, Exchange exchange, Person by) {
    AskedItem form = item(item, exchange);
    Map<String, Optional<Figure>> figures = new LinkedHashMap<>();
    for (String field : exchange.fields(form.group().orElseThrow())) {
      figures.put(
          field,
          Optional.ofNullable(values.get(field))
              .map(value ->
                  new Figure(
                      new BigDecimal(value),
                      "Case management system",
                      planned.inspection().announced(),
                      "",
                      "")));
    }
    exchanges.save(Demo.INSPECTION, form, figures, 0, by);
  }

  private static AskedItem item(String id, Exchange exchange) {
    return exchange.list().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  private Optional<Person> person(Role role) {
    return teams
        .find(role.code().replace(' ', '.') + "@example.org")
        .map(account -> new Person(account.id(), account.name(), List.of()));
  }

  /// A PDF of one page with a line of text.
  private static byte[] page(String words) {
    String text = "BT /F1 18 Tf 60 760 Td (%s) Tj ET".formatted(words);
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length %d>>\nstream\n%s\nendstream".formatted(text.length(), text),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    };
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int at = 0; at < objects.length; at++) {
      places.append("%010d 00000 n \n".formatted(file.length()));
      file.append("%d 0 obj\n%s\nendobj\n".formatted(at + 1, objects[at]));
    }
    int table = file.length();
    file.append("xref\n0 %d\n%s".formatted(objects.length + 1, places))
        .append("trailer<</Size %d/Root 1 0 R>>\n".formatted(objects.length + 1))
        .append("startxref\n%d\n%%%%EOF\n".formatted(table));
    return file.toString().getBytes(ISO_8859_1);
  }
}
