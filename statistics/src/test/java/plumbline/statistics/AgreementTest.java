package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;

class AgreementTest {
  private static final String FIRST =
      """
      case,question,answer
      A,2.1.1,yes
      A,2.1.2,no
      B,2.1.1,Y
      B,2.1.2,N
      C,2.1.1,no
      C,2.1.2,na
      D,2.1.1,yes
      A,rosh,high
      B,rosh,low
      C,rosh,medium
      """;

  private static final String SECOND =
      """
      question,case,answer
      2.1.1,A,Yes
      2.1.2,A,no
      2.1.1,B,no
      2.1.2,B,R
      2.1.1,C,NO
      2.1.2,C,na
      2.1.1,E,yes
      2.1.2,D,
      rosh,A,very high
      rosh,B,low
      rosh,C,medium
      """;

  private static Parsed<SeveralAnswers> read(String... files) {
    List<Source> sources = new ArrayList<>();
    for (String file : files) {
      String name = "%d.csv".formatted(sources.size() + 1);
      sources.add(new Source(name, file.getBytes(StandardCharsets.UTF_8)));
    }
    return SeveralAnswers.read(sources);
  }

  private static Agreement agreement(String... files) {
    return Agreement.of(Given.accepted(read(files)));
  }

  /// A file of answers to one question about case 0, 1 and so on.
  private static String answers(String... answers) {
    StringBuilder file = new StringBuilder("case,question,answer\n");
    IntStream.range(0, answers.length)
        .forEach(at -> file.append("c%d,2.1.1,%s%n".formatted(at, answers[at])));
    return file.toString();
  }

  private static String repeated(int yesYes, int yesNo, int noYes, int noNo, boolean first) {
    List<String> answers = new ArrayList<>();
    IntStream.range(0, yesYes).forEach(_ -> answers.add("yes"));
    IntStream.range(0, yesNo).forEach(_ -> answers.add(first ? "yes" : "no"));
    IntStream.range(0, noYes).forEach(_ -> answers.add(first ? "no" : "yes"));
    IntStream.range(0, noNo).forEach(_ -> answers.add("no"));
    return answers(answers.toArray(String[]::new));
  }

