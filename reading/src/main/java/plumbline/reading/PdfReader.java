package plumbline.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import plumbline.document.Parsed;
import plumbline.reading.Line.Look;

/// A PDF to lines, top down and from left to right; a wide gap between two lines is a blank line;
/// raised small digits are footnotes' marks.
final class PdfReader {
  private static final long MOST_MEMORY = 256L * 1024 * 1024;
  static final int MOST_OPERATORS = 3_000_000;
  static final int MOST_LETTERS = ReportReader.MOST_LETTERS / 2;
  private static final float USUAL_DISTANCE = 1.25f;

  /// A file of 8 KB can make PDFBox log millions of lines. Held here, since a logger that nobody
  /// holds forgets its level.
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private PdfReader() {}

  static Parsed<ReportText> read(String name, byte[] content) {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(content),
            MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      if (document.getNumberOfPages() > ReportReader.MOST_PAGES) {
        return ReportReader.refused(
            name,
            "The PDF has %,d pages; %,d are read"
                .formatted(document.getNumberOfPages(), ReportReader.MOST_PAGES),
            "check that it is a report");
      }
      if (TaggedPdf.isTagged(document)) {
        return TaggedPdf.read(name, document);
      }
      Stripper stripper = new Stripper();
      stripper.writeText(document, Writer.nullWriter());
      return ReportReader.withLines(stripper.text(name));
    } catch (InvalidPasswordException locked) {
      return ReportReader.refused(name, "The PDF has a password", "save it without a password");
    } catch (TooMuch tooMuch) {
      return ReportReader.refused(
          name, "The PDF has more drawing than a report has", "save its text, and name that");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return ReportReader.refused(
          name, "The PDF is broken", "print it to a new PDF, or save its text");
    }
  }

  /// More operators or letters than a report ever has.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// A line with its place on the page.
  private record Placed(String text, float top, float height, int page, float pageHeight) {

    /// How far below the line above, in heights of its letters.
    float distance(Placed above) {
      return (top - above.top) / Math.max(height, 6);
    }
  }

  private static final class Stripper extends PDFTextStripper {
    private final List<Placed> placed = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float top = -1;
    private float size;
    private int operators;
    private long letters;

    Stripper() {
      setSortByPosition(true);
      setSuppressDuplicateOverlappingText(true);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > MOST_OPERATORS) {
        throw new TooMuch();
      }
      super.processOperator(operator, operands);
    }

    /// Letters are counted as they are drawn: those drawn on one another are never written.
    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
        throws IOException {
      if (++letters > MOST_LETTERS) {
        throw new TooMuch();
      }
      super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      for (TextPosition position : positions) {
        // As it stands on the page: browsers set their type in other units than the page's.
        float height = Math.abs(position.getYScale());
        if (top < 0) {
          top = position.getYDirAdj();
          size = height;
        }
        String unicode = position.getUnicode();
        boolean raised =
            height < size * 0.8f
                && position.getYDirAdj() < top - size * 0.15f
                && unicode.chars().allMatch(Character::isDigit);
        line.append(raised ? HtmlReader.raisedDigits(unicode) : unicode);
      }
    }

    @Override
    protected void writeWordSeparator() {
      line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void endPage(PDPage page) {
      endLine();
    }

    private void endLine() {
      if (!line.toString().isBlank()) {
        placed.add(
            new Placed(
                line.toString().stripTrailing(),
                top,
                size,
                getCurrentPageNo(),
                getCurrentPage().getMediaBox().getHeight()));
      }
      line.setLength(0);
      top = -1;
    }

    ReportText text(String name) {
      List<String> texts = placed.stream().map(one -> spaced(one.text())).toList();
      PageEdges edges = new PageEdges();
      placed.forEach(one -> edges.see(one.text(), one.top() / one.pageHeight(), one.page()));
      int pages = placed.isEmpty() ? 0 : placed.getLast().page();
      boolean spaces = TextReader.spacesTellPages(texts);
      float usual = usualDistance();
      Lines lines = new Lines();
      Placed above = null;
      for (int index = 0; index < placed.size(); index++) {
        Placed one = placed.get(index);
        if (above == null || above.page() != one.page()) {
          lines.gap();
          if (above != null) {
            lines.startPage();
          }
        } else if (spaces && TextReader.startsPage(texts.get(index))) {
          lines.gap(); // a text that was printed: its own pages begin so
          lines.startPage();
        } else if (one.distance(above) > 1.3f * usual) {
          lines.gap();
        }
        boolean head =
            edges.isRunningHead(one.text(), one.top() / one.pageHeight(), one.page(), pages);
        lines.add(texts.get(index), head ? Look.RUNNING_HEAD : Look.PLAIN);
        above = one;
      }
      return lines.text(name);
    }

    /// The distance of lines in a paragraph: the smallest that at least a fifth of all lines have.
    private float usualDistance() {
      int[] lines = new int[25]; // with this distance, in tenths of a height
      int all = 0;
      for (int index = 1; index < placed.size(); index++) {
        Placed one = placed.get(index);
        int tenths = Math.round(10 * one.distance(placed.get(index - 1)));
        if (one.page() == placed.get(index - 1).page() && tenths >= 8 && tenths < lines.length) {
          lines[tenths]++;
          all++;
        }
      }
      for (int tenths = 8; tenths < lines.length; tenths++) {
        if (lines[tenths] > 0 && 5 * lines[tenths] >= all) {
          return tenths / 10f;
        }
      }
      return USUAL_DISTANCE;
    }

    private static String spaced(String text) {
      return text.replaceAll("[ \\u00A0]{2,}", " ").stripTrailing();
    }
  }
}
