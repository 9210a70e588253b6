package plumbline.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Expected;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Text;

class SurveyTemplatesTest {
  /// An inspector talks with children: nothing is filled in.
  private static final String CONVERSATIONS = "children-conversations";

  private static final SurveyTemplates SHIPPED = SurveyTemplates.shipped();

  private static SurveyTemplate shipped(String id) {
    return SHIPPED.find(id).orElseThrow();
  }

  private static Framework framework(String id) {
    Source nowhere = new Source("test", new byte[0]);
    return ((Parsed.Accepted<Framework>) FrameworkLibrary.shipped().find(id, nowhere.start()))
        .value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"youth-2018", "youth-2021"})
  void every_survey_of_a_framework_has_its_template(String framework) {
    List<Expected.Survey> surveys =
        framework(framework).expected().surveys().stream()
            .filter(survey -> !survey.id().equals(CONVERSATIONS))
            .toList();
    assertThat(surveys)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(survey -> {
          SurveyTemplate template = shipped(survey.id());
          assertThat(template.name().english()).isEqualTo(survey.name().english());
          survey
              .scale()
              .ifPresent(scale ->
                  assertThat(template.questions())
                      .anySatisfy(question -> assertThat(question.options()).hasSize(scale)));
        });
  }

  @Test
  void a_child_of_eleven_can_read_all_of_the_childrens_survey() {
    assertThat(shipped("children-text").readingAge().years()).isLessThanOrEqualTo(11);
    List<String> around =
        SHIPPED.words().values().stream()
            .map(Text::english)
            .map(words ->
                words
                    .replace("{least}", "five")
                    .replace("{longest}", "500")
                    .replace("{day}", "2 March"))
            .toList();
    assertThat(ReadingAge.of(around).years()).isLessThanOrEqualTo(11);
  }

  @Test
  void a_child_can_answer_in_welsh_and_the_other_surveys_await_it() {
    assertThat(shipped("children-text").languages()).containsExactly("en", "cy");
    assertThat(shipped("staff").languages()).containsExactly("en");
    assertThat(SHIPPED.words().values())
        .hasSize(PageWord.values().length)
        .allSatisfy(words -> assertThat(words.in("cy")).isPresent());
  }

  @Test
  void a_translation_has_the_same_gaps_to_fill_in() {
    SHIPPED.words().values().forEach(SurveyTemplatesTest::hasTheSameGaps);
    SHIPPED.templates().forEach(one -> one.texts().forEach(SurveyTemplatesTest::hasTheSameGaps));
    assertThat(SHIPPED.templates())
        .allSatisfy(template ->
            assertThat(template.invitation().english()).contains("{service}", "{link}"));
  }

  private static void hasTheSameGaps(Text text) {
    text.in("cy").ifPresent(welsh -> assertThat(gaps(welsh)).isEqualTo(gaps(text.english())));
  }

  private static List<String> gaps(String words) {
    return java.util.regex.Pattern.compile("\\{\\w+}")
        .matcher(words)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score: 10 | score: 11 | ‘score’ of a question is 11",
        "scale: how-much, text: Is your | scale: how-mcuh, text: Is your | There is no scale ‘how-mcuh’",
        "scale: how-good, text: How good is the supervision | scale: how-good, divides: true, text: X | A second question divides",
        "{id: workload, scale: how-much | {id: workload, longest: 5, scale: how-much | answered by a score, by one of a scale, or by words",
        "- {id: board | - {id: vision | ‘vision’ is given twice",
        "- id: children-text | - id: Children’s | is no id",
        "name: Staff survey | nmae: Staff survey | has no field ‘nmae’",
        "licence: MIT | | has no ‘licence’"
      })
  void a_slip_in_a_file_is_told(String right, String wrong, String problem) {
    String file = SHIPPED.file().text();
    assertThat(file).contains(right);
    String broken =
        file.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);
    List<Problem> problems =
        ((Parsed.Refused<SurveyTemplates>)
                SurveyTemplates.read(new Source("own.yaml", broken.getBytes(UTF_8))))
            .problems();
    assertThat(problems).extracting(Problem::toString).anyMatch(it -> it.contains(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "the, 1", "worker, 2", "listen, 2", "like, 1", "people, 2", "answer, 2", "helped, 1",
    "started, 2", "trouble, 2", "idea, 2", "survey, 2", "whole, 1", "used, 1", "999, 1"
  })
  void syllables_are_counted_as_they_are_said(String word, int syllables) {
    assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
  }

  /// The formula by hand: 6 words, 1 sentence, 6 syllables; and a sentence that no child would
  /// read.
  @Test
  void the_reading_age_is_that_of_the_formula() {
    assertThat(ReadingAge.of(List.of("The cat sat on the mat.")).years()).isEqualTo(5);
    assertThat(
            ReadingAge.of(
                    List.of(
                        "Notwithstanding organisational considerations, interdisciplinary"
                            + " collaboration necessitates proportionate accountability."))
                .wholeYears())
        .isGreaterThan(20);
    assertThat(ReadingAge.of(List.of("My worker is very easy to talk to and helps me.")).years())
        .isCloseTo(
            0.39 * 11 + 11.8 * 14 / 11 - 15.59 + 5, org.assertj.core.data.Offset.offset(0.01));
  }
}
