package plumbline.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an .xlsx file, read as streams and never written anywhere. What a hostile file may
/// ask for is bounded before it is unpacked: parts, size, ratio, depth; no document type, no
/// entity, nothing from outside.
final class WorkbookParts implements AutoCloseable {
  private static final int MOST_PARTS = 2_000;
  private static final long MOST_UNPACKED = 256L << 20;
  private static final long ALWAYS_ALLOWED = 1L << 20;
  private static final int MOST_RATIO = 150;
  private static final int DEEPEST = 64;

  private static final XMLInputFactory XML = secured();

  private final ZipFile zip;
  private final ListProblems problems;
  private long unpacked;

  private WorkbookParts(ZipFile zip, ListProblems problems) {
    this.zip = zip;
    this.problems = problems;
  }

  private static XMLInputFactory secured() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("Nothing is fetched.");
    });
    return factory;
  }

  static WorkbookParts of(Path path, ListProblems problems) {
    try {
      WorkbookParts parts =
          new WorkbookParts(new ZipFile(path.toFile(), StandardCharsets.UTF_8), problems);
      try {
        parts.check();
      } catch (StopReading stop) {
        parts.close();
        throw stop;
      }
      return parts;
    } catch (IOException damaged) {
      throw problems.stop(
          1, "The workbook is damaged", "open it in Excel, save it again, or save it as CSV");
    }
  }

  private void check() {
    if (zip.size() > MOST_PARTS) {
      throw bomb(English.text("The workbook has more than %,d parts", MOST_PARTS));
    }
    Set<String> names = new HashSet<>();
    zip.stream()
        .forEach(part -> {
          if (!names.add(part.getName())) {
            throw bomb("The workbook has a part twice");
          }
        });
    if (names.contains("word/document.xml")) {
      throw problems.stop(1, "This is a Word document", "send the list as CSV or .xlsx");
    }
    if (names.contains("content.xml")) {
      throw problems.stop(1, "This is an OpenDocument file", "save it as .xlsx or CSV");
    }
    if (!names.contains("xl/workbook.xml")) {
      throw problems.stop(1, "This is no Excel workbook", "send the list as CSV or .xlsx");
    }
  }

  private StopReading bomb(String what) {
    return problems.stop(
        1, what, "save the list as CSV, or as a new workbook with that sheet only");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /// What takes the start of each element of a part; it may read on to the element's end.
  interface Visitor {
    void visit(String element, XMLStreamReader xml) throws XMLStreamException;
  }

  /// Visits every element of a part.
  void visit(String name, Visitor visitor) throws IOException {
    ZipEntry part = zip.getEntry(name);
    if (part == null) {
      throw problems.stop(
          1,
          English.text("The workbook lacks its part %s", name),
          "open it in Excel, save it again, or save it as CSV");
    }
    try (InputStream in = new Bounded(zip.getInputStream(part), part)) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw bomb("The workbook declares a document type or an entity");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth > DEEPEST) {
            throw bomb(English.text("The workbook nests more than %d elements", DEEPEST));
          }
          visitor.visit(xml.getLocalName(), xml);
        }
        if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException damaged) {
      throw problems.stop(
          1,
          English.text("The workbook’s part %s is damaged", name),
          "open it in Excel, save it again, or save it as CSV");
    }
  }

  /// A part's bytes, no more than an honest part has.
  private final class Bounded extends InputStream {
    private final InputStream in;
    private final long packed;
    private long read;

    Bounded(InputStream in, ZipEntry part) {
      this.in = in;
      this.packed = Math.max(1, part.getCompressedSize());
      count(Math.max(0, part.getSize()));
      read = 0;
    }

    private void count(long bytes) {
      read += bytes;
      if (read > ALWAYS_ALLOWED && read / packed > MOST_RATIO) {
        throw bomb(
            English.text(
                "A part of the workbook unpacks to more than %d times its size", MOST_RATIO));
      }
      if (unpacked + read > MOST_UNPACKED) {
        throw bomb(English.text("The workbook unpacks to more than %d MB", MOST_UNPACKED >> 20));
      }
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = in.read(into, from, length);
      count(Math.max(0, some));
      return some;
    }

    @Override
    public void close() throws IOException {
      unpacked += read;
      in.close();
    }
  }
}
