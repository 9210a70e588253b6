package plumbline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import plumbline.document.Parsed;
import plumbline.edition.Edition;
import plumbline.press.Format;
import plumbline.press.PrintedFile;

/// An edition proves itself; whatever is changed in it is found and named.
class ProverTest {
  static final List<String> IDS = Published.IDS;

  private static Published trafford() {
    return Published.of("trafford-2020");
  }

  /// The differences of one file, a line each.
  private static List<String> differences(Published published, String file) {
    return published.proof().files().stream()
        .filter(one -> one.file().equals(file))
        .flatMap(one -> one.differences().stream())
        .map(Difference::toString)
        .toList();
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void every_file_of_an_edition_is_proved(String id) {
    Proof proof = Published.of(id).proof();
    assertThat(proof.files()).hasSize(Format.values().length + 1);
    for (Proof.FileProof file : proof.files()) {
      assertThat(file.differences()).as(file.file()).isEmpty();
      if (!file.file().endsWith("metadata.json")) {
        assertThat(file.figures()).as(file.file()).isGreaterThan(150);
      }
    }
    assertThat(proof.isProved()).isTrue();
    assertThat(proof.edition()).isEqualTo(Published.edition(id).hash().hex());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void the_csv_file_is_evidence_enough(String id) {
    Proof proof =
        Published.of(id).only("report.csv", "report.html", "report.pdf", "report.docx").proof();
    assertThat(proof.files()).allSatisfy(file -> assertThat(file.differences()).isEmpty());
    assertThat(proof.files()).allSatisfy(file -> assertThat(file.figures()).isPositive());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void the_welsh_edition_has_the_figures_that_follow_from_the_same_data(String id) {
    Published welsh = Published.inWelsh(id);
    assertThat(welsh.proof().files()).hasSize(Format.values().length + 1);
    assertThat(welsh.proof().files())
        .allSatisfy(file -> assertThat(file.differences()).as(file.file()).isEmpty());
    assertThat(welsh.only("report.csv", "report.html", "report.docx").proof().isProved()).isTrue();
  }

  @Test
  void a_figure_changed_in_welsh() {
    Published welsh =
        Published.inWelsh("trafford-2020")
            .with("report.html", "\"2.1.2:per-cent\">38 y cant", "\"2.1.2:per-cent\">48 y cant");
    assertThat(differences(welsh, "report.html"))
        .contains("figure 2.1.2:per-cent: printed is ‘48 y cant’; what follows is ‘38 y cant’");
  }

  @Test
  void a_pdf_in_welsh_needs_the_words_of_its_edition() {
    assertThat(Published.inWelsh("trafford-2020").only("report.csv", "report.pdf").prove())
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            refused -> assertThat(refused.problems().toString()).contains("Cymraeg", "JSON"));
  }

  @Test
  void every_file_that_is_published_is_proved_pages_of_one_chapter_too() {
    Published published = trafford().only();
    PrintedFile.all(Published.edition("trafford-2020"))
        .forEach(file -> published.with(file.name(), file.bytes()));
    Proof proof = published.proof();
    assertThat(proof.files()).hasSizeGreaterThan(Format.values().length);
    assertThat(proof.files())
        .allSatisfy(file -> assertThat(file.differences()).as(file.file()).isEmpty());
  }

  @Test
  void a_figure_changed_on_the_page() {
    Published changed =
        trafford()
            .with(
                "report.html", "\"2.1.2:per-cent\">38 per cent", "\"2.1.2:per-cent\">48 per cent");
    assertThat(differences(changed, "report.html"))
        .contains("figure 2.1.2:per-cent: printed is ‘48 per cent’; what follows is ‘38 per cent’")
        .anyMatch(line -> line.startsWith("text: "));
    assertThat(changed.proof().isProved()).isFalse();
    assertThat(differences(changed, "report.pdf")).isEmpty();
  }

  @Test
  void a_figure_whose_words_are_no_figure_of_the_page() {
    assertThat(
            differences(
                trafford()
                    .only("report.csv", "report.html")
                    .with("report.html", "value=\"2.1.2:per-cent\"", "value=\"2.1.1:per-cent\""),
                "report.html"))
        .containsExactly(
            "figure 2.1.1:per-cent: printed is ‘38 per cent’; what follows is ‘63 per cent’");
  }

  @Test
  void a_sentence_changed_on_the_page() {
    assertThat(
            differences(
                trafford()
                    .with(
                        "report.html",
                        "takes the band of its lowest",
                        "takes the band of its best"),
                "report.html"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("text: "));
  }

  @Test
  void a_figure_changed_in_json() {
    assertThat(
            differences(
                trafford()
                    .with(
                        "report.json",
                        text ->
                            text.replaceFirst(
                                "\"text\" *: *\"38 per cent\"", "\"text\": \"39 per cent\"")),
                "report.json"))
        .contains("figure 2.1.2:per-cent: printed is ‘39 per cent’; what follows is ‘38 per cent’")
        .anyMatch(line -> line.startsWith("hash of the edition: "));
  }

  @Test
  void a_figure_changed_in_word() throws IOException {
    Published changed = trafford();
    changed.with("report.docx", word(changed.file("report.docx"), "38 per cent", "39 per cent"));
    assertThat(differences(changed, "report.docx"))
        .contains("figure 2.1.2:per-cent: printed is ‘39 per cent’; what follows is ‘38 per cent’");
  }

  @Test
  void a_figure_changed_in_the_pdf() {
    Edition edition = Published.edition("trafford-2020");
    Published changed =
        trafford()
            .with(
                "report.pdf",
                Format.PDF.print(Published.with(edition, "2.1.2:per-cent", "48 per cent")));
    assertThat(differences(changed, "report.pdf"))
        .anyMatch(line -> line.startsWith("hash of the edition: "))
        .anyMatch(line ->
            line.startsWith("text: printed is ‘Question2.1.2hasthelowestpercentage:48percent"));
  }

  @Test
  void a_count_changed_in_a_pdf_with_nothing_but_csv_beside_it() {
    Edition edition = Published.edition("trafford-2020");
    Published changed =
        trafford()
            .only("report.csv", "report.pdf")
            .with("report.pdf", Format.PDF.print(Published.with(edition, "2.1.1:yes:number", "6")));
    assertThat(differences(changed, "report.pdf"))
        .contains("question 2.1.1: printed is ‘6 of 8’; what follows is ‘5 of 8’");
    assertThat(
            differences(
                trafford()
                    .only("report.csv", "report.pdf")
                    .with(
                        "report.pdf",
                        Format.PDF.print(Published.with(edition, "2.3:rating:name", "Inadequate"))),
                "report.pdf"))
        .contains("rating 2.3: printed is ‘Inadequate’; what follows is ‘Outstanding’");
  }

  @Test
  void a_cell_changed_in_the_workbook() throws IOException {
    Published changed = trafford();
    SpreadSheet workbook = new SpreadSheet(new ByteArrayInputStream(changed.file("report.ods")));
    Sheet sheet = workbook.getSheet("questions");
    sheet.getRange(3, 3).setValue(7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.save(bytes);
    assertThat(differences(changed.with("report.ods", bytes.toByteArray()), "report.ods"))
        .containsExactly(
            "table questions, row 2.1.1, column yes: printed is ‘7’; what follows is ‘5’");
  }

  @Test
  void a_row_of_the_data_changed() {
    assertThat(
            differences(
                trafford()
                    .only("report.csv", "report.html")
                    .with("report.csv", text -> text.replaceFirst(",5,8,63,", ",6,8,63,")),
                "report.csv"))
        .contains(
            "table questions, row 2.1.1, column per_cent: printed is ‘63’; what follows is ‘75’");
  }

  @Test
  void a_row_of_the_data_changed_in_itself_without_a_fault() {
    Published changed =
        trafford()
            .only("report.csv", "report.html")
            .with("report.csv", text -> text.replaceFirst(",5,8,63,", ",6,8,75,"));
    assertThat(differences(changed, "report.html"))
        .contains("figure 2.1.1:share: printed is ‘63%’; what follows is ‘75%’");
  }

  @Test
  void a_row_of_the_data_taken_out() {
    assertThat(
            differences(
                trafford()
                    .with(
                        "report.csv",
                        text -> text.replaceFirst("(?m)^.*,questions,2.1.1,.*\r\n", "")),
                "report.csv"))
        .anyMatch(line -> line.startsWith("table questions: "));
  }

  @Test
  void the_hash_changed() {
    String hash = Published.edition("trafford-2020").hash().hex();
    String other = "0" + hash.substring(1).replace('a', 'b');
    assertThat(differences(trafford().with("report.html", hash, other), "report.html"))
        .contains(
            "hash of the edition: printed is ‘%s’; what follows is ‘%s’".formatted(other, hash));
    assertThat(differences(trafford().with("report.json", hash, other), "report.json"))
        .containsExactly(
            "hash of the edition: printed is ‘%s’; what follows is ‘%s’".formatted(other, hash));
    assertThat(
            differences(
                trafford().with("report.csv-metadata.json", hash, other),
                "report.csv-metadata.json"))
        .hasSize(1);
  }

  @Test
  void another_framework_than_at_hand() {
    String hash = Published.edition("trafford-2020").sources().frameworkHash().hex();
    assertThat(differences(trafford().with("report.json", hash, "0".repeat(64)), "report.json"))
        .anyMatch(line -> line.startsWith("hash of the framework: "));
  }

  @Test
  void data_that_cannot_be_are_told() {
    assertThat(
            differences(
                trafford()
                    .only("report.csv", "report.html")
                    .with("report.csv", text -> text.replaceFirst(",5,8,63,", ",9,8,63,")),
                "report.csv"))
        .anyMatch(line -> line.startsWith("open data: "));
  }

  @Test
  void without_data_there_is_no_proof() {
    assertThat(trafford().only("report.html").prove()).isInstanceOf(Parsed.Refused.class);
    assertThat(trafford().only("report.csv").prove()).isInstanceOf(Parsed.Refused.class);
    assertThat(trafford().with("report.json", "{}".getBytes(UTF_8)).prove())
        .isInstanceOf(Parsed.Refused.class);
    assertThat(trafford().with("report.ods", "x".getBytes(UTF_8)).prove())
        .isInstanceOf(Parsed.Refused.class);
  }

  private static byte[] word(byte[] zip, String text, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        byte[] content = in.readAllBytes();
        out.write(
            part.getName().equals("word/document.xml")
                ? new String(content, UTF_8).replaceFirst(text, other).getBytes(UTF_8)
                : content);
      }
    }
    return bytes.toByteArray();
  }
}
