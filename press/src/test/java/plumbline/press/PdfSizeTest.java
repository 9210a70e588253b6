package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A PDF is small enough to be sent and opened anywhere: 300 KB for 50 pages.
class PdfSizeTest {
  private static final int BYTES_A_PAGE = 300_000 / 50;

  static List<String> ids() {
    return Editions.IDS;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fiftyPagesAreAtMost300Kilobytes(String id) throws Exception {
    byte[] pdf = Format.PDF.print(Editions.of(id));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(pdf.length / document.getNumberOfPages()).isLessThanOrEqualTo(BYTES_A_PAGE);
    }
  }
}
