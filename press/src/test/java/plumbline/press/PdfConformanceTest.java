package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import plumbline.edition.Translation;
import plumbline.language.Catalogue;

/// The PDF of each shipped inspection meets PDF/UA-1 and PDF/A-2a in one file.
class PdfConformanceTest {
  private static final Logger CHATTY = Logger.getLogger("org.verapdf");

  @BeforeAll
  static void start() {
    CHATTY.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  static List<String> ids() {
    return Editions.IDS;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void meetsTheStandardsForReadersAndArchives(String id) throws Exception {
    byte[] pdf = Format.PDF.print(Editions.of(id));
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void meetsThemInWelshToo() throws Exception {
    byte[] pdf = Format.PDF.print(Translation.of(Editions.of("trafford-2020"), Catalogue.of("cy")));
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, -1, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(1000);
      return result.getTestAssertions().stream()
          .map(failure -> failure.getRuleId().getClause() + ": " + failure.getMessage())
          .distinct()
          .limit(20)
          .toList();
    }
  }
}
