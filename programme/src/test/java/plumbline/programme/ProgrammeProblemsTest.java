package plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.Parsed;

/// Every problem that a programme's files can have, word for word.
class ProgrammeProblemsTest {
  private static final String A = ProgrammeFiles.ANSWERS;
  private static final String GOOD = "A,1,2.1.1,yes\n";
  private static final String WRITE_HEADER =
      "write inspection,case,question,answer in the first line";

  @TempDir Path folder;

  private ProgrammeFiles files() {
    return new ProgrammeFiles(folder);
  }

  @Test
  void an_unknown_question_is_told_with_its_line() {
    assertThat(files().answers(A + GOOD + "A,1,2.9.1,yes\n" + GOOD).problems())
        .containsExactly("A.csv:3: youth-2018 has no question ‘2.9.1’: did you mean ‘2.1.1’?");
    assertThat(files().answers(A + "A,1,desistance,yes\n").problems())
        .containsExactly(
            "A.csv:2: youth-2018 has no question ‘desistance’: use one of the 117 that the"
                + " framework has");
  }

  @Test
  void a_question_with_other_letters_spaces_or_zero_bytes_is_unknown() {
    assertThat(
            files().answers(A + "A,1,2.1.1.A,Y\nA,1, 2.1.1,Y\nA,1,2.1.1\0,Y\nA,1,,Y\n").problems())
        .containsExactly(
            "A.csv:2: youth-2018 has no question ‘2.1.1.A’: did you mean ‘2.1.1.a’?",
            "A.csv:3: youth-2018 has no question ‘ 2.1.1’: did you mean ‘2.1.1’?",
            "A.csv:4: youth-2018 has no question ‘2.1.1\\u0000’: did you mean ‘2.1.1’?",
            "A.csv:5: youth-2018 has no question ‘’: use one of the 117 that the framework has");
  }

  @Test
  void a_question_that_no_case_answers_is_told_apart() {
    assertThat(files().answers(A + "A,1,1.1.1,yes\n").problems())
        .containsExactly(
            "A.csv:2: The question 1.1.1 is judged on evidence, not from cases: leave the row out,"
                + " and give its standard's rating in the file of judgements");
  }

  @Test
  void an_unknown_answer_is_told_with_its_line() {
    assertThat(
            files()
                .answers(
                    A
                        + "A,1,2.1.1,perhaps\nA,1,2.1.1,\nA,1,2.1.1,yes \nA,1,2.1.1,Y\0\n"
                        + "A,1,2.1.1,yes\r\r\nA,1,2.1.1,\"no\r\"\n")
                .problems())
        .containsExactly(
            "A.csv:2: ‘perhaps’ is no answer: write yes, no or na, or Y, N or R",
            "A.csv:3: ‘’ is no answer: write yes, no or na, or Y, N or R",
            "A.csv:4: ‘yes ’ is no answer: write yes, no or na, or Y, N or R",
            "A.csv:5: ‘Y\\u0000’ is no answer: write yes, no or na, or Y, N or R",
            "A.csv:6: ‘yes\\u000D’ is no answer: write yes, no or na, or Y, N or R",
            "A.csv:7: ‘no\\u000D’ is no answer: write yes, no or na, or Y, N or R");
  }

  @Test
  void every_problem_of_a_row_is_told() {
    assertThat(files().answers(A + ",1,2.1,maybe\n").problems())
        .containsExactly(
            "A.csv:2: The inspection is empty: write the inspection's id in the first field",
            "A.csv:2: youth-2018 has no question ‘2.1’: use one of the 117 that the framework has",
            "A.csv:2: ‘maybe’ is no answer: write yes, no or na, or Y, N or R");
  }

  @Test
  void a_wrong_number_of_fields_is_told() {
    String mend = "write inspection,case,question,answer; put a value that holds a comma in quotes";
    assertThat(
            files()
                .answers(A + "A,2.1.1,yes\nA,1,2.1.1,yes,\nA\n \nBury, Rochdale,1,2.1.1,yes\n")
                .problems())
        .containsExactly(
            "A.csv:2: The row has 3 fields, not 4: " + mend,
            "A.csv:3: The row has 5 fields, not 4: " + mend,
            "A.csv:4: The row has 1 field, not 4: " + mend,
            "A.csv:5: The row has 1 field, not 4: " + mend,
            "A.csv:6: The row has 5 fields, not 4: " + mend);
  }

  @Test
  void an_empty_inspection_is_told() {
    assertThat(files().answers(A + ",1,2.1.1,yes\n\"\",1,2.1.1,yes\n").problems())
        .containsExactly(
            "A.csv:2: The inspection is empty: write the inspection's id in the first field",
            "A.csv:3: The inspection is empty: write the inspection's id in the first field");
  }

