package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  private static final String[] CASE =
      "YJ-1,court,referral-order,2025-07-01,,male,15,white,medium,medium,no,CM01,north".split(",");
  @TempDir private Path folder = Path.of("");

  private static String[] with(int at, String cell) {
    String[] cells = CASE.clone();
    cells[at] = cell;
    return cells;
  }

  private String value(Workbooks book, String column) {
    CaseList list = Lists.accepted(book.read(folder));
    return list.value(list.cases().getFirst(), column);
  }

  @Test
  void the_rows_of_the_first_sheet_are_the_list() {
    CaseList list =
        Lists.accepted(Workbooks.book().header().row(CASE).blankRows(2).row(CASE).read(folder));
    assertThat(list.cases()).extracting(ListedCase::line).containsExactly(2, 5);
    assertThat(list.value(list.cases().getFirst(), "team")).isEqualTo("north");
    assertThat(list.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 45839", "2, 45839", "1, 45839.75"})
  void a_date_is_a_number_with_the_look_of_a_date(String style, String days) {
    assertThat(
            value(
                Workbooks.book()
                    .header()
                    .row(with(3, "<c r=\"D2\" s=\"%s\"><v>%s</v></c>".formatted(style, days))),
                "received"))
        .isEqualTo("2025-07-01");
  }

  @Test
  void real_dates_beside_texts_may_have_day_and_month_swapped() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row(with(3, "<c r=\"D2\" s=\"1\"><v>45839</v></c>")) // 1 July, or 7 January
                    .row(with(3, "28/07/2025"))
                    .read(folder)))
        .singleElement()
        .asString()
        .contains(
            "list.xlsx:3: In ‘received’ Excel may have swapped day and month", "(28/07/2025)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true"})
  void a_workbook_that_counts_its_days_from_1904_is_refused(String yes) {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .properties("<workbookPr date1904=\"%s\"/>".formatted(yes))
                    .header()
                    .row(CASE)
                    .read(folder)))
        .containsExactly(
            "list.xlsx:1: The workbook counts its days from 1904, as old Macs did: save it as CSV");
  }

  @Test
  void a_number_without_the_look_of_a_date_is_no_date() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row(with(3, "<c r=\"D2\" s=\"3\"><v>45839</v></c>"))
                    .read(folder)))
        .containsExactly(
            "list.xlsx:2: ‘received’ is ‘45839’, which is no date: write it as 2026-03-31 or 31/03/2026");
  }

  @Test
  void numbers_are_read_without_an_exponent_or_a_point() {
    assertThat(value(Workbooks.book().header().row(with(6, "<c r=\"G2\"><v>15.0</v></c>")), "age"))
        .isEqualTo("15");
    assertThat(value(Workbooks.book().header().row(with(0, "<c r=\"A2\"><v>1.2E5</v></c>")), "ref"))
        .isEqualTo("120000");
  }

  @Test
  void shared_texts_are_read_in_all_their_runs_without_phonetic_hints() {
    assertThat(
            value(
                Workbooks.book()
                    .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>x</t></si><si><r><t>no</t></r><r><rPr><b/></rPr><t>rth</t></r><rPh><t>hint</t></rPh></si></sst>")
                    .header()
                    .row(with(12, "<c r=\"M2\" t=\"s\"><v>1</v></c>")),
                "team"))
        .isEqualTo("north");
  }

  @Test
  void a_cell_that_is_left_out_is_empty() {
    String[] sparse = {
      "<c r=\"A2\" t=\"inlineStr\"><is><t>YJ-1</t></is></c>",
      "<c r=\"B2\" t=\"inlineStr\"><is><t>court</t></is></c>",
      "<c r=\"M2\" t=\"inlineStr\"><is><t>south</t></is></c>"
    };
    Workbooks book = Workbooks.book().header().row(sparse);
    assertThat(value(book, "disposal")).isEmpty();
    assertThat(value(book, "team")).isEqualTo("south");
  }

  @Test
  void a_formula_is_refused_with_its_place() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row(with(0, "<c r=\"A2\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>YJ-1</v></c>"))
                    .row(with(12, "<c r=\"M3\"><f>1+1</f><v>2</v></c>"))
                    .read(folder)))
        .containsExactly(
            "list.xlsx:2: The cell A2 is a formula: copy the list and paste it as values, then save it again",
            "list.xlsx:3: The cell M3 is a formula: copy the list and paste it as values, then save it again");
  }

  @Test
  void an_error_in_a_cell_is_told() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .header()
                    .row(with(6, "<c r=\"G2\" t=\"e\"><v>#N/A</v></c>"))
                    .read(folder)))
        .containsExactly("list.xlsx:2: The cell G2 has the error #N/A: correct it, or empty it");
  }

  @Test
  void of_several_sheets_the_first_visible_one_is_read_and_said() {
    CaseList list =
        Lists.accepted(
            Workbooks.book()
                .sheets(
                    "<sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"Cases\" sheetId=\"1\" r:id=\"rId1\"/>")
                .header()
                .row(CASE)
                .read(folder));
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.notes())
        .containsExactly("The workbook has 2 sheets; the first, ‘Cases’, was read.");
  }

  @Test
  void a_sheet_without_a_known_heading_is_told_by_its_name_and_row() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .blankRows(2)
                    .row("Youth justice service, cases of the last year")
                    .header()
                    .row(CASE)
                    .read(folder)))
        .containsExactly(
            "list.xlsx:3: Row 3 of the sheet ‘Cases’ was read for the headings, and has none of a case"
                + " list: make the list the first sheet and its headings the first row");
  }

  @Test
  void a_workbook_and_a_text_with_the_same_cases_give_the_same_cases() {
    String text = ExampleCases.list();
    Workbooks book = Workbooks.book();
    text.lines().forEach(line -> book.row(line.split(",", -1)));
    CaseList fromBook = Lists.accepted(book.read(folder));
    assertThat(fromBook.cases()).isEqualTo(Lists.accepted(Lists.read(text)).cases());
  }

  @Test
  void other_files_are_called_what_they_are() throws java.io.IOException {
    assertThat(Lists.problems(Workbooks.book().part("word/document.xml", "<x/>").read(folder)))
        .containsExactly("list.xlsx:1: This is a Word document: send the list as CSV or .xlsx");
    assertThat(Lists.problems(Workbooks.book().part("content.xml", "<x/>").read(folder)))
        .containsExactly("list.xlsx:1: This is an OpenDocument file: save it as .xlsx or CSV");
    Path old = folder.resolve("old.xls");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0});
    assertThat(Lists.problems(CaseListReader.read(old, Lists.YOUTH_2018, DateOrder.AS_WRITTEN)))
        .containsExactly(
            "old.xls:1: The workbook has a password, or is an old .xls: save it as .xlsx without a password, or as CSV");
    Path pdf = folder.resolve("list.pdf");
    Files.writeString(pdf, "%PDF-1.7");
    assertThat(Lists.problems(CaseListReader.read(pdf, Lists.YOUTH_2018, DateOrder.AS_WRITTEN)))
        .containsExactly("list.pdf:1: This is a PDF: send the list as CSV or .xlsx");
  }

  @Test
  void a_workbook_without_its_sheet_is_told() {
    assertThat(
            Lists.problems(
                Workbooks.book()
                    .sheets("<sheet name=\"Lost\" sheetId=\"2\" r:id=\"rId2\"/>")
                    .read(folder)))
        .containsExactly(
            "list.xlsx:1: The workbook is damaged, or not of Excel’s usual kind: open it in Excel and save it as ‘Excel Workbook (.xlsx)’, or as CSV");
    assertThat(Lists.problems(Workbooks.book().sheets("").read(folder)))
        .containsExactly("list.xlsx:1: The workbook has no sheet: send the list as CSV or .xlsx");
  }

  @Test
  void a_long_cell_is_told_by_its_place() {
    assertThat(Lists.problems(Workbooks.book().header().row("x", "y".repeat(2_001)).read(folder)))
        .containsExactly("list.xlsx:2: The cell B2 has more than 2,000 characters: shorten it");
  }
}
