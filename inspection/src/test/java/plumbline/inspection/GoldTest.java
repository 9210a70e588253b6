package plumbline.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Tally;

/// The shipped inspections of Trafford and Kirklees say what two people transcribed by hand from
/// the reports: zero differences.
class GoldTest {
  private record Pair(Inspection ours, Fields gold) {}

  private static Pair pair(String id) {
    return new Pair(
        ExampleFiles.accepted(
            ShippedInspections.sources().stream()
                .filter(source -> source.name().equals("inspections/" + id + ".json"))
                .findFirst()
                .orElseThrow()),
        gold(id));
  }

  private static Fields gold(String id) {
    Parsed<Node> read =
        JsonDocument.read(
            ExampleFiles.source(SharedData.folder().resolve("gold").resolve(id + ".json")));
    List<Problem> problems = new ArrayList<>();
    return switch (read) {
      case Parsed.Accepted<Node>(Node root) ->
          Fields.of(root, "the transcription", problems).orElseThrow();
      case Parsed.Refused<Node> refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  private static List<Fields> groups(Fields gold, String key) {
    return gold.groups(key, "an item of " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void every_tally_of_the_tables_is_the_transcribed_one_and_there_is_no_other(String id) {
    Pair pair = pair(id);
    Map<QuestionId, Tally> transcribed = new LinkedHashMap<>();
    for (String key : List.of("keyQuestions", "prompts")) {
      for (Fields question : groups(pair.gold(), key)) {
        transcribed.put(new QuestionId(question.text("id")), tally(question));
      }
    }
    assertThat(transcribed).hasSizeGreaterThan(100);
    assertThat(pair.ours().tallies()).containsExactlyInAnyOrderEntriesOf(transcribed);
  }

  private static Tally tally(Fields question) {
    return question
        .maybeNumber("percent")
        .<Tally>map(percent -> new Tally.Published(Percentage.of(percent)))
        .orElseGet(() ->
            new Tally.Counted(question.whole("yes", 0, 999), question.whole("relevant", 0, 999)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void the_ratings_the_score_and_each_discretion_are_the_transcribed_ones(String id) {
    Pair pair = pair(id);
    Map<String, String> ratings = new LinkedHashMap<>();
    Map<String, List<String>> discretion = new LinkedHashMap<>();
    for (Fields standard : groups(pair.gold(), "standards")) {
      ratings.put(standard.text("id"), standard.text("rating"));
      standard
          .maybeGroup("discretion", "discretion")
          .ifPresent(use ->
              discretion.put(
                  standard.text("id"),
                  List.of(use.text("from"), use.text("to"), use.text("reason"))));
    }
    Inspection.Published published = pair.ours().published().orElseThrow();
    assertThat(ratings).hasSize(12);
    assertThat(values(published.standards(), Rating::name))
        .containsExactlyInAnyOrderEntriesOf(ratings);
    assertThat(published.score()).contains(pair.gold().number("score"));
    assertThat(published.overall().map(Rating::name)).contains(pair.gold().text("overall"));
    assertThat(
            values(
                pair.ours().discretion(),
                use -> List.of(use.from().name(), use.to().name(), String.join(" ", use.tests()))))
        .containsExactlyInAnyOrderEntriesOf(discretion);
  }

  private static <T, R> Map<String, R> values(Map<String, T> map, Function<T, R> value) {
    Map<String, R> values = new LinkedHashMap<>();
    map.forEach((key, one) -> values.put(key, value.apply(one)));
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void the_inspection_is_the_transcribed_one(String id) {
    Pair pair = pair(id);
    assertThat(pair.ours().id()).isEqualTo(pair.gold().text("id"));
    assertThat(pair.ours().service()).isEqualTo(pair.gold().text("service"));
    assertThat(pair.ours().framework().id()).isEqualTo(pair.gold().text("framework"));
    assertThat(pair.ours().fieldwork()).isEqualTo(pair.gold().maybeText("fieldwork"));
    assertThat(pair.ours().joint()).isEqualTo(pair.gold().truth("joint", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void the_sample_is_the_transcribed_one(String id) {
    Pair pair = pair(id);
    Sample sample = pair.ours().sample();
    Fields gold = pair.gold().group("sample", "the sample").orElseThrow();
    assertThat(gold.table()).hasSizeGreaterThanOrEqualTo(12);
    gold.table()
        .forEach((field, node) -> {
          switch (node) {
            case Node.Scalar(var _, String text, Node.Kind kind) when kind == Node.Kind.TEXT ->
                assertThat(sample.words(field)).as(field).contains(text);
            case Node.Scalar(var _, String _, Node.Kind kind) when kind == Node.Kind.NOTHING -> {
              assertThat(sample.count(field)).as(field).isEmpty();
              assertThat(sample.words(field)).as(field).isEmpty();
            }
            case Node.Scalar(var _, String text, var _) ->
                assertThat(sample.count(field)).as(field).contains(Integer.valueOf(text));
            case Node.Mapping breakdown -> {
              Map<String, Integer> cases = new LinkedHashMap<>();
              breakdown
                  .entries()
                  .forEach((name, count) -> cases.put(name, number(count).intValueExact()));
              assertThat(sample.outOfCourtBreakdown()).as(field).isEqualTo(cases);
            }
            case Node.Sequence list -> throw new AssertionError(list.toString());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void facts_are_the_transcribed_ones_in_their_order(String id) {
    Pair pair = pair(id);
    Inspection ours = pair.ours();
    assertThat(shown(ours.contextualFacts(), true))
        .isEqualTo(shown(pair.gold(), "contextual", true));
    assertThat(shown(ours.caseload(), false)).isEqualTo(shown(pair.gold(), "caseload", false));
    assertThat(shown(ours.staffing(), false)).isEqualTo(shown(pair.gold(), "staffing", false));
    assertThat(shown(ours.organisationData(), false))
        .isEqualTo(shown(pair.gold(), "organisationData", false));
  }

  /// The transcription has units and sources of the contextual facts only.
  private static List<List<Optional<String>>> shown(List<Fact> facts, boolean withSource) {
    return facts.stream()
        .map(fact ->
            List.of(
                Optional.of(fact.label()),
                Optional.of(fact.value()),
                withSource ? fact.unit() : Optional.<String>empty(),
                withSource ? fact.source() : Optional.<String>empty()))
        .toList();
  }

  private static List<List<Optional<String>>> shown(Fields gold, String key, boolean withSource) {
    List<List<Optional<String>>> shown =
        groups(gold, key).stream()
            .map(fact ->
                List.of(
                    Optional.of(fact.text("label")),
                    Optional.of(fact.text("value")),
                    withSource ? fact.maybeText("unit") : Optional.<String>empty(),
                    withSource ? fact.maybeText("source") : Optional.<String>empty()))
            .toList();
    assertThat(shown).as(key).isNotEmpty();
    return shown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void demographics_and_offences_are_the_transcribed_ones_in_their_order(String id) {
    Pair pair = pair(id);
    assertThat(pair.ours().demographics())
        .hasSize(6)
        .isEqualTo(
            groups(pair.gold(), "demographics").stream()
                .map(shares ->
                    new Inspection.Demographic(
                        shares.text("characteristic"),
                        shares.text("group"),
                        shares.table("values").entrySet().stream()
                            .map(value ->
                                new Inspection.Demographic.Group(
                                    value.getKey(), number(value.getValue())))
                            .toList()))
                .toList());
    assertThat(pair.ours().offenceTypes())
        .isEqualTo(
            groups(pair.gold(), "offenceTypes").stream()
                .map(one -> new Inspection.Offence(one.text("offence"), one.number("percent")))
                .toList());
  }

  private static BigDecimal number(Node node) {
    return new BigDecimal(((Node.Scalar) node).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void surveys_and_recommendations_are_the_transcribed_ones_in_their_order(String id) {
    Pair pair = pair(id);
    assertThat(pair.ours().surveys())
        .isNotEmpty()
        .isEqualTo(
            groups(pair.gold(), "surveys").stream()
                .map(one ->
                    new Inspection.SurveyFinding(
                        one.text("survey"),
                        one.maybeWhole("responses", 0, 999),
                        one.text("finding")))
                .toList());
    assertThat(pair.ours().recommendations())
        .isNotEmpty()
        .isEqualTo(
            groups(pair.gold(), "recommendations").stream()
                .map(one ->
                    new Inspection.Recommendation(
                        one.whole("number", 1, 99),
                        one.text("to"),
                        one.text("summary"),
                        one.maybeText("restsOn")))
                .toList());
  }

  /// The framework has one text of a question, and notes how else reports print it.
  @ParameterizedTest
  @ValueSource(strings = {"trafford-2020", "kirklees-2021"})
  void every_printed_question_is_the_framework_s_text_or_one_of_its_variants(String id) {
    Pair pair = pair(id);
    Map<QuestionId, Question> questions = pair.ours().framework().questions();
    int compared = 0;
    for (String key : List.of("organisationalKeyQuestions", "keyQuestions", "prompts")) {
      for (Fields printed : groups(pair.gold(), key)) {
        Question question = questions.get(new QuestionId(printed.text("id")));
        assertThat(question).as(printed.text("id")).isNotNull();
        if (question != null) {
          List<String> readings = new ArrayList<>(List.of(question.text().english()));
          question.variants().stream()
              .filter(variant -> variant.in().contains(id))
              .forEach(variant -> readings.add(variant.text()));
          assertThat(printed.text("text")).as(printed.text("id")).isIn(readings);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(120);
  }
}
