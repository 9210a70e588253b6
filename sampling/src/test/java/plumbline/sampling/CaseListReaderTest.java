package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListReaderTest {
  private static final String CASE =
      "YJ-1,court,referral-order,%s,,male,15,white,medium,medium,no,CM01,north\n";

  private static String value(String text, String column) {
    CaseList list = Lists.accepted(Lists.read(text));
    return list.value(list.cases().getFirst(), column);
  }

  private static List<String> problems(String text) {
    return Lists.problems(Lists.read(text));
  }

  @Test
  void headings_and_codes_are_read_in_any_case_with_spaces_or_hyphens() {
    String list =
        """
        Ref,DOMAIN,Disposal,Received,gender,RoSH,Safety,Case Manager
        YJ-1,Out of court,Youth Conditional Caution,2025-11-01,Male,VERY HIGH,very-high,CM01
        """;
    assertThat(value(list, "domain")).isEqualTo("out-of-court");
    assertThat(value(list, "disposal")).isEqualTo("youth-conditional-caution");
    assertThat(value(list, "rosh")).isEqualTo("very high");
    assertThat(value(list, "safety")).isEqualTo("very high");
    assertThat(value(list, "case_manager")).isEqualTo("CM01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_kind_of_line_end_is_read(String end) {
    String text = (Lists.HEADER + Lists.court("YJ-1") + Lists.court("YJ-2")).replace("\n", end);
    assertThat(Lists.accepted(Lists.read(text)).cases())
        .extracting(ListedCase::line)
        .containsExactly(2, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {";|semicolons", "'\t'|tabs"})
  void semicolons_and_tabs_are_found_and_said(String separator, String name) {
    String text = (Lists.HEADER + Lists.court("YJ-1")).replace(",", separator);
    CaseList list = Lists.accepted(Lists.read(text));
    assertThat(list.value(list.cases().getFirst(), "team")).isEqualTo("north");
    assertThat(list.notes()).containsExactly("The list is separated by %s.".formatted(name));
  }

  @Test
  void excel_s_line_that_names_the_separator_is_passed_over() {
    assertThat(value("sep=;\n" + (Lists.HEADER + Lists.court("YJ-1")).replace(",", ";"), "ref"))
        .isEqualTo("YJ-1");
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(value("\uFEFF" + Lists.HEADER + Lists.court("YJ-1"), "ref")).isEqualTo("YJ-1");
  }

  @Test
  void windows_1252_is_read_and_said() {
    byte[] text =
        (Lists.HEADER + Lists.court("YJ-1").replace("north", "Café"))
            .getBytes(Charset.forName("windows-1252"));
    CaseList list = Lists.accepted(Lists.read(text));
    assertThat(list.value(list.cases().getFirst(), "team")).isEqualTo("Café");
    assertThat(list.notes())
        .containsExactly(
            "Line 2 isn’t UTF-8 (byte E9), so the list was read as Windows-1252; check its accents.");
  }

  @Test
  void a_value_in_quotes_may_hold_separators_quotes_and_line_breaks() {
    String text =
        Lists.HEADER
            + Lists.court("YJ-1").replace("north", "\"north,\r\n\"\"west\"\"\"")
            + Lists.court("YJ-2");
    CaseList list = Lists.accepted(Lists.read(text));
    assertThat(list.value(list.cases().getFirst(), "team")).isEqualTo("north, \"west\"");
    assertThat(list.cases()).extracting(ListedCase::line).containsExactly(2, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+cmd|' /C calc'!A0", "-2+(3)"})
  void a_formula_in_a_text_file_is_refused_by_its_line(String formula) {
    assertThat(problems(Lists.HEADER + Lists.court(formula)))
        .containsExactly(
            "list.csv:2: ‘ref’ is written like a formula: write the value itself; it must not begin"
                + " with %c".formatted(formula.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "-5", "+3", "CM-01=2"})
  void what_only_begins_like_a_formula_is_kept(String value) {
    assertThat(value(Lists.HEADER + Lists.court("YJ-1").replace("north", value), "team"))
        .isEqualTo(value);
  }

  @Test
  void further_columns_are_kept() {
    String text =
        Lists.HEADER.replace("team", "team,locality")
            + Lists.court("YJ-1").replace("north", "north,Ellesmere Port");
    assertThat(value(text, "locality")).isEqualTo("Ellesmere Port");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-01, 2025-07-01",
    "2025-07-01T00:00:00, 2025-07-01",
    "2025/7/1, 2025-07-01",
    "14/07/2025, 2025-07-14",
    "14.7.2025, 2025-07-14",
    "14-07-2025, 2025-07-14",
    "1-Jul-2025, 2025-07-01",
    "1 July 2025, 2025-07-01",
    "1 sept 2025, 2025-09-01",
    "05/05/2025, 2025-05-05",
  })
  void dates_are_read_as_people_write_them(String written, String date) {
    assertThat(value(Lists.HEADER + CASE.formatted(written), "received")).isEqualTo(date);
  }

  @Test
  void one_date_that_can_only_be_day_first_settles_the_whole_column_and_is_said() {
    CaseList list =
        Lists.accepted(
            Lists.read(Lists.HEADER + CASE.formatted("03/04/2025") + CASE.formatted("13/04/2025")));
    assertThat(list.cases())
        .extracting(one -> list.value(one, "received"))
        .containsExactly("2025-04-03", "2025-04-13");
    assertThat(list.notes())
        .containsExactly("The dates of ‘received’ were read day first: line 3 has 13/04/2025.");
  }

  @Test
  void dates_that_may_be_month_first_are_asked_about_and_not_guessed() {
    String text = Lists.HEADER + CASE.formatted("03/04/2025") + CASE.formatted("05/06/2025");
    assertThat(problems(text))
        .containsExactly(
            "list.csv:2: The dates of ‘received’ may be day first or month first (03/04/2025): say"
                + " which with --dates day-first or --dates month-first, or write them as 2026-03-31");
    CaseList told =
        Lists.accepted(Lists.read(text.getBytes(StandardCharsets.UTF_8), DateOrder.MONTH_FIRST));
    assertThat(told.value(told.cases().getFirst(), "received")).isEqualTo("2025-03-04");
  }

  @Test
  void dates_that_can_only_be_month_first_are_to_be_confirmed() {
    assertThat(problems(Lists.HEADER + CASE.formatted("07/28/2025")))
        .containsExactly(
            "list.csv:2: The dates of ‘received’ seem to be month first (07/28/2025): confirm that"
                + " with --dates month-first, or write them as 2026-03-31");
  }

  @Test
  void a_column_that_mixes_both_orders_is_refused() {
    assertThat(problems(Lists.HEADER + CASE.formatted("28/07/2025") + CASE.formatted("07/28/2025")))
        .containsExactly(
            "list.csv:3: ‘received’ is month first here (07/28/2025), but day first on line 2"
                + " (28/07/2025): write all its dates one way, best as 2026-03-31");
  }

  @Test
  void dates_in_which_excel_may_have_swapped_day_and_month_are_asked_about() {
    String swapped =
        Lists.HEADER
            + CASE.formatted("2025-04-03")
            + CASE.formatted("13/07/2025")
            + CASE.formatted("2025-12-07");
    String told =
        "In ‘received’ Excel may have swapped day and month: what it took for dates falls on the 1st"
            + " to the 12th only, what it left as text after the 12th only (%s): check some against"
            + " the records; write all as 2026-03-31, or confirm them with --dates %s";
    assertThat(problems(swapped))
        .containsExactly("list.csv:3: " + told.formatted("13/07/2025", "day-first"));
    assertThat(problems(swapped.replace("13/07", "07/13")))
        .containsExactly("list.csv:3: " + told.formatted("07/13/2025", "month-first"));
    assertThat(
            Lists.problems(
                Lists.read(swapped.getBytes(StandardCharsets.UTF_8), DateOrder.DAY_FIRST)))
        .isEmpty();
    assertThat(problems(swapped + CASE.formatted("2025-04-28"))).isEmpty();
    assertThat(problems(swapped + CASE.formatted("04/04/2025"))).isEmpty();
    assertThat(problems(swapped.replace("13/07/2025", "13 July 2025"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1/11/25, 'which is no date: write the year in four digits'",
    "last autumn, 'which is no date: write it as 2026-03-31 or 31/03/2026'",
    "45987, 'which is no date: write it as 2026-03-31 or 31/03/2026'",
    "2025-11-31, 'a day that can’t be meant: correct the day, the month or the year'",
    "1925-11-30, 'a day that can’t be meant: correct the day, the month or the year'",
    "31 Foo 2025, 'a day that can’t be meant: correct the day, the month or the year'",
    "1 Marathon 2025, 'a day that can’t be meant: correct the day, the month or the year'",
  })
  void what_is_no_date_is_told(String written, String what) {
    assertThat(problems(Lists.HEADER + CASE.formatted(written)))
        .containsExactly("list.csv:2: ‘received’ is ‘%s’, %s".formatted(written, what));
  }

  @Test
  void a_near_miss_of_a_code_is_told_with_what_was_probably_meant() {
    assertThat(problems(Lists.HEADER + Lists.court("YJ-1").replace("referral", "referal")))
        .containsExactly(
            "list.csv:2: ‘disposal’ is ‘referal-order’, which is no code of the framework: did you"
                + " mean ‘referral-order’?");
    assertThat(problems(Lists.HEADER + Lists.court("YJ-1").replace(",male", ",boy")))
        .containsExactly(
            "list.csv:2: ‘gender’ is ‘boy’, which is no code of the framework: use one of male,"
                + " female, other, unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "'male,15', 'M,15', male",
    "'male,15', 'F,15', female",
    "'medium,medium', 'low,v', very high",
    "',court', ',cuort', court",
  })
  void the_one_code_that_begins_so_or_has_two_letters_changed_is_meant(
      String right, String wrong, String meant) {
    assertThat(problems(Lists.HEADER + Lists.court("YJ-1").replace(right, wrong)))
        .singleElement()
        .asString()
        .endsWith("did you mean ‘%s’?".formatted(meant));
  }

  @Test
  void the_same_unknown_word_is_told_once_with_how_many_lines_more() {
    String boy = Lists.court("YJ-1").replace(",male", ",boy");
    assertThat(problems(Lists.HEADER + boy + Lists.court("YJ-2") + boy.repeat(3)))
        .containsExactly(
            "list.csv:2: ‘gender’ is ‘boy’, which is no code of the framework, here and on 3 more"
                + " lines: use one of male, female, other, unknown");
  }

  @Test
  void a_disposal_of_another_domain_is_told() {
    assertThat(problems(Lists.HEADER + Lists.court("YJ-1").replace(",court", ",out-of-court")))
        .containsExactly(
            "list.csv:2: ‘referral-order’ is a disposal of the domain court, but the case’s domain is"
                + " out-of-court: correct the one or the other");
  }

  @Test
  void a_resettlement_case_carries_its_court_sentence() {
    String sentence =
        Lists.court("YJ-1")
            .replace(",court", ",resettlement")
            .replace("referral-order", "detention-and-training-order");
    assertThat(value(Lists.HEADER + sentence, "domain")).isEqualTo("resettlement");
    assertThat(
            problems(
                Lists.HEADER + Lists.outOfCourt("YJ-1").replace("out-of-court", "resettlement")))
        .containsExactly(
            "list.csv:2: ‘youth-caution’ is a disposal of the domain out-of-court, but the case’s"
                + " domain is resettlement: correct the one or the other");
  }

  @Test
  void every_problem_is_told_at_once() {
    assertThat(
            problems(
                Lists.HEADER.replace("gender", "gendr").replace("disposal,", "")
                    + Lists.court("YJ-1").replace("referral-order,", "").replace(",15", ",fifteen")
                    + "YJ-2,court\n"
                    + Lists.court("YJ-3").replace("referral-order,", "").replace("north", "no\"rth")
                    + Lists.court("YJ-4")
                        .replace("referral-order,", "")
                        .replace("no,", "\u0007x,")))
        .containsExactly(
            "list.csv:1: ‘gendr’ is no column of a case list: did you mean ‘gender’?",
            "list.csv:1: The list has no column ‘disposal’: add it; ‘plumbline sample --template’"
                + " prints all columns and codes",
            "list.csv:2: ‘age’ is no age in whole years: write a whole number from 8 to 25, or leave it"
                + " empty",
            "list.csv:3: The row has 2 values, but there are 12 columns: write one value for each"
                + " column, empty where it is missing; put a value that holds the separator in quotes",
            "list.csv:4: A quote stands inside a value: put the whole value in quotes and double each"
                + " quote inside it",
            "list.csv:5: ‘looked_after’ has a control character: write the value again by hand");
  }

  @Test
  void columns_must_have_a_heading_once() {
    assertThat(problems(Lists.HEADER.replace("team", "Domain") + Lists.court("YJ-1")))
        .contains("list.csv:1: The list has the column ‘domain’ twice: keep one of the two");
    assertThat(problems(Lists.HEADER.replace("team", "") + Lists.court("YJ-1")))
        .containsExactly(
            "list.csv:2: Column 13 has a value, but no heading: give the column a heading, or empty it");
    for (String heading : List.of("?!", "=1+1", "x".repeat(61))) {
      assertThat(problems(Lists.HEADER.replace("team", heading) + Lists.court("YJ-1")))
          .containsExactly(
              "list.csv:1: The heading of column 13 is no name: give it a short name in words, or"
                  + " remove the column");
    }
  }

  @Test
  void a_long_reference_is_told() {
    assertThat(problems(Lists.HEADER + Lists.court("Y".repeat(61))))
        .containsExactly("list.csv:2: ‘ref’ has more than 60 characters: write a short code");
  }

  @Test
  void a_thousand_problems_are_told_and_how_many_more_there_are() {
    String wrong = Lists.court("YJ-1").replace(",15,", ",150,");
    assertThat(problems(Lists.HEADER + wrong.repeat(1003)))
        .hasSize(1001)
        .last()
        .isEqualTo("list.csv:1004: And 3 more problems: mend those above and try again");
  }

  @Test
  void an_empty_list_and_a_missing_file_are_told() {
    assertThat(problems(""))
        .containsExactly("list.csv:1: The file is empty: name the file that holds the case list");
    assertThat(problems("\n\n"))
        .containsExactly(
            "list.csv:1: The list is empty: write the columns in the first line and a case in each line"
                + " after it");
    assertThat(problems(Lists.HEADER))
        .containsExactly(
            "list.csv:1: The list has columns, but no case: write a case in each line after them");
    assertThat(
            Lists.problems(
                CaseListReader.read(
                    Path.of("nowhere.csv"), Lists.YOUTH_2018, DateOrder.AS_WRITTEN)))
        .containsExactly("nowhere.csv:1: There is no such file: check the name and the folder");
    assertThat(
            Lists.problems(
                CaseListReader.read(Path.of("src"), Lists.YOUTH_2018, DateOrder.AS_WRITTEN)))
        .containsExactly("src:1: This is a folder: name a file in it");
  }

  @Test
  void the_hash_is_that_of_the_file_s_bytes() {
    String text = Lists.HEADER + Lists.court("YJ-1");
    assertThat(Lists.accepted(Lists.read(text)).hash())
        .isEqualTo(plumbline.document.ContentHash.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Whatever stands in a further column, quoted as it must be, is read as it was written.
  @Property(tries = 500)
  void any_value_survives_writing_and_reading(@ForAll @Size(min = 1, max = 5) List<String> values) {
    StringBuilder text = new StringBuilder(Lists.HEADER.replace("team", "wing"));
    for (String value : values) {
      text.append(
          Lists.court("YJ").replace("north", '"' + plain(value).replace("\"", "\"\"") + '"'));
    }
    CaseList list = Lists.accepted(Lists.read(text.toString()));
    assertThat(list.cases())
        .extracting(one -> list.value(one, "wing"))
        .isEqualTo(values.stream().map(value -> plain(value).strip()).toList());
  }

  /// Letters and signs of the Basic Multilingual Plane, few enough not to look like free text.
  private static String plain(String value) {
    String letters = value.replaceAll("[^\\p{L}\\p{P}\\p{S}]|^[-+=]+|@", "");
    return letters.substring(0, Math.min(20, letters.length()));
  }
}
