package plumbline.press;

import java.nio.charset.StandardCharsets;
import plumbline.edition.Edition;
import plumbline.edition.EditionCsv;
import plumbline.edition.EditionHtml;
import plumbline.edition.EditionJson;

/// A format that an edition is published in.
public enum Format {
  HTML("html", "text/html; charset=utf-8"),
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
  CSV("csv", "text/csv; charset=utf-8"),
  JSON("json", "application/json");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// Such as `pdf`.
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The edition in this format.
  public byte[] print(Edition edition) {
    return switch (this) {
      case HTML -> EditionHtml.of(edition).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfEdition.of(edition);
      case DOCX -> WordEdition.of(edition);
      case ODS -> Workbook.of(edition);
      case CSV -> EditionCsv.of(edition).getBytes(StandardCharsets.UTF_8);
      case JSON -> EditionJson.of(edition).getBytes(StandardCharsets.UTF_8);
    };
  }
}
