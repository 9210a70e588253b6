package plumbline.press;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// What the renderer writes and no reader of a PDF has a use for: half of its objects.
final class Spared {
  /// The background of a box that has none: a mark of decoration around nothing. Text is written in
  /// hexadecimal digits or in brackets, so that no line of it looks like this.
  private static final Pattern NOTHING = Pattern.compile("(?m)^/Artifact /Prop\\d+ BDC\nEMC\n");

  private static final Pattern MARK = Pattern.compile("(?m)^/\\w+ /(\\w+) BDC$");

  /// The points of a drawing’s lines are pixels: less than a hundredth of one can’t be seen.
  private static final Pattern TOO_FINE =
      Pattern.compile("(?m)(\\.\\d\\d)\\d+(?=[-\\d. ]* [mlcvy]$)");

  private final PDDocument document;
  private final Map<String, COSDictionary> said = new HashMap<>();

  private Spared(PDDocument document) {
    this.document = document;
  }

  static void in(PDDocument document) throws IOException {
    Spared spared = new Spared(document);
    for (PDPage page : document.getPages()) {
      spared.marks(page);
      spared.drawings(page.getResources());
    }
    spared.attributes(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
  }

  private void marks(PDPage page) throws IOException {
    String drawn = NOTHING.matcher(text(page.getContents())).replaceAll("");
    page.setContents(
        new PDStream(
            document, new ByteArrayInputStream(drawn.getBytes(ISO_8859_1)), COSName.FLATE_DECODE));
    COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    if (marks != null) {
      Set<COSName> used = new HashSet<>();
      Matcher mark = MARK.matcher(drawn);
      while (mark.find()) {
        used.add(COSName.getPDFName(mark.group(1)));
      }
      for (COSName name : Set.copyOf(marks.keySet())) {
        if (!used.contains(name)) {
          marks.removeItem(name);
        }
      }
    }
  }

  private void drawings(PDResources resources) throws IOException {
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject drawing) {
        String fine = text(drawing.getContents());
        try (OutputStream coarse =
            drawing.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
          coarse.write(TOO_FINE.matcher(fine).replaceAll("$1").getBytes(ISO_8859_1));
        }
      }
    }
  }

  /// Each head of a table has words of its own on what it is the head of: one object says it for
  /// all.
  private void attributes(COSDictionary part) {
    if (part.getDictionaryObject(COSName.A) instanceof COSDictionary words) {
      part.setItem(COSName.A, said.computeIfAbsent(words.toString(), _ -> words));
    }
    switch (part.getDictionaryObject(COSName.K)) {
      case COSArray parts -> {
        for (COSBase one : parts) {
          if (one instanceof COSDictionary within) {
            attributes(within);
          }
        }
      }
      case COSDictionary within -> attributes(within);
      case null, default -> {}
    }
  }

  private static String text(InputStream content) throws IOException {
    try (content) {
      return new String(content.readAllBytes(), ISO_8859_1);
    }
  }
}
