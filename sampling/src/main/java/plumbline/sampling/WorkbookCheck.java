package plumbline.sampling;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks through a workbook before fastexcel reads it, with the same unzipper and the same parser,
/// because fastexcel trusts what it reads: it holds whole rows and texts, makes room for any
/// column, counts up to any shared text, and misses one way of writing that days count from 1904.
/// What is no XML, or breaks off, is left for fastexcel to stumble over, should the list need it.
final class WorkbookCheck {
  private static final int MOST_PACKED = 16 << 20;
  private static final long MOST_UNPACKED = 128L << 20;
  private static final int MOST_RATIO = 150;
  private static final int RATIO_FROM = 1 << 20;
  private static final int MOST_PARTS = 2_000;
  private static final int DEEPEST = 64;
  private static final int MOST_NAMES = 2_000;
  private static final int MOST_TEXTS = 1_000_000;
  private static final int MOST_CELLS_OF_A_ROW = 1_000;
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_FORMULA = 2_000;
  private static final int LONGEST_TAG = 8 * LONGEST_TEXT;

  private static final String ALONE = "save the list as CSV, or as a new workbook of its own";

  private final ListProblems problems;
  private final XMLInputFactory parser = new InputFactoryImpl();
  private final Set<String> names = new HashSet<>();
  private long unpacked;
  private int texts;
  private int lastText = -1;

  private WorkbookCheck(ListProblems problems) {
    this.problems = problems;
    parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  static void check(byte[] content, ListProblems problems) throws IOException {
    WorkbookCheck check = new WorkbookCheck(problems);
    if (content.length > MOST_PACKED) {
      throw problems.stop(
          1,
          English.text("The workbook has more than the %d MB that are read", MOST_PACKED >> 20),
          "check that it is one service’s list of the last two years, or save it as CSV");
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      check.look(parts);
      for (ZipArchiveEntry part : parts) {
        try (InputStream in = zip.getInputStream(part)) {
          check.new Part(part).read(in);
        }
      }
    }
    if (check.lastText >= check.texts) {
      throw check.refuse("A cell of the workbook names a text that the workbook doesn’t have");
    }
  }

  private StopReading refuse(String what, Object... values) {
    return problems.stop(1, English.text(what, values), ALONE);
  }

  private void look(List<ZipArchiveEntry> parts) {
    if (parts.size() > MOST_PARTS) {
      throw refuse("The workbook has more than %,d parts", MOST_PARTS);
    }
    Set<String> all = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      if (!all.add(part.getName())) {
        throw refuse("The workbook has a part twice");
      }
    }
    if (all.contains("word/document.xml")) {
      throw problems.stop(1, "This is a Word document", "send the list as CSV or .xlsx");
    }
    if (all.contains("content.xml")) {
      throw problems.stop(1, "This is an OpenDocument file", "save it as .xlsx or CSV");
    }
    if (!all.contains("xl/workbook.xml")) {
      throw problems.stop(1, "This is no Excel workbook", "send the list as CSV or .xlsx");
    }
  }

  /// An element that is open, and how many it holds.
  private static final class Open {
    private final String name;
    private int children;

    Open(String name) {
      this.name = name;
    }
  }

  private final class Part {
    private final String name;
    private final long packed;
    private final long checksum;
    private final Deque<Open> open = new ArrayDeque<>();
    private int textFrom;
    private int textLength;
    private String cell = "";
    private boolean sharesText;
    private final StringBuilder sharedText = new StringBuilder();

    Part(ZipArchiveEntry part) {
      name = part.getName();
      packed = Math.max(1, part.getCompressedSize());
      checksum = part.getCrc();
    }

