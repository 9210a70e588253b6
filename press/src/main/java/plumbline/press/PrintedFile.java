package plumbline.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import plumbline.document.ContentHash;
import plumbline.edition.Edition;
import plumbline.edition.EditionChapters;
import plumbline.edition.EditionCsv;

/// One of the files that an edition is published as.
///
/// @param name beside the others
@SuppressWarnings("ArrayRecordComponent") // compared by its hash
public record PrintedFile(String name, String mediaType, byte[] bytes) {
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String CSV = "report.csv";

  /// Every format, a page a chapter, and what the columns of the CSV file hold.
  public static List<PrintedFile> all(Edition edition) {
    List<PrintedFile> files = new ArrayList<>();
    for (Format format : Format.values()) {
      files.add(
          switch (format) {
            case HTML -> of(EditionChapters.WHOLE, HTML, format, edition);
            case PDF -> of("report.pdf", "application/pdf", format, edition);
            case DOCX ->
                of(
                    "report.docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    format,
                    edition);
            case ODS ->
                of("report.ods", "application/vnd.oasis.opendocument.spreadsheet", format, edition);
            case CSV -> of(CSV, "text/csv;charset=UTF-8", format, edition);
            case JSON -> of("report.json", "application/json", format, edition);
          });
    }
    String csv = EditionChapters.named(edition.language(), CSV);
    files.add(
        new PrintedFile(
            csv + "-metadata.json",
            "application/csvm+json",
            EditionCsv.metadata(edition, csv).getBytes(UTF_8)));
    EditionChapters.of(edition)
        .forEach((name, page) -> files.add(new PrintedFile(name, HTML, page.getBytes(UTF_8))));
    return List.copyOf(files);
  }

  private static PrintedFile of(String name, String mediaType, Format format, Edition edition) {
    return new PrintedFile(
        EditionChapters.named(edition.language(), name), mediaType, format.print(edition));
  }

  public ContentHash sha256() {
    return ContentHash.of(bytes);
  }
}
