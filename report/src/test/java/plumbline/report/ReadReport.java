package plumbline.report;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A report or a section as a strict reader of XML takes it, which a browser never is. It resolves
/// nothing from outside.
record ReadReport(Element root) {
  private static final Set<String> INLINE =
      Set.of("#text", "a", "abbr", "cite", "i", "span", "strong");

  static ReadReport of(Content section) {
    StringOutput html = new StringOutput();
    section.writeTo(html);
    return of("<div>" + html + "</div>");
  }

  static ReadReport of(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return new ReadReport(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html)))
              .getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new AssertionError("This is not well-formed: " + malformed.getMessage(), malformed);
    }
  }

  /// Every element, in the order of the document.
  List<Element> elements() {
    NodeList nodes = root.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    elements.add(root);
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  List<Element> all(String name) {
    return elements().stream().filter(element -> element.getTagName().equals(name)).toList();
  }

  List<Element> ofClass(String name) {
    return elements().stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  Element at(String id) {
    Optional<Element> found =
        elements().stream().filter(element -> element.getAttribute("id").equals(id)).findFirst();
    return found.orElseThrow(() -> new AssertionError("There is nothing at #" + id));
  }

  /// The levels of the headings in order: 1, 2, 3, 3, 2.
  List<Integer> headingLevels() {
    return elements().stream()
        .map(element -> element.getTagName().toLowerCase(Locale.ROOT))
        .filter(name -> name.matches("h[1-6]"))
        .map(name -> Integer.parseInt(name.substring(1)))
        .toList();
  }

  List<String> attributes(String name) {
    return elements().stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }

  String text() {
    return text(root);
  }

  /// The words of an element with single spaces, also between cells, list items and paragraphs.
  static String text(Element element) {
    StringBuilder words = new StringBuilder();
    append(element, words);
    return words.toString().replaceAll("[\\s\u00A0]+", " ").strip();
  }

  private static void append(Node node, StringBuilder words) {
    if (node instanceof Text text) {
      words.append(text.getWholeText());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      append(child, words);
    }
    if (!INLINE.contains(node.getNodeName())) {
      words.append(' ');
    }
  }

  /// One line for each row, its cells parted by a bar; captions stand on lines of their own.
  String tables() {
    return elements().stream()
        .filter(
            element -> element.getTagName().equals("tr") || element.getTagName().equals("caption"))
        .map(ReadReport::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Element rowOrCaption) {
    if (rowOrCaption.getTagName().equals("caption")) {
      return "# " + text(rowOrCaption);
    }
    NodeList cells = rowOrCaption.getChildNodes();
    List<String> words = new ArrayList<>();
    for (int index = 0; index < cells.getLength(); index++) {
      if (cells.item(index) instanceof Element cell) {
        words.add(text(cell));
      }
    }
    return String.join(" | ", words);
  }
}
