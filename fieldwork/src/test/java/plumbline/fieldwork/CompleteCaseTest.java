package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import plumbline.framework.Framework;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;

/// Whatever inspectors say and change their minds about: a complete case is one that the reader of
/// inspection files accepts, and it rates the same there.
class CompleteCaseTest {
  private static Desk completedAtRandom(Random random) {
    Framework framework = random.nextBoolean() ? Library.YOUTH_2018 : Library.YOUTH_2021;
    String domain = random.nextBoolean() ? "court" : "out-of-court";
    Desk desk =
        Desk.of(
            framework,
            "C1",
            Map.of(
                "domain",
                domain,
                "rosh",
                "medium",
                "disposal",
                domain.equals("court")
                    ? "referral-order"
                    : random.nextBoolean() ? "youth-conditional-caution" : "youth-caution"));
    for (int round = 0; round < 2; round++) {
      complete(desk, framework, random);
      changeAFinding(desk, framework, random);
    }
    return complete(desk, framework, random);
  }

  private static Desk complete(Desk desk, Framework framework, Random random) {
    for (List<Missing> missing = desk.assessment().missing();
        !missing.isEmpty();
        missing = desk.assessment().missing()) {
      missing.forEach(
          one -> desk.says(one.slot().text(), any(one.slot(), framework, random), "So"));
    }
    return desk;
  }

  private static void changeAFinding(Desk desk, Framework framework, Random random) {
    List<Particular> findings =
        desk.assessment().particulars().stream()
            .filter(one -> !SlotValues.codes(one.slot(), framework).isEmpty())
            .toList();
    Slot slot = findings.get(random.nextInt(findings.size())).slot();
    desk.says(slot.text(), any(slot, framework, random), "So");
  }

  private static String any(Slot slot, Framework framework, Random random) {
    List<String> codes = SlotValues.codes(slot, framework);
    return codes.get(random.nextInt(codes.size()));
  }

  @Property(tries = 40)
  void a_complete_case_is_accepted_by_the_reader_of_inspection_files(@ForAll long chance) {
    Desk desk = completedAtRandom(new Random(chance));
    assertThat(desk.assessment().isComplete()).isTrue();
    Framework framework = desk.assessment().framework();
    Case entered = desk.assessment().toCase();
    Inspection read = Library.accepted(Library.read(framework, List.of(entered)));
    Case there = read.cases().getFirst();
    assertThat(there).usingRecursiveComparison().ignoringFields("place").isEqualTo(entered);
    assertThat(RatedInspection.of(read).warnings()).isEmpty();
    assertThat(there.answers().size() + there.setAside().size())
        .isEqualTo(
            desk.record().histories().keySet().stream()
                .filter(slot -> slot instanceof Slot.AnswerTo)
                .count());
  }

  @Property(tries = 40)
  void the_questions_shown_are_the_questions_rated(@ForAll long chance) {
    Desk desk = completedAtRandom(new Random(chance));
    assertThat(desk.assessment().toCase().answers().keySet())
        .containsExactlyInAnyOrderElementsOf(
            desk.assessment().questions().stream()
                .filter(AssessedQuestion::isAsked)
                .map(AssessedQuestion::id)
                .toList());
  }
}
