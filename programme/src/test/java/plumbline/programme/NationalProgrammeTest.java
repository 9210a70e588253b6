package plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;

/// A programme's files in, its ratings out.
class NationalProgrammeTest {
  @TempDir Path folder;

  private ProgrammeFiles files() {
    return new ProgrammeFiles(folder);
  }

  /// Rows that answer a question yes in some cases and no in others.
  private static String cases(String inspection, String question, int yes, int no) {
    StringBuilder rows = new StringBuilder();
    for (int one = 1; one <= yes + no; one++) {
      rows.append("%s,%d,%s,%s\n".formatted(inspection, one, question, one <= yes ? "yes" : "no"));
    }
    return rows.toString();
  }

  /// Every key question of a service answered alike.
  private static String everywhere(String inspection, int yes, int no) {
    StringBuilder rows = new StringBuilder();
    AnswerWords.of(ProgrammeFiles.YOUTH_2018)
        .keyQuestions()
        .forEach(question -> rows.append(cases(inspection, question.id().value(), yes, no)));
    return rows.toString();
  }

  @Test
  void names_the_standards_in_the_framework_s_order_in_the_header() {
    files().answers(ProgrammeFiles.ANSWERS).ratings();
    assertThat(files().written())
        .isEqualTo("inspection,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,3.1,3.2,3.3,3.4,score,overall\n");
  }