  @Test
  void a_line_break_in_quotes_is_refused() {
    assertThat(files().answers(A + GOOD + "\"A\nB\",1,2.1.1,yes\n").problems())
        .containsExactly(
            "A.csv:3: A quoted value doesn't end on its line: close the quotes; no value may hold a"
                + " line break",
            "A.csv:4: A quote stands inside a value: put the whole value in quotes and double each"
                + " quote inside it");
  }

  @Test
  void a_quote_inside_a_value_is_refused_even_where_the_id_is_known() {
    String told =
        "A quote stands inside a value: put the whole value in quotes and double each quote inside"
            + " it";
    assertThat(
            files()
                .answers(
                    A
                        + GOOD
                        + "\"a\"\"b\",1,2.1.1,yes\na\"b,1,2.1.1,yes\n\"A\"x,1,2.1.1,yes\n"
                        + "\"the \"\"long\"\" way round\",1,2.1.1,yes\n"
                        + "the \"long\" way round\n1,2.1.1,yes\nA,\"1\"2,2.1.1,yes\nA,1\"2,2.1.1,yes\n")
                .problems())
        .containsExactly(
            "A.csv:4: " + told,
            "A.csv:5: " + told,
            "A.csv:7: " + told,
            "A.csv:8: The row has 3 fields, not 4: write inspection,case,question,answer; put a value"
                + " that holds a comma in quotes",
            "A.csv:9: " + told,
            "A.csv:10: " + told);
  }

  @Test
  void a_wrong_header_is_shown() {
    assertThat(files().answers("case,inspection,question,answer\n" + GOOD).problems())
        .containsExactly(
            "A.csv:1: The header is ‘case,inspection,question,answer’: " + WRITE_HEADER);
    assertThat(files().answers(GOOD).problems())
        .containsExactly("A.csv:1: The header is ‘A,1,2.1.1,yes’: " + WRITE_HEADER);
    assertThat(files().answers("\n" + A).problems())
        .containsExactly("A.csv:1: The header is ‘’: " + WRITE_HEADER);
    assertThat(files().answers("Inspection;Case;Question;Answer\r\n").problems())
        .containsExactly(
            "A.csv:1: The header is ‘Inspection;Case;Question;Answer’: " + WRITE_HEADER);
  }

  @Test
  void an_empty_file_is_told() {
    assertThat(files().answers("").problems())
        .containsExactly("A.csv:1: The file is empty: " + WRITE_HEADER);
    assertThat(files().answers("\u00EF\u00BB\u00BF").problems())
        .containsExactly("A.csv:1: The file is empty: " + WRITE_HEADER);
  }

  @Test
  void a_file_in_utf_16_is_told() {
    assertThat(files().answers((A + GOOD).getBytes(StandardCharsets.UTF_16)).problems())
        .containsExactly("A.csv:1: The file is in UTF-16: save it as UTF-8");
  }

