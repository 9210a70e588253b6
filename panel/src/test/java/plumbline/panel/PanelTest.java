package plumbline.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.panel.Agreement.Consensus;
import plumbline.panel.Agreement.Votes;
import plumbline.panel.Decision.Confirm;
import plumbline.panel.Decision.Move;
import plumbline.panel.Decision.SendBack;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

final class PanelTest {
  private static final Map<String, Inspection> PUBLISHED = published();
  private static final Map<String, String> PRESENT = present("a", "b", "c");
  private static final Meeting MEETING = new Meeting("a", 3, PRESENT, Map.of());

  private static Map<String, Inspection> published() {
    Map<String, Inspection> published = new LinkedHashMap<>();
    for (Source source : ShippedInspections.sources()) {
      if (InspectionReader.read(source, FrameworkLibrary.shipped())
          instanceof Parsed.Accepted<Inspection>(Inspection inspection)) {
        published.put(inspection.id(), inspection);
      }
    }
    return published;
  }

  private static Inspection published(String id) {
    return Objects.requireNonNull(PUBLISHED.get(id), id);
  }

  static Stream<Inspection> inspections() {
    return PUBLISHED.values().stream();
  }

  private static Map<String, String> present(String... members) {
    Map<String, String> present = new LinkedHashMap<>();
    for (String member : members) {
      present.put(member, "Member " + member.toUpperCase(java.util.Locale.ROOT));
    }
    return present;
  }

  /// As it comes to the panel: with the lead’s judgements and without any discretion.
  private static RatedInspection proposed(Inspection inspection) {
    return RatedInspection.of(inspection.decided(inspection.judgements(), Map.of()));
  }

  private static RatedInspection proposed(String id) {
    return proposed(published(id));
  }

  private static RatedStandard standard(String inspection, String id) {
    return proposed(inspection).standard(id).orElseThrow();
  }

  private static Rating rating(String name) {
    return published("trafford-2020").framework().scale().named(name).orElseThrow();
  }

  private static List<String> refused(
      String inspection, String standard, Decision decision, Agreement agreement, Meeting meeting) {
    return new Rules(published(inspection).framework())
        .objections(standard(inspection, standard), decision, agreement, meeting).stream()
            .map(Objection::toString)
            .toList();
  }

  private static List<String> refused(String inspection, String standard, Decision decision) {
    return refused(inspection, standard, decision, new Consensus(), MEETING);
  }

