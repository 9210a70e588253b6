package plumbline.web.surveys;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.surveys.Least;
import plumbline.surveys.Response;
import plumbline.surveys.SurveyTemplates;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;
import plumbline.web.planning.Demo;
import plumbline.web.planning.Today;

/// Surveys of the demo: one of children that has ended, one of staff that too few answered, and one
/// of volunteers that runs.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.SURVEYS)
class DemoSurveys implements ApplicationRunner {
  private static final List<Response> CHILDREN =
      Stream.of(
              child("10", "yes", "yes", "yes", "My worker is easy to talk to."),
              child("9", "yes", "partly", "yes", "I liked the boxing."),
              child("10", "yes", "yes", "too-soon", ""),
              child("8", "sometimes", "yes", "partly", "Better times. I miss school for it."),
              child("6", "sometimes", "no", "partly", ""),
              child("10", "yes", "partly", "yes", "He drove me to court and waited with me."),
              child("7", "yes", "", "", ""))
          .map(Response::new)
          .toList();
  private static final List<Response> STAFF =
      List.of(
          new Response(Map.of("role", "practitioner", "workload", "mostly")),
          new Response(Map.of("role", "manager", "workload", "little")),
          new Response(Map.of("role", "practitioner", "workload", "mostly")));
  private static final List<Response> VOLUNTEERS =
      List.of(new Response(Map.of("support", "fully")), new Response(Map.of("valued", "mostly")));

  private final Surveys surveys;
  private final SurveyDesk desk;
  private final Teams teams;
  private final SurveyTemplates templates = SurveyTemplates.shipped();

  DemoSurveys(Surveys surveys, SurveyDesk desk, Teams teams) {
    this.surveys = surveys;
    this.desk = desk;
    this.teams = teams;
  }

  private static Map<String, String> child(
      String overall, String listens, String said, String helps, String words) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("overall", overall);
    answers.put("listens", listens);
    answers.put("had-a-say", said);
    answers.put("helps", helps);
    answers.put("words", words);
    answers.values().removeIf(String::isEmpty);
    return answers;
  }

  /// Wholly or not at all: a start that was cut off in the middle begins it anew.
  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!surveys.of(Demo.INSPECTION).isEmpty()) {
      return;
    }
    teams.of(Demo.INSPECTION).stream()
        .filter(member -> member.role().role() == Role.LEAD_INSPECTOR)
        .map(member -> new Person(member.account().id(), member.account().name(), List.of()))
        .findFirst()
        .ifPresent(this::openAll);
  }

  private void openAll(Person lead) {
    Survey children = opened("children-text", lead);
    Survey staff = opened("staff", lead);
    Survey volunteers = opened("volunteers", lead);
    CHILDREN.forEach(response -> answer(children, response, lead));
    STAFF.forEach(response -> answer(staff, response, lead));
    VOLUNTEERS.forEach(response -> answer(volunteers, response, lead));
    desk.end(children, lead);
    desk.end(staff, lead);
  }

  private Survey opened(String template, Person by) {
    UUID id = UUID.randomUUID();
    LocalDate closesOn = Today.inLondon().plusWeeks(2);
    desk.open(
        id,
        Demo.INSPECTION,
        templates,
        templates.find(template).orElseThrow(),
        closesOn,
        Least.USUAL,
        by);
    return surveys.find(Demo.INSPECTION, id).orElseThrow();
  }

  /// As people do: with a code of their own.
  private void answer(Survey survey, Response response, Person by) {
    desk.makeCodes(UUID.randomUUID(), survey, 1, by)
        .forEach(code -> desk.answer(survey, java.util.Optional.of(code), response));
  }
}