  @Test
  void gives_a_standard_the_band_of_its_lowest_key_question() {
    String answers =
        ProgrammeFiles.ANSWERS
            + cases("Wirral", "2.1.1", 16, 4)
            + cases("Wirral", "2.1.2", 13, 7)
            + cases("Wirral", "2.1.3", 12, 8);
    assertThat(files().answers(answers).ratings()).containsExactly("Wirral,,,,,1,,,,,,,,,");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "49, 51, 0",
    "99, 101, 1",
    "98, 101, 0",
    "64, 36, 1",
    "129, 71, 2",
    "65, 35, 2",
    "79, 21, 2",
    "159, 41, 3",
    "80, 20, 3",
    "1, 0, 3",
    "300, 300, 1",
    "899, 101, 3"
  })
  void bands_the_whole_per_cent_rounded_half_up(int yes, int no, int rank) {
    String answers = ProgrammeFiles.ANSWERS + cases("A", "3.4.1", yes, no);
    assertThat(files().answers(answers).ratings()).containsExactly("A,,,,,,,,,,,," + rank + ",,");
  }

  @Test
  void leaves_na_out_of_the_base_and_a_question_without_a_base_out_of_the_rating() {
    String answers =
        ProgrammeFiles.ANSWERS
            + "B,1,2.2.1,yes\nB,2,2.2.1,na\nB,3,2.2.1,R\nB,1,2.2.2,na\nB,1,2.3.1,NA\n";
    assertThat(files().answers(answers).ratings()).containsExactly("B,,,,,,3,,,,,,,,");
  }

  @Test
  void takes_prompts_but_rates_nothing_by_them() {
    String answers = ProgrammeFiles.ANSWERS + "A,1,2.1.1.a,no\nA,1,2.1.1,yes\nB,1,2.1.1.b,yes\n";
    assertThat(files().answers(answers).ratings())
        .containsExactly("A,,,,,3,,,,,,,,,", "B,,,,,,,,,,,,,,");
  }

  @Test
  void takes_answers_in_capitals_and_small_letters_whole_and_short() {
    String answers =
        ProgrammeFiles.ANSWERS
            + "A,1,2.1.1,yes\nA,2,2.1.1,Yes\nA,3,2.1.1,YES\nA,4,2.1.1,y\nA,5,2.1.1,Y\n"
            + "A,6,2.1.1,no\nA,7,2.1.1,No\nA,8,2.1.1,nO\nA,9,2.1.1,n\nA,10,2.1.1,N\n"
            + "A,11,2.1.1,na\nA,12,2.1.1,Na\nA,13,2.1.1,NA\nA,14,2.1.1,r\nA,15,2.1.1,R\n";
    assertThat(files().answers(answers).ratings()).containsExactly("A,,,,,1,,,,,,,,,");
  }

  @Test
  void counts_repeated_rows_as_they_come() {
    String answers =
        ProgrammeFiles.ANSWERS + "A,1,2.1.1,no\n" + "A,2,2.1.1,yes\n".repeat(2) + "A,3,2.1.1,yes\n";
    assertThat(files().answers(answers).ratings()).containsExactly("A,,,,,2,,,,,,,,,");
  }

  @Test
  void counts_more_rows_of_one_question_than_a_packed_count_holds() {
    String answers =
        ProgrammeFiles.ANSWERS
            + "A,1,2.1.1,yes\n".repeat(129_000)
            + "A,1,2.1.1,no\n".repeat(71_000)
            + "A,1,2.1.2,yes\n".repeat(70_000)
            + "A,1,2.1.1.a,no\n".repeat(70_000);
    assertThat(files().answers(answers).readInRegionsOf(1_000_000, 1).ratings())
        .containsExactly("A,,,,,2,,,,,,,,,");
    assertThat(files().answers(answers).readInRegionsOf(10_000, 3).ratings())
        .containsExactly("A,,,,,2,,,,,,,,,");
  }

  @Test
  void adds_judgements_up_with_the_cases_to_score_and_overall_rating() {
    String judgements =
        ProgrammeFiles.JUDGEMENTS
            + "A,1.1,Good\nA,1.2,requires improvement\nA,1.3,OUTSTANDING\nA,1.4,0\n";
    assertThat(
            files()
                .answers(ProgrammeFiles.ANSWERS + everywhere("A", 13, 7))
                .judgements(judgements)
                .ratings())
        .containsExactly("A,2,1,3,0,2,2,2,2,2,2,2,2,22,2");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, '0,0,0,0', '0,0'",
    "0, 1, '3,3,0,0', '6,0'",
    "0, 1, '3,3,1,0', '7,1'",
    "13, 7, '1,1,0,0', '18,1'",
    "13, 7, '1,1,1,0', '19,2'",
    "4, 1, '3,3,0,0', '30,2'",
    "4, 1, '3,3,1,0', '31,3'",
    "4, 1, '3,3,3,3', '36,3'"
  })
  void bands_the_score_from_0_to_36(int yes, int no, String judged, String scoreAndOverall) {
    String[] ranks = judged.split(",");
    String judgements = ProgrammeFiles.JUDGEMENTS;
    for (int standard = 1; standard <= 4; standard++) {
      judgements += "A,1.%d,%s\n".formatted(standard, ranks[standard - 1]);
    }
    assertThat(
            files()
                .answers(ProgrammeFiles.ANSWERS + everywhere("A", yes, no))
                .judgements(judgements)
                .ratings())
        .singleElement()
        .asString()
        .startsWith("A," + judged + ",")
        .endsWith("," + scoreAndOverall);
  }

  @Test
  void leaves_score_and_overall_rating_blank_while_a_judgement_is_missing() {
    assertThat(
            files()
                .answers(ProgrammeFiles.ANSWERS + everywhere("A", 4, 1))
                .judgements(ProgrammeFiles.JUDGEMENTS + "A,1.1,3\nA,1.2,3\nA,1.4,3\n")
                .ratings())
        .containsExactly("A,3,3,,3,3,3,3,3,3,3,3,3,,");
  }

  @Test
  void gives_a_row_to_an_inspection_that_only_has_judgements() {
    assertThat(
            files()
                .answers(ProgrammeFiles.ANSWERS + "B,1,2.1.1,yes\n")
                .judgements(ProgrammeFiles.JUDGEMENTS + "C,1.1,3\nA,1.2,2\nA,1.2,Good\n")
                .ratings())
        .containsExactly("A,,2,,,,,,,,,,,,", "B,,,,,3,,,,,,,,,", "C,3,,,,,,,,,,,,,");
  }

  /// Wirral 2021: an Inadequate resettlement standard bars an overall Outstanding.
  @ParameterizedTest
  @CsvSource({"0, '0,36,2'", "1, '1,36,3'", "'', ',36,3'"})
  void holds_the_overall_rating_down_to_good_where_resettlement_is_inadequate(
      String resettlement, String end) {
    StringBuilder answers = new StringBuilder(ProgrammeFiles.ANSWERS);
    AnswerWords.of(ProgrammeFiles.YOUTH_2021)
        .keyQuestions()
        .forEach(question -> answers.append(cases("A", question.id().value(), 5, 0)));
    String judgements = ProgrammeFiles.JUDGEMENTS + "A,1.1,3\nA,1.2,3\nA,1.3,3\nA,1.4,3\nA,3.4,3\n";
    assertThat(
            files()
                .of(ProgrammeFiles.YOUTH_2021)
                .answers(answers.toString())
                .judgements(
                    judgements + (resettlement.isEmpty() ? "" : "A,4.1," + resettlement + "\n"))
                .ratings())
        .containsExactly("A,3,3,3,3,3,3,3,3,3,3,3,3," + end);
  }

  @Test
  void sorts_inspections_by_the_bytes_of_their_ids() {
    String answers =
        ProgrammeFiles.ANSWERS
            + "b,1,2.1.1,yes\nB,1,2.1.1,yes\n\u00C3\u00A9,1,2.1.1,yes\n10,1,2.1.1,yes\n2,1,2.1.1,yes\n"
            + "ab,1,2.1.1,yes\na,1,2.1.1,yes\n";
    assertThat(files().answers(answers).ratings())
        .extracting(row -> row.substring(0, row.indexOf(',')))
        .containsExactly("10", "2", "B", "a", "ab", "b", "\u00C3\u00A9");
  }

  @Test
  void takes_quoted_fields_and_quotes_an_id_only_where_it_must() {
    String answers =
        """
        "inspection",case,"question",answer
        "Bury, and Rochdale","1","2.1.1","yes"
        "the ""new"" one","a, b",2.1.1,"N"\r
        "plain",1,2.1.1,yes
        plain,2,2.1.1,no
        """;
    assertThat(
            files()
                .answers(answers)
                .judgements(
                    """
                    inspection,standard,rating
                    "Bury, and Rochdale",1.1,2
                    "plain","1.2","1"
                    """)
                .ratings())
        .containsExactly(
            "\"Bury, and Rochdale\",2,,,,3,,,,,,,,,",
            "plain,,1,,,1,,,,,,,,,",
            "\"the \"\"new\"\" one\",,,,,0,,,,,,,,,");
  }

  @ParameterizedTest
  @CsvSource({"\\n, ''", "\\r\\n, ''", "\\n, BOM", "\\r\\n, BOM"})
  void takes_either_line_end_a_byte_order_mark_blank_lines_and_no_last_line_end(
      String lineEnd, String mark) {
    String end = lineEnd.replace("\\r", "\r").replace("\\n", "\n");
    String text =
        (mark.isEmpty() ? "" : "\u00EF\u00BB\u00BF")
            + String.join(
                end,
                "inspection,case,question,answer",
                "A,1,2.1.1,yes",
                "",
                "A,2,2.1.1,Y",
                "",
                "A,3,2.1.1,no");
    String judgements =
        (mark.isEmpty() ? "" : "\u00EF\u00BB\u00BF")
            + String.join(end, "inspection,standard,rating", "", "A,1.1,Good");
    assertThat(files().answers(text).judgements(judgements).ratings())
        .containsExactly("A,2,,,,2,,,,,,,,,");
  }

  @Test
  void writes_only_the_header_for_a_file_that_has_only_one() {
    for (String header : List.of("inspection,case,question,answer", ProgrammeFiles.ANSWERS)) {
      assertThat(files().answers(header).ratings()).isEmpty();
    }
  }

  @Test
  void keeps_ids_of_any_bytes_apart() {
    String answers =
        ProgrammeFiles.ANSWERS
            + "A\0,1,2.1.1,yes\nA,1,2.1.1,no\n\u00FF\u00FE,1,2.1.1,yes\n\0\0\0\0\0\0\0\0,1,2.1.1,no\n"
            + "\0\0\0\0\0\0\0\0\0,1,2.1.1,yes\n";
    assertThat(files().answers(answers).ratings())
        .containsExactly(
            "\0\0\0\0\0\0\0\0,,,,,0,,,,,,,,,",
            "\0\0\0\0\0\0\0\0\0,,,,,3,,,,,,,,,",
            "A,,,,,0,,,,,,,,,",
            "A\0,,,,,3,,,,,,,,,",
            "\u00FF\u00FE,,,,,3,,,,,,,,,");
  }

  @Test
  void keeps_an_id_of_zero_bytes_apart_from_the_longer_one_before_it() {
    String shorter = "123456789,1,2.1.1,yes\n";
    String longer = "a much longer id,1,2.1.1,no\n";
    String zeros = "\0\0\0\0\0\0\0\u00009,1,2.1.1,yes\n";
    String answers =
        ProgrammeFiles.ANSWERS + (zeros + shorter + longer).repeat(2) + zeros.repeat(9);
    assertThat(files().answers(answers).ratings())
        .containsExactly(
            "\0\0\0\0\0\0\0\u00009,,,,,3,,,,,,,,,",
            "123456789,,,,,3,,,,,,,,,",
            "a much longer id,,,,,0,,,,,,,,,");
  }

  @Test
  void replaces_an_older_file_and_leaves_nothing_beside_it() throws IOException {
    Files.writeString(folder.resolve("OUT.csv"), "old");
    files().answers(ProgrammeFiles.ANSWERS + "A,1,2.1.1,yes\n").ratings();
    assertThat(files().written()).startsWith("inspection,").doesNotContain("old");
    assertThat(files().names()).containsExactly("A.csv", "OUT.csv");
  }

  @Test
  void writes_through_a_link_to_the_file_behind_it() throws IOException {
    Path behind = Files.writeString(folder.resolve("behind.csv"), "old");
    Files.createSymbolicLink(folder.resolve("OUT.csv"), behind);
    files().answers(ProgrammeFiles.ANSWERS + "A,1,2.1.1,yes\n").ratings();
    assertThat(behind).content().startsWith("inspection,");
    assertThat(files().names()).containsExactly("A.csv", "OUT.csv", "behind.csv");
  }

  @Test
  void leaves_an_older_file_alone_where_there_is_a_problem() throws IOException {
    Files.writeString(folder.resolve("OUT.csv"), "old");
    assertThat(files().answers(ProgrammeFiles.ANSWERS + "A,1,2.1.1,perhaps\n").rate())
        .isInstanceOf(Parsed.Refused.class);
    assertThat(files().written()).isEqualTo("old");
    assertThat(files().names()).containsExactly("A.csv", "OUT.csv");
  }

  @Test
  void says_how_many_inspections_were_rated() {
    Path answers = folder.resolve("A.csv");
    files().answers(ProgrammeFiles.ANSWERS + "A,1,2.1.1,yes\nB,1,2.1.1,yes\nA,2,2.1.1,no\n");
    assertThat(
            new NationalProgramme(ProgrammeFiles.YOUTH_2018)
                .rate(answers, Optional.empty(), folder.resolve("OUT.csv")))
        .isEqualTo(new Parsed.Accepted<>(2));
  }
}
