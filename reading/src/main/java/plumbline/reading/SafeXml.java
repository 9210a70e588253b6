package plumbline.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML of strangers: without entities of its own, without other files, not too deep.
public final class SafeXml {
  private static final int DEEPEST = 400;

  private SafeXml() {}

  /// The elements of an XML document, one after the other.
  public static XMLStreamReader of(byte[] document) throws XMLStreamException {
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

  /// Goes on to the next start, end or text, and refuses what lies too deep.
  public static int next(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep");
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type, which no Word file has");
    }
    return event;
  }
}
