package plumbline.web.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plumbline.document.Parsed;
import plumbline.sampling.DateOrder;
import plumbline.sampling.Sample;
import plumbline.sampling.Seed;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;
import plumbline.web.planning.Demo;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// A made-up case list and the sample drawn from it, for `--demo`: of Trafford's size.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.SAMPLE)
class DemoSample implements ApplicationRunner {
  private static final String HEADER =
      "ref,domain,disposal,received,released,gender,age,ethnicity,rosh,safety,looked_after,"
          + "case_manager,team\n";

  /// The list’s dates are near today, so a seed from its hash would draw other cases each day.
  private static final Seed SEED = new Seed(2_048_970_416_777_370L);

  /// Reference, domain, disposal, then months before the announcement, and the rest of the columns.
  private static final List<String> CASES =
      List.of(
          "M-101,court,referral-order,7,male,16,white,medium,medium,no,CM-1,North",
          "M-102,court,referral-order,7,male,15,white,low,medium,no,CM-2,North",
          "M-103,court,youth-rehabilitation-order,7,male,17,black,high,high,yes,CM-1,North",
          "M-104,court,referral-order,8,female,16,white,medium,high,no,CM-3,South",
          "M-105,court,youth-rehabilitation-order,8,male,17,mixed,medium,medium,no,CM-3,South",
          "M-106,court,referral-order,8,male,14,white,low,low,no,CM-2,North",
          "M-107,court,reparation-order,7,male,16,asian,low,medium,no,CM-4,South",
          "M-108,court,referral-order,7,female,15,white,medium,high,yes,CM-4,South",
          "M-201,out-of-court,youth-conditional-caution,4,male,15,white,low,medium,no,CM-1,North",
          "M-202,out-of-court,youth-conditional-caution,4,male,16,white,medium,low,no,CM-2,North",
          "M-203,out-of-court,community-resolution,4,female,13,white,low,low,no,CM-3,South",
          "M-204,out-of-court,youth-conditional-caution,4,male,17,black,medium,medium,no,CM-4,South",
          "M-205,out-of-court,community-resolution,4,male,14,white,low,medium,no,CM-1,North",
          "M-206,out-of-court,youth-conditional-caution,4,female,16,mixed,low,high,yes,CM-2,North",
          "M-207,out-of-court,youth-conditional-caution,4,male,15,white,low,low,no,CM-3,South",
          "M-208,out-of-court,community-resolution,4,male,12,white,low,medium,no,CM-4,South",
          "M-209,out-of-court,youth-conditional-caution,4,male,17,asian,medium,medium,no,CM-3,South",
          "M-109,court,referral-order,2,male,16,white,low,low,no,CM-1,North");

  private final Inspections inspections;
  private final CaseLists lists;
  private final Draws draws;
  private final Drawings drawings;
  private final SampleLock lock;
  private final Teams teams;

  DemoSample(
      Inspections inspections,
      CaseLists lists,
      Draws draws,
      Drawings drawings,
      SampleLock lock,
      Teams teams) {
    this.inspections = inspections;
    this.lists = lists;
    this.draws = draws;
    this.drawings = drawings;
    this.lock = lock;
    this.teams = teams;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Optional<UUID> analyst =
        teams.of(Demo.INSPECTION).stream()
            .filter(member -> member.role().role() == Role.RESEARCH_ANALYST)
            .map(member -> member.account().id())
            .findFirst();
    if (analyst.isEmpty() || draws.latest(Demo.INSPECTION).isPresent()) {
      return;
    }
    PlannedInspection inspection = inspections.find(Demo.INSPECTION).orElseThrow();
    lists.add(
        inspection.id(),
        "millbrook-cases.csv",
        list(inspection.announced()).getBytes(UTF_8),
        CASES.size(),
        DateOrder.AS_WRITTEN,
        analyst.get());
    SentList sent = lists.latest(inspection.id()).orElseThrow();
    DrawPlan plan = DrawPlan.usual(inspection.announced());
    switch (drawings.preview(inspection, sent, plan, SEED)) {
      case Parsed.Accepted<Sample>(Sample sample) ->
          lock.lock(inspection, new SampleLock.Wanted(1, sent, plan, sample, ""), analyst.get());
      case Parsed.Refused<Sample>(var problems) ->
          throw new IllegalStateException("The demo's case list: " + problems.getFirst());
    }
  }

  private static String list(LocalDate announced) {
    StringBuilder list = new StringBuilder(HEADER);
    for (String one : CASES) {
      String[] cells = one.split(",", 5);
      list.append(String.join(",", cells[0], cells[1], cells[2]))
          .append(',')
          .append(announced.minusMonths(Long.parseLong(cells[3])).minusDays(3))
          .append(",,")
          .append(cells[4])
          .append('\n');
    }
    return list.toString();
  }
}
