package plumbline.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import plumbline.document.Parsed;
import plumbline.reading.Line.Look;

/// A PDF that says it meets PDF/UA is read by its tags: they tell headings, items and cells, which
/// the places of letters on a page only hint at.
final class TaggedPdf {
  private static final int DEEPEST = 100;
  private static final int MOST_METADATA = 200_000;
  private static final int MOST_ELEMENTS = 300_000;

  private final Parts parts = new Parts();
  private final Map<COSDictionary, Map<Integer, Marked>> pages = new HashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StringBuilder line = new StringBuilder();
  private long operators;
  private long letters;

  /// Where the words ended that were added last, down the page.
  private float below;

  private @Nullable PDPage onPage;
  private boolean inHead;

  /// The words with one number, and where on the page they begin and end.
  private static final class Marked {
    static final Marked NOTHING = new Marked(0);

    final StringBuilder text = new StringBuilder();
    final float top;
    float bottom;

    Marked(float top) {
      this.top = top;
      this.bottom = top;
    }
  }

  private TaggedPdf() {}

  static boolean isTagged(PDDocument document) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    COSStream metadata = catalog.getCOSObject().getCOSStream(COSName.METADATA);
    if (metadata == null || catalog.getStructureTreeRoot() == null) {
      return false;
    }
    COSBase filter = metadata.getDictionaryObject(COSName.FILTER);
    // PDFBox would unpack the whole of it first, however large it becomes.
    try (InputStream raw = metadata.createRawInputStream();
        InputStream xmp =
            COSName.FLATE_DECODE.equals(filter) ? new InflaterInputStream(raw) : raw) {
      return new String(xmp.readNBytes(MOST_METADATA), StandardCharsets.UTF_8).contains("pdfuaid");
    }
  }

  static Parsed<ReportText> read(String name, PDDocument document) throws IOException {
    TaggedPdf reader = new TaggedPdf();
    reader.children(document.getDocumentCatalog().getStructureTreeRoot(), null, 0);
    reader.end(Look.PLAIN);
    return reader.parts.report(name);
  }

  /// A structure is a tree: what is met a second time is no part of one.
  ///
  /// A caption is told after its table, and is read before it.
  private void children(PDStructureNode node, @Nullable PDPage page, int depth) throws IOException {
    if (depth > DEEPEST || seen.size() > MOST_ELEMENTS || !seen.add(node.getCOSObject())) {
      throw new PdfReader.TooMuch();
    }
    List<Object> kids = node.getKids();
    for (int index = 0; index < kids.size() && !parts.isFull(); index++) {
      Object kid = kids.get(index);
      if (index + 1 < kids.size() && is(kid, "table") && is(kids.get(index + 1), "caption")) {
        kid(kids.get(index + 1), page, depth);
        kid(kid, page, depth);
        index++;
      } else {
        kid(kid, page, depth);
      }
    }
  }

  private static boolean is(Object kid, String type) {
    return kid instanceof PDStructureElement element && type(element).equals(type);
  }

  private static String type(PDStructureElement element) {
    return String.valueOf(element.getStructureType()).toLowerCase(Locale.ROOT);
  }

  private void kid(Object kid, @Nullable PDPage page, int depth) throws IOException {
    switch (kid) {
      case Integer marked -> add(page, marked);
      case PDMarkedContentReference reference ->
          add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
      case PDStructureElement element -> element(element, page, depth);
      default -> {
        // A link’s or a picture’s object has no words of its own.
      }
    }
  }

  private void element(PDStructureElement element, @Nullable PDPage above, int depth)
      throws IOException {
    PDPage page = element.getPage() == null ? above : element.getPage();
    String type = type(element);
    switch (type) {
      case "span", "link", "lbl", "lbody", "em", "strong" -> children(element, page, depth + 1);
      case "tr" -> row(element, page, depth);
      case "figure" -> end(Look.PLAIN);
      case "thead" -> {
        inHead = true;
        children(element, page, depth + 1);
        inHead = false;
      }
      default -> {
        end(Look.PLAIN);
        children(element, page, depth + 1);
        end(look(type));
      }
    }
  }

  private static Look look(String type) {
    if (type.matches("h[1-6]?")) {
      return Look.HEADING;
    }
    return switch (type) {
      case "li" -> Look.BULLET;
      case "blockquote" -> Look.QUOTATION;
      case "note" -> Look.FOOTNOTE;
      default -> Look.PLAIN;
    };
  }

  private void row(PDStructureElement row, @Nullable PDPage page, int depth) throws IOException {
    end(Look.PLAIN);
    if (!seen.add(row.getCOSObject())) {
      throw new PdfReader.TooMuch();
    }
    List<String> cells = new ArrayList<>();
    for (Object kid : row.getKids()) {
      if (kid instanceof PDStructureElement cell) {
        children(cell, cell.getPage() == null ? page : cell.getPage(), depth + 2);
        cells.add(words());
      }
    }
    String text = String.join("\t", cells);
    if (!text.isBlank()) {
      parts.add(text, Look.ROW, false, true);
    }
  }

  private String words() {
    String words = line.toString().replaceAll("\\s+", " ").strip();
    line.setLength(0);
    return words;
  }

  private void end(Look look) {
    String words = words();
    if (!words.isEmpty()) {
      parts.add(words, look, false, true);
    }
  }

  /// A space that ended a line is lost where the line is set to the right.
  private void add(@Nullable PDPage page, int number) throws IOException {
    Marked words = marked(page, number);
    if (words.text.isEmpty() || (inHead && !line.isEmpty() && !samePage(page))) {
      return; // nothing, or a head that is repeated on the next page
    }
    if (line.length() + words.text.length() > PdfReader.MOST_LETTERS) {
      throw new PdfReader.TooMuch();
    }
    onPage = page;
    int last = line.length() - 1;
    boolean parted =
        last >= 0
            && words.top != below
            && "/-–,.;:)’”% ".indexOf(words.text.charAt(0)) < 0
            && "-–/’( ".indexOf(line.charAt(last)) < 0;
    line.append(parted ? " " : "").append(words.text);
    below = words.bottom;
  }

  private boolean samePage(@Nullable PDPage page) {
    return page != null && page.equals(onPage);
  }

  private Marked marked(@Nullable PDPage page, int number) throws IOException {
    if (page == null) {
      return Marked.NOTHING;
    }
    Map<Integer, Marked> known = pages.get(page.getCOSObject());
    if (known == null) {
      Extractor extractor = new Extractor();
      extractor.processPage(page);
      known = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        gather(content, known, 0);
      }
      pages.put(page.getCOSObject(), known);
    }
    return known.getOrDefault(number, Marked.NOTHING);
  }

  /// The words of a page by the numbers that its tags refer to.
  private static void gather(PDMarkedContent content, Map<Integer, Marked> marked, int depth) {
    for (Object one : content.getContents()) {
      if (one instanceof TextPosition letter) {
        Marked words =
            marked.computeIfAbsent(content.getMCID(), _ -> new Marked(letter.getYDirAdj()));
        words.text.append(letter.getUnicode());
        words.bottom = letter.getYDirAdj();
      } else if (one instanceof PDMarkedContent inner && depth < DEEPEST) {
        gather(inner, marked, depth + 1);
      }
    }
  }

  private final class Extractor extends PDFMarkedContentExtractor {
    Extractor() throws IOException {
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > PdfReader.MOST_OPERATORS) {
        throw new PdfReader.TooMuch();
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
        throws IOException {
      if (++letters > PdfReader.MOST_LETTERS) {
        throw new PdfReader.TooMuch();
      }
      super.showGlyph(rendering, font, code, displacement);
    }
  }
}
