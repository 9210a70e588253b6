package plumbline.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurveyResultsTest {
  private static final SurveyTemplate CHILDREN =
      SurveyTemplates.shipped().find("children-text").orElseThrow();
  private static final SurveyTemplate STAFF = SurveyTemplates.shipped().find("staff").orElseThrow();
  private static final List<String> ROLES =
      List.of("practitioner", "specialist", "manager", "other");

  private static GivenAnswer answer(String question, String division, String value) {
    return new GivenAnswer(UUID.randomUUID(), question, division, value, false);
  }

  private static GivenAnswer onPaper(String question, String division, String value) {
    return new GivenAnswer(UUID.randomUUID(), question, division, value, true);
  }

  private static SurveyResults children(int... scores) {
    return SurveyResults.of(
        CHILDREN,
        scores.length,
        0,
        Least.USUAL,
        IntStream.of(scores)
            .mapToObj(score -> answer("overall", "", String.valueOf(score)))
            .toList());
  }

  /// Trafford 2020, 1.3: ‘of the five responses received, three rated the YOT as 10/10, one as 8/10
  /// and the other 6/10’.
  @Test
  void traffords_five_children_are_counted_as_the_report_does() {
    SurveyResults results = children(10, 10, 10, 8, 6);
    QuestionResult.Counted overall = (QuestionResult.Counted) results.questions().getFirst();
    assertThat(results.n()).isEqualTo(5);
    assertThat(overall.counts().byOption())
        .containsEntry("10", 3)
        .containsEntry("8", 1)
        .containsEntry("6", 1)
        .containsEntry("9", 0)
        .hasSize(10);
    assertThat(overall.counts().mean(overall.question()).orElseThrow()).hasToString("8.8");
    assertThat(overall.counts().percent(overall.question().option("10").orElseThrow()))
        .isEqualTo("60");
  }

  /// Wirral 2021, 1.3: twelve children, of whom eleven gave eight or more.
  @Test
  void wirrals_twelve_children_are_counted_as_the_report_does() {
    QuestionResult.Counted overall =
        (QuestionResult.Counted)
            children(8, 8, 9, 9, 9, 10, 10, 10, 10, 10, 10, 4).questions().getFirst();
    assertThat(
            overall.counts().byOption().entrySet().stream()
                .filter(entry -> Integer.parseInt(entry.getKey()) >= 8)
                .mapToInt(Map.Entry::getValue)
                .sum())
        .isEqualTo(11);
    assertThat(overall.n()).isEqualTo(12);
  }

  @Test
  void of_four_children_nothing_is_known_but_that_there_were_four() {
    SurveyResults results =
        SurveyResults.of(
            CHILDREN,
            3,
            1,
            Least.USUAL,
            List.of(answer("overall", "", "1"), answer("words", "", "canary")));
    assertThat(results.n()).isEqualTo(4);
    assertThat(results.isShown()).isFalse();
    assertThat(results.questions()).isEmpty();
    SurveyResultsFile file = new SurveyResultsFile(results);
    assertThat(file.json())
        .contains("\"n\" : 4", "\"shown\" : false")
        .doesNotContain("canary", "mean");
    assertThat(file.csv()).contains("Too few people answered,,4").doesNotContain("canary");
    assertThat(file.csv().lines()).hasSize(2);
  }

  @Test
  void whoever_typed_in_the_paper_cannot_work_out_the_few_who_answered_online() {
    List<GivenAnswer> answers = new ArrayList<>();
    IntStream.range(0, 9).forEach(_ -> answers.add(answer("overall", "", "9")));
    assertThat(SurveyResults.of(CHILDREN, 4, 5, Least.USUAL, answers).questions()).isEmpty();
    assertThat(SurveyResults.of(CHILDREN, 5, 4, Least.USUAL, answers).isShown()).isTrue();
    assertThat(SurveyResults.of(CHILDREN, 0, 9, Least.USUAL, answers).isShown()).isTrue();
  }

  /// Six online and four on paper, but only two of those online answered the second question.
  @Test
  void nor_the_few_who_answered_one_question_online() {
    List<GivenAnswer> answers = new ArrayList<>();
    IntStream.range(0, 6).forEach(_ -> answers.add(answer("overall", "", "9")));
    IntStream.range(0, 2).forEach(_ -> answers.add(answer("listens", "", "no")));
    IntStream.range(0, 4).forEach(_ -> answers.add(onPaper("listens", "", "yes")));
    IntStream.range(0, 5).forEach(_ -> answers.add(onPaper("helps", "", "yes")));
    SurveyResults results = SurveyResults.of(CHILDREN, 6, 5, Least.USUAL, answers);
    assertThat(results.questions().get(1))
        .isEqualTo(new QuestionResult.Withheld(CHILDREN.questions().get(1), 6));
    assertThat(result(results, "helps").n()).as("nobody online").isEqualTo(5);
    assertThat(result(results, "helps")).isInstanceOf(QuestionResult.Counted.class);
  }

  private static QuestionResult result(SurveyResults results, String question) {
    return results.questions().stream()
        .filter(one -> one.question().id().equals(question))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_question_that_few_answered_is_withheld_with_its_n() {
    List<GivenAnswer> answers = new ArrayList<>();
    IntStream.range(0, 6).forEach(_ -> answers.add(answer("overall", "", "9")));
    IntStream.range(0, 4).forEach(_ -> answers.add(answer("listens", "", "no")));
    answers.add(answer("words", "", "=SUM(A1)"));
    SurveyResults results = SurveyResults.of(CHILDREN, 6, 0, Least.USUAL, answers);
    assertThat(results.questions().get(1))
        .isEqualTo(new QuestionResult.Withheld(CHILDREN.questions().get(1), 4));
    assertThat(results.questions().getLast())
        .isInstanceOfSatisfying(
            QuestionResult.Written.class, written -> assertThat(written.texts()).hasSize(1));
    assertThat(new SurveyResultsFile(results).csv())
        .contains("listens,Does your worker listen to you?,,4,too few answered")
        .contains(",'=SUM(A1)");
  }

  @Test
  void four_managers_hide_the_smallest_other_group_too() {
    List<GivenAnswer> answers = new ArrayList<>();
    Map.of("practitioner", 12, "specialist", 6, "manager", 4)
        .forEach((role, people) -> {
          for (int i = 0; i < people; i++) {
            answers.add(answer("role", role, role));
            answers.add(answer("workload", role, role.equals("manager") ? "not" : "very"));
          }
        });
    SurveyResults results = SurveyResults.of(STAFF, 22, 0, Least.USUAL, answers);
    QuestionResult.Counted role = (QuestionResult.Counted) results.questions().getFirst();
    assertThat(role.options())
        .extracting(SurveyQuestion.Option::id)
        .containsExactly("practitioner");
    assertThat(role.together()).isEqualTo(10);
    QuestionResult.Counted workload = (QuestionResult.Counted) results.questions().get(1);
    assertThat(workload.groups())
        .extracting(group -> group.division().id())
        .containsExactly("practitioner");
    String csv = new SurveyResultsFile(results).csv();
    assertThat(csv).contains("other groups together,10").doesNotContain("I manage other people");
    assertThat(new SurveyResultsFile(results).json()).contains("\"together\" : 10");
  }

  record Person(String role, String workload, boolean paper) {
    GivenAnswer answered(String question, String value) {
      return new GivenAnswer(UUID.randomUUID(), question, role, value, paper);
    }
  }

  @Provide
  Arbitrary<List<Person>> staff() {
    Arbitrary<String> roles =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.just("practitioner")),
            net.jqwik.api.Tuple.of(4, Arbitraries.of("specialist", "manager", "other", "")));
    Arbitrary<Boolean> paper =
        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(1, true));
    return Combinators.combine(roles, Arbitraries.of("very", "mostly", "little", "not", ""), paper)
        .as(Person::new)
        .list()
        .ofMaxSize(40);
  }

  private static SurveyResults of(List<Person> staff, Least least) {
    List<GivenAnswer> answers = new ArrayList<>();
    for (Person one : staff) {
      if (!one.role().isEmpty()) {
        answers.add(one.answered("role", one.role()));
      }
      if (!one.workload().isEmpty()) {
        answers.add(one.answered("workload", one.workload()));
      }
    }
    return SurveyResults.of(
        STAFF,
        Math.toIntExact(online(staff)),
        Math.toIntExact(staff.size() - online(staff)),
        least,
        answers);
  }

  private static long online(List<Person> staff) {
    return staff.stream().filter(one -> !one.paper()).count();
  }

  /// Whatever can be had by taking shown figures from each other is of nobody, or of enough people.
  @Property
  void no_sum_or_difference_of_what_is_shown_tells_of_few_people(
      @ForAll("staff") List<Person> staff, @ForAll @IntRange(min = 3, max = 12) int n) {
    SurveyResults results = of(staff, new Least(n));
    if (staff.size() < n || (online(staff) > 0 && online(staff) < n)) {
      assertThat(results.questions()).isEmpty();
      return;
    }
    for (QuestionResult result : results.questions()) {
      if (result instanceof QuestionResult.Counted counted) {
        assertThat(counted.n()).isGreaterThanOrEqualTo(n);
        List<Integer> parts = new ArrayList<>();
        counted.groups().forEach(group -> parts.add(group.counts().n()));
        if (counted.question().id().equals("role")) {
          counted.options().forEach(option -> parts.add(counted.counts().of(option)));
        }
        for (int chosen = 0; chosen < 1 << parts.size(); chosen++) {
          int these = 0;
          for (int part = 0; part < parts.size(); part++) {
            these += (chosen >> part & 1) * parts.get(part);
          }
          for (int people : List.of(these, counted.n() - these)) {
            assertThat(people == 0 || people >= n).as("%d of %s", people, parts).isTrue();
          }
        }
      }
    }
  }

  /// The same for whoever typed in the answers on paper, and takes those away as well.
  @Property
  void nor_does_it_tell_whoever_knows_the_paper_of_the_few_online(
      @ForAll("staff") List<Person> staff, @ForAll @IntRange(min = 3, max = 12) int n) {
    for (QuestionResult result : of(staff, new Least(n)).questions()) {
      if (result instanceof QuestionResult.Counted counted) {
        String question = counted.question().id();
        List<Person> online =
            staff.stream()
                .filter(one -> !one.paper())
                .filter(one -> !(question.equals("role") ? one.role() : one.workload()).isEmpty())
                .toList();
        List<String> groups =
            question.equals("role")
                ? counted.options().stream().map(SurveyQuestion.Option::id).toList()
                : counted.groups().stream().map(group -> group.division().id()).toList();
        for (int chosen = 0; chosen < 1 << groups.size(); chosen++) {
          List<String> these = new ArrayList<>();
          for (int at = 0; at < groups.size(); at++) {
            if ((chosen >> at & 1) == 1) {
              these.add(groups.get(at));
            }
          }
          long known = online.stream().filter(one -> these.contains(one.role())).count();
          for (long people : List.of(known, online.size() - known)) {
            assertThat(people == 0 || people >= n).as("%d of %s", people, these).isTrue();
          }
        }
      }
    }
  }

  @Property
  void groups_that_are_shown_are_never_more_than_there_are(
      @ForAll("staff") List<Person> staff, @ForAll @IntRange(min = 3, max = 12) int n) {
    Map<String, Base> bases = new TreeMap<>();
    staff.forEach(
        one -> bases.merge(one.role(), one.paper() ? new Base(0, 1) : new Base(1, 0), Base::plus));
    Set<String> shown = SurveyResults.shown(bases, new Least(n));
    assertThat(ROLES).containsAll(shown);
    assertThat(shown)
        .allSatisfy(role ->
            assertThat(staff)
                .filteredOn(one -> one.role().equals(role))
                .hasSizeGreaterThanOrEqualTo(n));
  }

  /// The order in which answers came is nowhere in what is shown.
  @Property
  void the_order_of_answers_changes_nothing(@ForAll("staff") List<Person> staff) {
    List<GivenAnswer> answers = new ArrayList<>();
    staff.forEach(one -> answers.add(answer("words", "", one.workload())));
    SurveyResults one = SurveyResults.of(STAFF, staff.size(), 0, Least.USUAL, answers);
    SurveyResults other = SurveyResults.of(STAFF, staff.size(), 0, Least.USUAL, answers.reversed());
    assertThat(other).isEqualTo(one);
  }
}
