package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// Tags that are no tree, repeat themselves without end, or unpack to more than there is memory
/// for.
class HostileTagsTest {
  private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>pdfuaid:part 1";

  /// A page with words under the number 0, and a tree of tags that a test shapes.
  private static byte[] pdf(byte[] metadata, Consumer<COSDictionary> shape) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      page.setResources(new PDResources());
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginMarkedContent(COSName.P, 0);
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("Does planning focus sufficiently on keeping the child safe?");
        content.endText();
        content.endMarkedContent();
      }
      PDStructureTreeRoot root = new PDStructureTreeRoot();
      document.getDocumentCatalog().setStructureTreeRoot(root);
      COSDictionary paragraph = new COSDictionary();
      paragraph.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
      paragraph.setItem(COSName.S, COSName.P);
      paragraph.setItem(COSName.PG, page);
      paragraph.setItem(COSName.K, COSInteger.ZERO);
      root.getCOSObject().setItem(COSName.K, paragraph);
      shape.accept(paragraph);
      COSStream xmp = document.getDocument().createCOSStream();
      try (OutputStream out = xmp.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(metadata);
      }
      document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, xmp);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static Parsed<ReportText> read(byte[] pdf) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ReportReader.read(new Source("tags.pdf", pdf)));
  }

  private static byte[] said() {
    return XMP.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void tagsAreRead() throws IOException {
    assertThat(read(pdf(said(), _ -> {})))
        .isInstanceOfSatisfying(
            Parsed.Accepted.class,
            read ->
                assertThat(((ReportText) read.value()).lines().getFirst().text())
                    .startsWith("Does planning"));
  }

  @Test
  void anElementWithinItselfIsRefused() throws IOException {
    byte[] pdf =
        pdf(
            said(),
            paragraph -> {
              COSArray twice = new COSArray();
              twice.add(paragraph);
              twice.add(paragraph);
              paragraph.setItem(COSName.K, twice);
            });
    assertThat(read(pdf)).isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void theSameWordsAMillionTimesAreRefused() throws IOException {
    byte[] pdf =
        pdf(
            said(),
            paragraph -> {
              COSArray often = new COSArray();
              for (int time = 0; time < 200_000; time++) {
                often.add(COSInteger.ZERO);
              }
              paragraph.setItem(COSName.K, often);
            });
    assertThat(read(pdf)).isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void metadataAreUnpackedOnlyAsFarAsTheyAreLookedAt() throws IOException {
    byte[] large = new byte[64 * 1024 * 1024];
    System.arraycopy(said(), 0, large, 0, said().length);
    assertThat(read(pdf(large, _ -> {}))).isInstanceOf(Parsed.Accepted.class);
  }
}
