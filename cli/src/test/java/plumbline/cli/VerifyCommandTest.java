package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir private static Path printed;

  @BeforeAll
  static void print() {
    for (String format : List.of("html", "pdf", "docx", "ods", "csv", "json")) {
      Ran.plumbline(
          "report",
          "../inspections/trafford-2020.json",
          "--format",
          format,
          "-o",
          printed.resolve("trafford." + format).toString());
    }
  }

  private static Path copy(Path folder) throws IOException {
    try (var files = Files.list(printed)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  @Test
  void an_edition_is_proved_from_its_folder_or_from_any_of_its_files() {
    Ran folder = Ran.plumbline("verify", printed.toString());
    assertThat(folder.err()).isEmpty();
    assertThat(folder.status()).isZero();
    assertThat(folder.out())
        .contains("proved      trafford.html: ", "proved      trafford.csv-metadata.json: ")
        .endsWith("Every figure follows from the open data.\n");
    assertThat(Ran.plumbline("verify", printed.resolve("trafford.pdf").toString()))
        .isEqualTo(folder);
  }

  @Test
  void a_changed_figure_is_named(@TempDir Path folder) throws IOException {
    Path page = copy(folder).resolve("trafford.html");
    Files.writeString(
        page, Files.readString(page).replace("2.1.2:per-cent\">38", "2.1.2:per-cent\">48"));
    Ran ran = Ran.plumbline("verify", folder.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "NOT PROVED  trafford.html: ",
            "figure 2.1.2:per-cent: printed is ‘48 per cent’; what follows is ‘38 per cent’",
            "1 of 7 files are not proved.");
    assertThat(Ran.plumbline("verify", folder.toString(), "--format", "json").out())
        .contains("\"where\" : \"figure 2.1.2:per-cent\"", "\"proved\" : false");
  }

  /// A report that was renamed, in a folder of downloads.
  @Test
  void what_is_no_edition_is_passed_over(@TempDir Path folder) throws IOException {
    copy(folder);
    Files.move(folder.resolve("trafford.pdf"), folder.resolve("The report.pdf"));
    Files.writeString(folder.resolve("broken.json"), "{\"a\": ");
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"a program\"}");
    Files.writeString(folder.resolve("shopping.csv"), "what,how many\nmilk,2\n");
    Files.writeString(folder.resolve("page.html"), "<!doctype html><title>A page</title><p>Hello");
    Files.writeString(folder.resolve("photo.pdf"), "no PDF");
    Files.write(folder.resolve("sums.ods"), new byte[] {'P', 'K', 0});

    Ran ran = Ran.plumbline("verify", folder.resolve("The report.pdf").toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("proved      The report.pdf: ", "proved      trafford.json: ")
        .doesNotContain("broken", "package", "shopping", "page.html", "photo", "sums");
  }

  @Test
  void a_named_file_that_is_no_edition_is_not_passed_over(@TempDir Path folder) throws IOException {
    copy(folder);
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<!doctype html><title>A page</title><p>Hello");

    Ran ran = Ran.plumbline("verify", page.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("NOT PROVED  page.html: ");
  }

  @Test
  void without_data_or_a_file_it_says_what_to_do(@TempDir Path folder) throws IOException {
    Files.copy(printed.resolve("trafford.html"), folder.resolve("trafford.html"));
    Ran alone = Ran.plumbline("verify", folder.toString());
    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.err()).contains("There is no open data beside it: put the edition’s JSON");
    assertThat(Ran.plumbline("verify", folder.resolve("none.html").toString()).status())
        .isEqualTo(2);
    Files.delete(folder.resolve("trafford.html"));
    assertThat(Ran.plumbline("verify", folder.toString()).err())
        .contains("The folder has no file of an edition");
  }
}
