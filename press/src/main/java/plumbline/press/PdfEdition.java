package plumbline.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import plumbline.edition.Edition;
import plumbline.edition.EditionHtml;

/// An edition as a PDF that meets PDF/UA-1 and PDF/A-2a: tagged, with bookmarks and page numbers.
final class PdfEdition {
  private static final byte[] REGULAR = Resource.bytes("Inter-Regular.ttf");
  private static final byte[] BOLD = Resource.bytes("Inter-Bold.ttf");
  private static final String STYLES =
      new String(Resource.bytes("print.css"), StandardCharsets.UTF_8);
  private static final Pattern DATES =
      Pattern.compile(
          "(?s)<xmp:(CreateDate|ModifyDate|MetadataDate)>.*?</xmp:\\1>"
              + "|\\sxmp:(?:CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\"");
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfEdition() {}

  static byte[] of(Edition edition) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    font(builder, "Plumbline", REGULAR, 400);
    font(builder, "Plumbline", BOLD, 700);
    // A drawing takes the last face that was registered under a name: one name, one face.
    font(builder, "Plumbline SVG", REGULAR, 400);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUnicodeLineBreaker(new LineBreaks());
    nothingIsFetched(builder);
    builder.withProducer("Plumbline");
    builder.withW3cDocument(parsed(EditionHtml.with(edition, styles(edition))), "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = made(renderer)) {
      Spared.in(document);
      steady(document, edition);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// The foot of a page counts in the edition’s language.
  private static String styles(Edition edition) {
    return STYLES.replace("\" of \"", "\" %s \"".formatted(edition.say("of")));
  }

  private static PDDocument made(PdfBoxRenderer renderer) throws IOException {
    renderer.layout();
    return renderer.createPDFKeepOpen();
  }

  /// The same edition gives the same file: no time of making it, and a mark from its content.
  private static void steady(PDDocument document, Edition edition) throws IOException {
    document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(DATES.matcher(xmp).replaceAll("").getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(Long.parseUnsignedLong(edition.hash().hex().substring(0, 16), 16));
  }

  /// Fonts are the product’s own; what else a text names is never looked for.
  private static void nothingIsFetched(PdfRendererBuilder builder) {
    builder.useUriResolver((_, _) -> null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((_, _) -> false, when);
    }
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException | IOException impossible) {
      throw new IllegalStateException("A page of ours is no XML.", impossible);
    }
  }

  private static void font(PdfRendererBuilder builder, String family, byte[] face, int weight) {
    builder.useFont(
        () -> new ByteArrayInputStream(face),
        family,
        weight,
        BaseRendererBuilder.FontStyle.NORMAL,
        true);
  }
}