  @Test
  void answers_are_put_together_by_case_and_question_in_any_order() {
    Agreement agreement = agreement(FIRST, SECOND);
    assertThat(agreement.questions())
        .extracting(Agreement.OfQuestion::id)
        .containsExactly("2.1.1", "2.1.2", "rosh");
    Agreement.OfQuestion first = agreement.questions().getFirst();
    assertThat(first.cases()).isEqualTo(3);
    assertThat(first.agreed().orElseThrow().value()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(agreement.overall().cases()).isEqualTo(3);
    assertThat(agreement.overall().agreed().orElseThrow().value())
        .isEqualTo(4 / 6.0, within(1e-12));
  }

  @Test
  void a_classification_has_an_order_and_stays_out_of_the_overall_figures() {
    Agreement agreement = agreement(FIRST, SECOND);
    Agreement.OfQuestion rosh = agreement.questions().getLast();
    assertThat(rosh.scale()).isEqualTo(AnswerScale.LEVELS);
    // Quadratic weights: one step of three is 8/9 agreement.
    assertThat(rosh.kappa().orElseThrow().value()).isGreaterThan(0.8);
    assertThat(agreement.overall().scale()).isEqualTo(AnswerScale.YES_NO);
  }

  @Test
  void the_textbook_table_from_files() {
    Agreement.OfQuestion question =
        agreement(repeated(20, 5, 10, 15, true), repeated(20, 5, 10, 15, false))
            .questions()
            .getFirst();
    assertThat(question.kappa().orElseThrow().value()).isEqualTo(0.4, within(1e-9));
    assertThat(question.ac1().orElseThrow().value()).isEqualTo(41 / 101.0, within(1e-9));
    assertThat(question.alpha().orElseThrow().value()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void na_is_a_choice_where_anybody_made_it() {
    String first = answers("yes", "no", "yes", "no");
    String second = answers("yes", "no", "no", "no");
    double two = ac1(agreement(first, second));
    double three = ac1(agreement(first + "c9,2.1.2,na\n", second));
    assertThat(three).isGreaterThan(two);
  }

  private static double ac1(Agreement agreement) {
    return agreement.questions().getFirst().ac1().orElseThrow().value();
  }

  @Test
  void nearly_all_alike_is_a_paradox_and_says_so() {
    Agreement agreement = agreement(repeated(45, 2, 2, 1, true), repeated(45, 2, 2, 1, false));
    Agreement.OfQuestion question = agreement.questions().getFirst();
    assertThat(question.isParadox()).isTrue();
    assertThat(AgreementInWords.of(agreement, question))
        .containsExactly(
            "The two inspectors agreed in 92% (between 81% and 97%) of their answers about 50"
                + " cases.",
            "Beyond what their habits would give by chance: kappa is 0.29 (between -0.22 and 0.80),"
                + " fair.",
            "Take care: 94% of all answers are ‘yes’. Where nearly all are alike, kappa and alpha"
                + " fall for a few disagreements (kappa’s paradox); look at the share agreed, and"
                + " at AC1 (0.91).");
    assertThat(agreement(FIRST, SECOND).questions().getFirst().isParadox()).isFalse();
  }

  @Test
  void what_is_not_defined_is_null_and_said() {
    String[] alike = Collections.nCopies(10, "yes").toArray(String[]::new);
    Agreement ten = agreement(answers(alike), answers(alike));
    assertThat(AgreementInWords.of(ten, ten.overall()))
        .contains(
            "Kappa isn’t defined, because each inspector gave one and the same answer throughout.");
    Agreement agreement = agreement(answers("yes", "yes"), answers("yes", "yes"));
    assertThat(AgreementJson.of(agreement).replaceAll("\\s+", ""))
        .startsWith(
            "{\"questions\":[{\"id\":\"2.1.1\",\"cases\":2,\"agreed\":{\"value\":1.0,\"low\":0.34")
        .contains(
            "\"kappa\":null,\"ac1\":{\"value\":1.0,\"low\":1.0,\"high\":1.0},\"alpha\":null}]")
        .contains("\"overall\":{\"cases\":2,\"agreed\":{");
  }

  @Test
  void three_inspectors_agree_in_pairs() {
    Agreement agreement =
        agreement(
            answers("yes", "no", "yes", "no"),
            answers("yes", "no", "no", "no"),
            answers("yes", "no", "yes", ""));
    // 1/2, 1 and 2/5.
    assertThat(agreement.overall().kappa().orElseThrow().value()).isEqualTo(0.63, within(0.005));
    assertThat(AgreementInWords.of(agreement, agreement.overall()))
        .containsExactly(
            "Two of the three inspectors agreed in 83% of their answers about 4 cases. Too few"
                + " cases for an interval or a word: 10 are needed.");
  }

  @Test
  void three_inspectors_of_many_cases_are_told_by_the_mean_over_all_pairs() {
    String[] first = "yes no yes no yes no yes no yes no".split(" ");
    String[] second = "yes no no no yes no yes no yes no".split(" ");
    Agreement agreement = agreement(answers(first), answers(second), answers(first));
    assertThat(AgreementInWords.of(agreement, agreement.overall()).getFirst())
        .startsWith("Two of the three inspectors agreed in 93% (between ")
        .endsWith(") of their answers about 10 cases.");
    assertThat(AgreementInWords.of(agreement, agreement.overall()).get(1))
        .contains("kappa, the mean over all pairs, is ");
  }

  @Test
  void of_nine_cases_the_counts_are_told_and_of_ten_more() {
    String[] first = "yes no yes no yes no yes no yes".split(" ");
    String[] second = "yes no no no yes no yes no yes".split(" ");
    Agreement nine = agreement(answers(first), answers(second));
    assertThat(AgreementInWords.of(nine, nine.overall()))
        .containsExactly(
            "The two inspectors agreed in 8 of 9 of their answers about 9 cases. Too few cases for"
                + " an interval or a word: 10 are needed.");
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1,less than by chance",
    "0.2,slight",
    "0.35,fair",
    "0.6,moderate",
    "0.7,substantial",
    "0.9,almost perfect"
  })
  void strength_in_the_words_of_landis_and_koch(double kappa, String words) {
    assertThat(AgreementInWords.strength(kappa)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A,2.1.1,maybe|2: ‘maybe’ is no answer: write yes, no or na, or Y, N or R; for a"
            + " classification low, medium, high or very high",
        "A,2.1.1|2: The row has 2 fields, not 3: write case,question,answer; put a value that holds"
            + " a comma in quotes",
        ",2.1.1,yes|2: The row names no case: write case,question,answer in every row",
        "A,,yes|2: The row names no question: write case,question,answer in every row",
        "A,2.1.1,yes;A,2.1.1,no|3: 2.1.1 is answered twice for case A: keep one of the two; the"
            + " first is on line 2",
        "A,2.1.1,yes;B,2.1.1,low|3: 2.1.1 is answered ‘low’ here and with yes, no or na elsewhere:"
            + " answer a question in one way in all files",
      })
  void each_slip_is_named_with_its_line_and_its_cure(String rows, String problem) {
    String file = "case,question,answer\n" + rows.replace(';', '\n') + "\n";
    assertThat(CertaintyTest.problems(read(file, SECOND))).containsExactly("1.csv:" + problem);
  }

  @Test
  void the_last_line_needs_no_end_and_empty_lines_do_not_matter() {
    assertThat(
            CertaintyTest.problems(read("case,question,answer\n\nA,2.1.1,maybe", SECOND))
                .getFirst())
        .startsWith("1.csv:3: ‘maybe’ is no answer");
    assertThat(read(answers("yes") + "\n\n", answers("yes"))).isInstanceOf(Parsed.Accepted.class);
  }

  @Test
  void a_wrong_header_an_empty_file_and_a_broken_quote_are_told_together() {
    List<String> problems =
        CertaintyTest.problems(
            read("case;question;answer\n", "", "case,question,answer\nA,\"2.1.1,yes\n", "a,b\n"));
    assertThat(problems)
        .contains(
            "1.csv:1: The header is ‘case;question;answer’: write case,question,answer in the first"
                + " line",
            "2.csv:1: The file is empty: write case,question,answer in the first line",
            "4.csv:1: The header is ‘a,b’: write case,question,answer in the first line")
        .anyMatch(problem -> problem.startsWith("3.csv:"))
        .hasSize(4);
  }

  @Test
  void files_without_a_case_in_common_cannot_be_compared() {
    assertThat(CertaintyTest.problems(read(answers("yes"), "case,question,answer\nX,2.1.1,yes\n")))
        .containsExactly(
            "2.csv:1: No case and question is answered in two of the files: check that all files"
                + " use the same references of cases and ids of questions");
  }

  @Test
  void a_byte_order_mark_and_quoted_line_breaks_are_read() {
    Agreement agreement =
        agreement(
            "\uFEFF" + answers("yes"), "case,question,answer\n\"x\ny\",2.1.1,no\nc0,2.1.1,yes\n");
    assertThat(agreement.questions().getFirst().cases()).isEqualTo(1);
  }
}
