package plumbline.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import plumbline.document.Source;

/// The bound figures of a Word file: content controls, each with its reference as a tag.
final class WordFigures {
  private WordFigures() {}

  static Optional<List<Printed>> of(Source source) {
    try (ZipInputStream zip = new ZipInputStream(source.open())) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return Optional.of(figures(zip));
        }
      }
      return Optional.empty();
    } catch (IOException | XMLStreamException broken) {
      return Optional.empty();
    }
  }

  private static List<Printed> figures(ZipInputStream zip) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(zip);
    List<Printed> figures = new ArrayList<>();
    String ref = "";
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "sdt" -> {
              ref = "";
              text.setLength(0);
            }
            case "tag" -> ref = String.valueOf(xml.getAttributeValue(xml.getNamespaceURI(), "val"));
            case "t" -> inText = true;
            default -> {
              // How it looks.
            }
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inText) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals("t")) {
            inText = false;
          } else if (xml.getLocalName().equals("sdt") && !ref.isEmpty()) {
            figures.add(new Printed(ref, text.toString()));
          }
        }
        default -> {
          // Nothing printed.
        }
      }
    }
    return figures;
  }
}