  @Test
  void every_published_inspection_was_read() {
    assertThat(PUBLISHED).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("inspections")
  void decided_as_published_the_ratings_are_the_published_ones(Inspection inspection) {
    RatedInspection proposed = proposed(inspection);
    Map<String, Integer> judgements = new LinkedHashMap<>();
    Map<String, Decided> decisions = new LinkedHashMap<>();
    for (RatedStandard standard : proposed.standards()) {
      String id = standard.standard().id();
      int revision = standard.standard().isJudgedFromCases() ? 0 : 1;
      judgements.put(id, revision);
      Inspection.DiscretionUse use = inspection.discretion().get(id);
      Decision decision =
          use == null ? new Confirm() : new Move(use.to(), use.tests(), "as published");
      assertThat(
              new Rules(inspection.framework())
                  .objections(standard, decision, new Consensus(), MEETING))
          .as(id)
          .isEmpty();
      decisions.put(
          id,
          new Decided(standard.rating().orElseThrow().name(), revision, decision, new Consensus()));
    }
    Outcome outcome = Outcome.of(proposed, judgements, decisions);

    assertThat(outcome.objections()).isEmpty();
    assertThat(outcome.rated().differencesFromPublished()).isEmpty();
    assertThat(inspection.published()).isPresent();
  }

  @Test
  void a_move_without_a_ground_is_refused() {
    assertThat(
            refused(
                "trafford-2020", "2.1", new Move(rating("Requires improvement"), List.of(), "x")))
        .singleElement()
        .asString()
        .startsWith("The move has no ground: choose at least one of the tests that hold upward: ");
    assertThat(
            refused(
                "trafford-2020",
                "2.1",
                new Move(rating("Requires improvement"), List.of("five-points"), "x")))
        .singleElement()
        .asString()
        .contains("does not hold upward for 2.1 Assessment: choose among those that hold");
  }

  @Test
  void a_move_that_no_test_allows_is_blocked_with_why() {
    assertThat(
            refused(
                "kirklees-2021", "2.2", new Move(rating("Requires improvement"), List.of(), "x")))
        .singleElement()
        .asString()
        .startsWith("No test of discretion holds upward for 2.2 Planning (22% stands 28 percentage")
        .endsWith("confirm Inadequate, or send it back");
  }

  @Test
  void a_move_of_two_bands_is_refused() {
    assertThat(refused("trafford-2020", "2.1", new Move(rating("Good"), List.of("one-case"), "x")))
        .containsExactly(
            "From Inadequate to Good are 2 bands, and the panel moves a rating by one: move it to"
                + " Requires improvement, or confirm it");
  }

  @Test
  void a_move_needs_a_reason_and_another_rating() {
    assertThat(
            refused(
                "trafford-2020",
                "2.1",
                new Move(rating("Requires improvement"), List.of("one-case"), " ")))
        .containsExactly("The move has no reason: say what the panel weighed, for the record");
    assertThat(refused("trafford-2020", "2.1", new Move(rating("Inadequate"), List.of(), "x")))
        .containsExactly("The cases give Inadequate already: confirm it, or choose another rating");
  }

  @Test
  void a_judgement_on_evidence_is_confirmed_or_sent_back_and_never_moved() {
    assertThat(refused("trafford-2020", "1.1", new Move(rating("Good"), List.of("one-case"), "x")))
        .singleElement()
        .asString()
        .contains("judged on evidence", "send it back with what to weigh again");
    assertThat(refused("trafford-2020", "1.1", new SendBack("the board’s minutes"))).isEmpty();
    assertThat(refused("trafford-2020", "1.1", new SendBack(""))).hasSize(1);
  }

  @Test
  void whoever_has_an_interest_neither_votes_nor_counts_to_the_quorum() {
    Meeting four =
        new Meeting("a", 3, present("a", "b", "c", "d"), Map.of("d", "worked there until 2024"));
    assertThat(
            refused(
                "trafford-2020",
                "2.1",
                new Confirm(),
                new Votes(Set.of("a", "d"), Set.of("b")),
                four))
        .containsExactly(
            "Member D has an interest in this inspection (worked there until 2024), and no vote:"
                + " leave this vote out");
    assertThat(four.objections()).isEmpty();
    assertThat(new Meeting("a", 3, PRESENT, Map.of("c", "a friend")).objections())
        .extracting(Objection::toString)
        .containsExactly(
            "The meeting has no quorum: 2 of its members may vote, and 3 must: wait for more"
                + " members without an interest");
    assertThat(new Meeting("a", 2, PRESENT, Map.of("a", "a friend")).objections())
        .extracting(Objection::mend)
        .containsExactly("choose another chair");
  }

  @Test
  void a_vote_that_is_lost_carries_nothing_and_the_chair_decides_a_tie() {
    assertThat(
            refused(
                "trafford-2020",
                "2.1",
                new Confirm(),
                new Votes(Set.of("a"), Set.of("b", "c")),
                MEETING))
        .singleElement()
        .asString()
        .startsWith("1 voted for it and 2 against: it is not carried");
    assertThat(new Votes(Set.of("a"), Set.of("b")).objections(MEETING)).isEmpty();
    assertThat(new Votes(Set.of("b"), Set.of("a")).objections(MEETING)).hasSize(1);
    assertThat(new Votes(Set.of(), Set.of()).objections(MEETING)).hasSize(1);
    assertThat(new Votes(Set.of("x"), Set.of()).objections(MEETING)).hasSize(1);
    assertThat(new Votes(Set.of("a"), Set.of("a")).objections(MEETING)).hasSize(1);
  }

  @Test
  void a_decision_on_something_else_than_is_proposed_now_does_not_hold() {
    RatedInspection proposed = proposed("trafford-2020");
    Map<String, Decided> decisions =
        Map.of(
            "1.1", new Decided("Requires improvement", 1, new Confirm(), new Consensus()),
            "2.1", new Decided("Good", 0, new Confirm(), new Consensus()));
    Outcome outcome = Outcome.of(proposed, Map.of("1.1", 2), decisions);

    assertThat(outcome.standard("1.1").orElseThrow().state()).isEqualTo(Outcome.State.OVERTAKEN);
    assertThat(outcome.standard("2.1").orElseThrow().state()).isEqualTo(Outcome.State.OVERTAKEN);
    assertThat(outcome.standard("2.2").orElseThrow().state()).isEqualTo(Outcome.State.OPEN);
    assertThat(outcome.objections()).hasSize(12);
  }

  @Property
  void what_the_panel_moves_is_by_one_band_and_on_grounds_that_hold(
      @ForAll("standards") RatedStandard standard,
      @ForAll("ratings") Rating to,
      @ForAll("tests") List<String> grounds) {
    Rules rules = new Rules(published("trafford-2020").framework());
    if (!rules.objections(standard, new Move(to, grounds, "weighed")).isEmpty()) {
      return;
    }
    Rating from = standard.computed().orElseThrow();
    Direction direction = from.isBelow(to) ? Direction.UP : Direction.DOWN;
    assertThat(Math.abs(from.rank() - to.rank())).isEqualTo(1);
    assertThat(grounds).isNotEmpty().isSubsetOf(standard.testsThatHold(direction));
  }

  @Provide
  Arbitrary<RatedStandard> standards() {
    return Arbitraries.of(
        PUBLISHED.values().stream().flatMap(one -> proposed(one).standards().stream()).toList());
  }

  @Provide
  Arbitrary<Rating> ratings() {
    return Arbitraries.of(published("trafford-2020").framework().scale().ratings());
  }

  @Provide
  Arbitrary<List<String>> tests() {
    return Arbitraries.of("five-points", "one-case", "small-sample", "whim").list().ofMaxSize(3);
  }
}
