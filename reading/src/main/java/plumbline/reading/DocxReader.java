package plumbline.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import plumbline.document.Parsed;

/// A Word file to paragraphs and rows, footnotes last. Read as the zip of XML that it is, without a
/// library that would build it all in memory: within limits, without external entities.
final class DocxReader {
  private static final String DOCUMENT = "word/document.xml";
  private static final String FOOTNOTES = "word/footnotes.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final int DEEPEST = 400;

  private DocxReader() {}

  static Parsed<ReportText> read(String name, byte[] content) {
    try {
      Map<String, byte[]> parts =
          ZipParts.read(content, Set.of(DOCUMENT, FOOTNOTES, STYLES, NUMBERING));
      byte[] document = parts.get(DOCUMENT);
      if (document == null) {
        return ReportReader.refused(
            name,
            "This zip file is no Word document",
            "unpack it, and name the report inside; save an .odt file as .docx");
      }
      DocxStyles styles = new DocxStyles(parts.get(STYLES), parts.get(NUMBERING));
      DocxBody body = new DocxBody(styles);
      body.read(xml(document));
      byte[] notes = parts.get(FOOTNOTES);
      if (notes != null) {
        body.readNotes(xml(notes));
      }
      return body.report(name);
    } catch (ZipParts.TooLarge tooLarge) {
      return ReportReader.refused(
          name, "The Word file has " + tooLarge.getMessage(), "check that it is a report");
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      return ReportReader.refused(
          name, "The Word file is broken", "open it in a word processor and save it again");
    }
  }

  /// The elements of an XML document, one after the other.
  static XMLStreamReader xml(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Decoded here: of bytes that are no letters the parser would print a line of its own.
    boolean wide =
        document.length > 1 && (document[0] == (byte) 0xFE || document[0] == (byte) 0xFF);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return factory.createXMLStreamReader(
        new InputStreamReader(new ByteArrayInputStream(document), charset.newDecoder()));
  }

  /// The attribute of this local name, whatever its prefix.
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      if (xml.getAttributeLocalName(index).equals(name)) {
        return xml.getAttributeValue(index);
      }
    }
    return null;
  }

  /// Goes on to the next start, end or text, and refuses what lies too deep.
  static int next(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep");
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type, which no Word file has");
    }
    return event;
  }

  /// What styles and lists say of paragraphs.
  static final class DocxStyles {
    private final Set<String> headings = new HashSet<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Set<String> ordered = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();

    DocxStyles(byte @Nullable [] styles, byte @Nullable [] numbering) throws XMLStreamException {
      if (styles != null) {
        readStyles(xml(styles));
      }
      if (numbering != null) {
        readNumbering(xml(numbering));
      }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
      String style = "";
      int depth = 0;
      while (xml.hasNext()) {
        int event = next(xml, depth);
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          String value = attribute(xml, "val");
          switch (xml.getLocalName()) {
            case "style" -> {
              String id = attribute(xml, "styleId");
              style = id == null ? "" : id;
            }
            case "name" -> {
              String name = value == null ? "" : value.toLowerCase(Locale.ROOT);
              if (name.startsWith("heading") || name.equals("title")) {
                headings.add(style);
              }
            }
            default -> {
              // Only names tell what a style is.
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    }

    private void readNumbering(XMLStreamReader xml) throws XMLStreamException {
      String list = "";
      String level = "";
      String number = "";
      int depth = 0;
      while (xml.hasNext()) {
        int event = next(xml, depth);
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          switch (xml.getLocalName()) {
            case "abstractNum" -> list = String.valueOf(attribute(xml, "abstractNumId"));
            case "lvl" -> level = String.valueOf(attribute(xml, "ilvl"));
            case "numFmt" -> {
              if (!"bullet".equals(attribute(xml, "val")) && number.isEmpty()) {
                ordered.add(list + "/" + level);
              }
            }
            case "num" -> number = String.valueOf(attribute(xml, "numId"));
            case "lvlOverride" -> level = String.valueOf(attribute(xml, "ilvl"));
            case "startOverride" -> start(number, level, attribute(xml, "val"));
            case "abstractNumId" -> abstractOf.put(number, String.valueOf(attribute(xml, "val")));
            default -> {
              // Nothing else says what an item looks like.
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    }

    /// The number that a list begins with, where it is not 1.
    private void start(String number, String level, @Nullable String first) {
      int value = first == null ? -1 : NumberWords.value(first);
      if (value > 0) {
        counters.put(number + "/" + level, value - 1);
      }
    }

    boolean isHeading(String style) {
      return headings.contains(style);
    }

    /// What stands before the item: a bullet, or its number.
    String mark(String number, String level) {
      String list = abstractOf.getOrDefault(number, "");
      return ordered.contains(list + "/" + level)
          ? counters.merge(number + "/" + level, 1, Integer::sum) + ". "
          : "• ";
    }
  }
}
