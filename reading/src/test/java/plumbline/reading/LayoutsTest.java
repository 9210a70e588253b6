package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.framework.Percentage;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;

/// What texts of this family do to a report's layout.
class LayoutsTest {
  private static final String HEAD =
      """
       2. Court disposals

      2.1. Assessment

      Assessment is well-informed, analytical and personalised,
      actively involving the child and their parents/carers.

      Requires
      improvement

      Our rating for assessment is based on the following key questions:

      """;

  private static final String TABLE =
      """
      % yes
      Does assessment sufficiently analyse how to support the child’s
      desistance? 64%

      Does assessment sufficiently analyse how to keep the child safe? 59%

      Does assessment sufficiently analyse how to keep other people
      safe?

      50%

      """;

  private static List<String> results(Report report) {
    return report.results().stream()
        .map(result -> result.question() + " " + result.tally())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TABLE,
        """
        % yes
        Does assessment sufficiently analyse how to support the child’s
        64%
        desistance?
        Does assessment sufficiently analyse how to keep the child safe?

        59%
        Does assessment sufficiently analyse how to keep other people
        safe? 50%
        """,
        """
        % ‘Yes’
        Does assessment sufficiently analyse how to support the child’s 64%
        desistance?

         Does assessment sufficiently analyse how to keep the child safe? 59 %



        Inspection of youth offending services: Somewhere YJS 38

        Does assessment sufficiently analyse how to keep other peo\u00ADple safe? 50%*
        """
      })
  void a_figure_is_found_behind_below_or_between_the_lines_of_its_question(String table) {
    assertThat(results(Reports.of(HEAD + table)))
        .containsExactly("2.1.1 64%", "2.1.2 59%", "2.1.3 50%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Relevant \ncases \n\nNumber \n‘Yes’ \n\n%s\n\n8 3 \n",
        "Relevant\ncases\nNumber\n‘Yes’\n\n%s 8 3 \n",
        "Relevant cases Number ‘Yes’\n\n%s\n8\n3\n"
      })
  void counts_stand_on_one_line_or_two(String table) {
    String question = "Does assessment sufficiently analyse how to keep the child\nsafe?";
    Report report =
        Reports.of(HEAD + TABLE + "Of the 8 cases inspected:\n" + table.formatted(question));
    assertThat(report.results().getLast().tally()).isEqualTo(new Tally.Counted(3, 8));
    assertThat(report.results().getLast().asked()).isEqualTo(8);
  }

  @Test
  void a_rating_split_over_two_lines_is_the_box_of_its_standard() {
    assertThat(Reports.of(HEAD + TABLE).ratings())
        .singleElement()
        .satisfies(rating -> {
          assertThat(rating.standard()).isEqualTo("2.1");
          assertThat(rating.rating().name()).isEqualTo("Requires improvement");
          assertThat(rating.words().firstLine()).isEqualTo(8);
        });
  }

  @Test
  void a_question_of_another_standard_is_known_by_its_place_and_listed() {
    Report report =
        Reports.of(
            (HEAD + TABLE)
                .replace(
                    "Does assessment sufficiently analyse how to keep the child safe",
                    "Does planning focus sufficiently on keeping the child safe"));
    assertThat(report.results())
        .filteredOn(Result::isMisprinted)
        .singleElement()
        .satisfies(result -> {
          assertThat(result.question()).isEqualTo(new QuestionId("2.1.2"));
          assertThat(result.printed()).isEqualTo(new QuestionId("2.2.2"));
          assertThat(result.tally()).isEqualTo(new Tally.Published(Percentage.of(59)));
        });
    assertThat(report.unread())
        .extracting(Object::toString)
        .containsExactly(
            "report.txt:17: The table has question 2.2.2 at the place of 2.1.2: check that the figure"
                + " is that of 2.1.2");
  }

  @Test
  void a_question_like_none_is_listed_with_its_line_and_never_guessed() {
    Report report =
        Reports.of(HEAD + TABLE + "Does the assessment of the weather suffice for sailing? 12%\n");
    assertThat(results(report)).hasSize(3);
    assertThat(report.unread())
        .extracting(Object::toString)
        .containsExactly(
            "report.txt:24: ‘Does the assessment of the weather suffice for sailing?’ is like no"
                + " question of youth-2018: add its figure by hand");
  }

  @Test
  void a_sentence_goes_on_over_a_page_a_running_head_and_a_footnote() {
    Report report =
        Reports.of(
            HEAD
                + TABLE
                + """
                The service was found to have a strong focus on keeping children safe, and it has
                been working with partners1 for longer than

                \s
                1 The Crime and Disorder Act 1998 set out the arrangements for local partnership.



                Inspection of youth offending services: Somewhere YJS 39

                a year, which is out-of-
                court work of high-
                quality.
                """);
    assertThat(report.blocks())
        .extracting(placed -> placed.block().words().text())
        .contains(
            "The service was found to have a strong focus on keeping children safe, and it has been"
                + " working with partners for longer than a year, which is out-of-court work of"
                + " high-quality.");
    assertThat(report.footnotes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.number()).isEqualTo(1);
          assertThat(note.words().text()).startsWith("The Crime and Disorder Act 1998");
        });
  }

  @Test
  void every_letter_of_a_healed_text_knows_its_line_and_column() {
    Report report = Reports.published("kirklees-2021");
    int compared = 0;
    for (Report.Placed placed : report.blocks()) {
      Passage words = placed.block().words();
      for (int at = 0; at < words.text().length(); at += 7) {
        char letter = words.text().charAt(at);
        Passage.Spot spot = words.at(at);
        if (letter != ' ') {
          assertThat(report.text().line(spot.line()).text().charAt(spot.column() - 1))
              .isEqualTo(letter);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void a_mark_glued_to_a_decimal_is_no_digit_of_it() {
    Report report =
        Reports.of(
            HEAD
                + TABLE
                + """
                 1.2. Staff

                Key staffing data1

                Average caseload of case managers (FTE) 8.32

                Vacancy rate 0%

                \s
                1 Data supplied by the service.
                2 Data supplied by the service, based on staffing at the time.
                """);
    assertThat(report.facts())
        .extracting(fact -> fact.label() + ": " + fact.values().getFirst())
        .containsExactly("Average caseload of case managers (FTE): 8.3", "Vacancy rate: 0%");
  }
}