    void read(InputStream in) throws IOException {
      try {
        XMLStreamReader xml = parser.createXMLStreamReader(new Bounded(in));
        while (xml.hasNext()) {
          switch (xml.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refuse("The workbook declares a document type or an entity");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> count(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS,
                XMLStreamConstants.CDATA,
                XMLStreamConstants.SPACE ->
                text(xml);
            default -> {
              // Comments and the like, which hold nothing.
            }
          }
        }
      } catch (XMLStreamException broken) {
        if (broken.getNestedException() instanceof IOException unpacking) {
          throw unpacking;
        }
        // See the class.
      }
    }

    private void count(String one) {
      if (names.add(one) && names.size() > MOST_NAMES) {
        throw refuse("The workbook uses more than %,d names", MOST_NAMES);
      }
    }

    private void begin(XMLStreamReader xml) {
      countNames(xml);
      String element = xml.getLocalName();
      Open parent = open.peek();
      if (parent != null) {
        parent.children++;
        int most = parent.name.equals("row") ? MOST_CELLS_OF_A_ROW : MOST_TEXTS;
        if (parent.children > most) {
          throw refuse("The workbook’s part %s has more than %,d ‘%s’", name, most, element);
        }
      }
      open.push(new Open(element));
      if (open.size() > DEEPEST) {
        throw refuse("The workbook nests more than %d elements", DEEPEST);
      }
      switch (element) {
        case "c", "si" -> beginText(element, xml);
        case "workbookPr" -> {
          String from1904 = xml.getAttributeValue(null, "date1904");
          if (from1904 != null && !from1904.equals("0") && !from1904.equals("false")) {
            throw problems.stop(
                1, "The workbook counts its days from 1904, as old Macs did", "save it as CSV");
          }
        }
        default -> {
          // Nothing that the reading trusts.
        }
      }
    }

    private void countNames(XMLStreamReader xml) {
      count(xml.getLocalName());
      for (int at = 0; at < xml.getAttributeCount(); at++) {
        count(xml.getAttributeLocalName(at));
      }
      for (int at = 0; at < xml.getNamespaceCount(); at++) {
        count(String.valueOf(xml.getNamespacePrefix(at)));
      }
    }

    private void beginText(String element, XMLStreamReader xml) {
      if (textFrom == 0) {
        textFrom = open.size();
        textLength = 0;
      }
      if (element.equals("si")) {
        texts++;
        return;
      }
      cell = Optional.ofNullable(xml.getAttributeValue(null, "r")).orElse("A1");
      if (!cell.matches("[A-Z]{1,3}\\d{1,7}")) {
        throw refuse("The workbook’s part %s has a cell without a proper place", name);
      }
      sharesText = "s".equals(xml.getAttributeValue(null, "t"));
      sharedText.setLength(0);
    }

    private void text(XMLStreamReader xml) {
      if (textFrom == 0) {
        return;
      }
      textLength += xml.getTextLength();
      if (textLength > LONGEST_TEXT) {
        throw tooLong();
      }
      Open within = open.peek();
      if (within != null && within.name.equals("f") && textLength > LONGEST_FORMULA) {
        throw refuse("The workbook has a formula of more than %,d characters", LONGEST_FORMULA);
      }
      if (sharesText && within != null && within.name.equals("v")) {
        sharedText.append(xml.getText());
      }
    }

    private void end() {
      Open ended = open.pop();
      if (ended.name.equals("c") && sharesText) {
        sharesText = false;
        if (!sharedText.isEmpty()) {
          String index = sharedText.toString();
          lastText =
              Math.max(lastText, index.matches("\\d{1,7}") ? Integer.parseInt(index) : MOST_TEXTS);
        }
      }
      if (open.size() < textFrom) {
        textFrom = 0;
      }
    }

    private StopReading tooLong() {
      return textFrom > 0 && !cell.isEmpty()
          ? problems.stop(
              Integer.parseInt(cell.replaceAll("[A-Z]", "")),
              English.text("The cell %s has more than %,d characters", cell, LONGEST_TEXT),
              "shorten it")
          : refuse("The workbook has a text of more than %,d characters", LONGEST_TEXT);
    }

    /// A part's bytes, counted as they are unpacked.
    private final class Bounded extends FilterInputStream {
      private final CRC32 sum = new CRC32();
      private long read;
      private int sinceTag;

      Bounded(InputStream in) {
        super(in);
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        if (some < 0) {
          if (sum.getValue() != checksum) {
            throw new IOException("The part doesn’t fit its checksum.");
          }
          return some;
        }
        sum.update(into, from, some);
        for (int at = from; at < from + some; at++) {
          sinceTag = into[at] == '<' ? 0 : sinceTag + 1;
          if (sinceTag > LONGEST_TAG) {
            throw tooLong();
          }
        }
        read += some;
        unpacked += some;
        if (unpacked > MOST_UNPACKED) {
          throw refuse("The workbook unpacks to more than %d MB", MOST_UNPACKED >> 20);
        }
        if (read > RATIO_FROM && read / packed > MOST_RATIO) {
          throw refuse("A part of the workbook unpacks to more than %d times its size", MOST_RATIO);
        }
        return some;
      }
    }
  }
}
