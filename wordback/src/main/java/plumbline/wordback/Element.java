package plumbline.wordback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import plumbline.reading.SafeXml;
import plumbline.reading.ZipParts;

/// An element of a part of a Word file; names are without their prefix.
record Element(
    String name, Map<String, String> attributes, List<Element> children, StringBuilder text) {
  private static final int MOST = 1_000_000;

  static Element read(byte[] part) throws XMLStreamException, ZipParts.TooLarge {
    XMLStreamReader xml = SafeXml.of(part);
    Element top = new Element("", Map.of(), new ArrayList<>(), new StringBuilder());
    Deque<Element> open = new ArrayDeque<>(List.of(top));
    int count = 0;
    while (xml.hasNext()) {
      switch (SafeXml.next(xml, open.size())) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++count > MOST) {
            throw new ZipParts.TooLarge("more than %,d elements".formatted(MOST));
          }
          Map<String, String> attributes = new HashMap<>();
          for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
          }
          Element element =
              new Element(xml.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
          open.element().children().add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          // Between elements is nothing but the layout of the file.
          if (open.element().children().isEmpty()) {
            open.element().text().append(xml.getText());
          }
        }
        default -> {
          // Comments and instructions are no part of the text.
        }
      }
    }
    return top.children().getFirst();
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Optional<Element> child(String child) {
    return children.stream().filter(one -> one.name().equals(child)).findFirst();
  }

  /// An element at the end of a way of children.
  Optional<Element> at(String... way) {
    Optional<Element> found = Optional.of(this);
    for (String step : way) {
      found = found.flatMap(one -> one.child(step));
    }
    return found;
  }

  String value(String... way) {
    return at(way).map(one -> one.attribute("val")).orElse("");
  }

  /// Whether a property is there and not switched off.
  boolean on(String... way) {
    return at(way).filter(one -> !one.attribute("val").matches("0|false|off|none")).isPresent();
  }

  /// This element and all in it.
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }

  /// All words in it, whoever wrote or deleted them.
  String words() {
    StringBuilder words = new StringBuilder();
    all()
        .filter(one -> one.name().equals("t"))
        .forEach(
            one -> words.append(words.isEmpty() ? "" : " ").append(one.text().toString().strip()));
    return words.toString();
  }
}
