package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is frozen of an edition: all of it the same, wherever and whenever it is printed. The
/// programs choose the language themselves, whatever the machine speaks (see `SameBytesIT`).
class PrintedFileTest {
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void backHome() {
    TimeZone.setDefault(zone);
  }

  @Test
  void an_edition_is_frozen_in_every_format_and_by_chapter_with_the_same_bytes_each_time() {
    List<PrintedFile> here = PrintedFile.all(Editions.of("wirral-2021"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    List<PrintedFile> there = PrintedFile.all(Editions.of("wirral-2021"));

    assertThat(here)
        .extracting(PrintedFile::name)
        .startsWith("report.html", "report.pdf", "report.docx", "report.ods", "report.csv")
        .contains("report.json", "report.csv-metadata.json", "chapter-methodology.html")
        .doesNotHaveDuplicates();
    assertThat(there).hasSameSizeAs(here);
    for (int at = 0; at < here.size(); at++) {
      assertThat(there.get(at).name()).isEqualTo(here.get(at).name());
      assertThat(there.get(at).bytes()).as(here.get(at).name()).isEqualTo(here.get(at).bytes());
    }
  }
}
