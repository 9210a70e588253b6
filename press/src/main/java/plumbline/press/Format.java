package plumbline.press;

import java.nio.charset.StandardCharsets;
import plumbline.edition.Edition;
import plumbline.edition.EditionCsv;
import plumbline.edition.EditionHtml;
import plumbline.edition.EditionJson;

/// A format that an edition is published in.
public enum Format {
  HTML("html"),
  PDF("pdf"),
  DOCX("docx"),
  ODS("ods"),
  CSV("csv"),
  JSON("json");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /// Such as `pdf`.
  public String ending() {
    return ending;
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