  @Test
  void a_line_without_end_is_told_without_filling_the_memory() {
    byte[] endless = new byte[40_000_000];
    Arrays.fill(endless, (byte) 'x');
    assertThat(files().answers(endless).problems())
        .containsExactly(
            "A.csv:1: The header is ‘%s...’: %s".formatted("x".repeat(60), WRITE_HEADER));
    byte[] start = (A + GOOD).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, endless, 0, start.length);
    assertThat(files().answers(endless).problems())
        .containsExactly(
            "A.csv:3: The line is longer than 16,384 bytes: check that each row has a line of its own");
  }

  @Test
  void a_line_may_have_16384_bytes_and_no_more() {
    String end = ",1,2.1.1,yes";
    String longest = "x".repeat(16_384 - end.length()) + end;
    String longer = "x".repeat(16_385 - end.length()) + end;
    String longCase = "A," + "7".repeat(20_000) + ",2.1.1,yes";
    for (int regionBytes : new int[] {1, 1_000, 16_384, 1 << 20}) {
      assertThat(
              files()
                  .answers(
                      String.join(
                          "\n", A + GOOD + longest, longer, longest, longCase, "B,1,2.1.1,yes"))
                  .readInRegionsOf(regionBytes, 1)
                  .problems())
          .containsExactly(
              "A.csv:4: The line is longer than 16,384 bytes: check that each row has a line of its"
                  + " own",
              "A.csv:6: The line is longer than 16,384 bytes: check that each row has a line of its"
                  + " own");
    }
  }

  @Test
  void after_twenty_problems_the_rest_are_counted() {
    String rows = GOOD + "A,1,2.1.1,maybe\n".repeat(20) + GOOD.repeat(500);
    assertThat(files().answers(A + rows).problems())
        .hasSize(20)
        .last()
        .isEqualTo("A.csv:22: ‘maybe’ is no answer: write yes, no or na, or Y, N or R");
    assertThat(files().answers(A + rows + ",1,2.1.1,yes\n").problems())
        .hasSize(21)
        .last()
        .isEqualTo(
            "A.csv:523: From here on there is 1 more problem: mend those above and try again");
    assertThat(files().answers(A + rows + ",1,2.1.1,?\n".repeat(617)).problems())
        .hasSize(21)
        .last()
        .isEqualTo(
            "A.csv:523: From here on there are 1,234 more problems: mend those above and try again");
  }

  @Test
  void lines_are_counted_exactly_however_the_file_is_cut() {
    String answers =
        A
            + IntStream.rangeClosed(2, 300)
                .mapToObj(line ->
                    line % 29 == 0
                        ? "A,1,2.1.1,odd%d\n".formatted(line)
                        : line % 7 == 0 ? "\r\n" : GOOD)
                .reduce("", String::concat);
    String[] expected =
        IntStream.rangeClosed(2, 300)
            .filter(line -> line % 29 == 0)
            .mapToObj(line ->
                "A.csv:%d: ‘odd%d’ is no answer: write yes, no or na, or Y, N or R"
                    .formatted(line, line))
            .toArray(String[]::new);
    for (int regionBytes = 1; regionBytes < 100; regionBytes++) {
      assertThat(files().answers(answers).readInRegionsOf(regionBytes, 3).problems())
          .containsExactly(expected);
    }
  }

  @Test
  void each_problem_of_a_judgement_is_told() {
    assertThat(
            files()
                .answers(A)
                .judgements(
                    ProgrammeFiles.JUDGEMENTS
                        + "A,1.1,Good\nA,1.9,Good\nA,2.1,Good\nA,1.2,Fine\nA,1.2,4\nA,1.3\n"
                        + ",1.3,2\nA,1.1,2\nA,1.1,Outstanding\n\"A,1.1,2\n")
                .problems())
        .containsExactly(
            "J.csv:3: youth-2018 has no standard ‘1.9’: did you mean ‘1.1’?",
            "J.csv:4: The standard 2.1 is rated from cases, not judged: leave the row out; the answers"
                + " give the rating",
            "J.csv:5: ‘Fine’ is no rating: write one of Inadequate, Requires improvement, Good,"
                + " Outstanding, or its rank from 0 to 3",
            "J.csv:6: ‘4’ is no rating: write one of Inadequate, Requires improvement, Good,"
                + " Outstanding, or its rank from 0 to 3",
            "J.csv:7: The row has 2 fields, not 3: write inspection,standard,rating; put a value that"
                + " holds a comma in quotes",
            "J.csv:8: The inspection is empty: write the inspection's id in the first field",
            "J.csv:10: 1.1 of ‘A’ is Outstanding here and Good in line 2: keep the row that is right",
            "J.csv:11: A quoted value doesn't end on its line: close the quotes; no value may hold a"
                + " line break");
  }

  @Test
  void a_wrong_header_of_judgements_is_shown() {
    assertThat(files().answers(A).judgements("A,1.1,Good\n").problems())
        .containsExactly(
            "J.csv:1: The header is ‘A,1.1,Good’: write inspection,standard,rating in the first line");
    assertThat(files().answers(A).judgements("").problems())
        .containsExactly(
            "J.csv:1: The file is empty: write inspection,standard,rating in the first line");
  }

  @Test
  void problems_of_both_files_are_told_together() {
    assertThat(
            files()
                .answers(A + "A,1,2.1.1,?\n")
                .judgements(ProgrammeFiles.JUDGEMENTS + "A,1.1,?\n")
                .problems())
        .extracting(problem -> problem.substring(0, 7))
        .containsExactly("A.csv:2", "J.csv:2");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThat(files().problems())
        .containsExactly("A.csv:1: There is no such file: check the name and the folder");
  }

  @Test
  void a_folder_is_no_file_of_answers() {
    assertThat(
            new NationalProgramme(ProgrammeFiles.YOUTH_2018)
                .rate(folder, Optional.empty(), folder.resolve("OUT.csv"))
                .toString())
        .contains("This is no ordinary file: save the rows in a file and name that");
  }

  @Test
  void ratings_never_take_the_place_of_answers() {
    files().answers(A + GOOD);
    Path answers = folder.resolve("A.csv");
    assertThat(
            new NationalProgramme(ProgrammeFiles.YOUTH_2018)
                .rate(answers, Optional.empty(), answers))
        .isInstanceOf(Parsed.Refused.class)
        .asString()
        .contains("A.csv:1: The ratings would take the place of what is read: name another file");
    assertThat(answers).hasContent(A + GOOD);
  }

  @Test
  void a_folder_that_is_not_there_can_t_be_written_to() {
    files().answers(A + GOOD);
    assertThat(
            new NationalProgramme(ProgrammeFiles.YOUTH_2018)
                .rate(folder.resolve("A.csv"), Optional.empty(), folder.resolve("no/such/OUT.csv"))
                .toString())
        .contains(
            "OUT.csv:1: The file can't be written (NoSuchFileException): check that its folder is"
                + " there, and that you may write to it");
  }
}
