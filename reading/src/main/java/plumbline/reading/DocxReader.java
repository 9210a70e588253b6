package plumbline.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
      body.read(SafeXml.of(document));
      byte[] notes = parts.get(FOOTNOTES);
      if (notes != null) {
        body.readNotes(SafeXml.of(notes));
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

  /// The attribute of this local name, whatever its prefix.
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      if (xml.getAttributeLocalName(index).equals(name)) {
        return xml.getAttributeValue(index);
      }
    }
    return null;
  }

  /// What styles and lists say of paragraphs.
  static final class DocxStyles {
    private final Set<String> headings = new HashSet<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Set<String> ordered = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();

    DocxStyles(byte @Nullable [] styles, byte @Nullable [] numbering) throws XMLStreamException {
      if (styles != null) {
        readStyles(SafeXml.of(styles));
      }
      if (numbering != null) {
        readNumbering(SafeXml.of(numbering));
      }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
      String style = "";
      int depth = 0;
      while (xml.hasNext()) {
        int event = SafeXml.next(xml, depth);
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
        int event = SafeXml.next(xml, depth);
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
