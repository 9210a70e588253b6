package plumbline.edition;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The pages of an edition as a reader meets them: what would be a barrier to somebody, and where
/// their links lead.
public final class PublishedPages {
  private final Map<String, Element> pages = new LinkedHashMap<>();
  private final List<String> barriers = new ArrayList<>();

  private PublishedPages() {}

  /// @param html pages by the names of their files
  public static PublishedPages of(Map<String, String> html) {
    PublishedPages pages = new PublishedPages();
    html.forEach((name, page) ->
        parsed(page)
            .ifPresentOrElse(
                document -> pages.pages.put(name, document.getDocumentElement()),
                () -> pages.barriers.add(name + ": it is no well-formed page")));
    pages.pages.forEach((name, root) ->
        new Barriers(root).found().forEach(barrier -> pages.barriers.add(name + ": " + barrier)));
    return pages;
  }

  /// What a program can tell of the rules of WCAG 2.2; each begins with the name of its page.
  public List<String> barriers() {
    return List.copyOf(barriers);
  }

  /// Links that lead nowhere, or to an address without encryption.
  ///
  /// @param files what stands beside the pages
  public List<String> deadLinks(Set<String> files) {
    Set<String> dead = new LinkedHashSet<>();
    pages.forEach((name, root) -> {
      for (String link : links(root)) {
        if (!isLive(name, link, files)) {
          dead.add(name + ": " + link);
        }
      }
    });
    return List.copyOf(dead);
  }

  private boolean isLive(String page, String link, Set<String> files) {
    if (isElsewhere(link)) {
      return link.startsWith("https://");
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String named = file.isEmpty() ? page : file;
    Element target = pages.get(named);
    return hash < 0
        ? target != null || files.contains(named)
        : target != null && ids(target).contains(link.substring(hash + 1));
  }

  private static boolean isElsewhere(String link) {
    return link.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || link.startsWith("/");
  }

  /// Every address outside of the edition that it links to.
  public List<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    pages
        .values()
        .forEach(root ->
            links(root).stream().filter(PublishedPages::isElsewhere).forEach(addresses::add));
    return List.copyOf(addresses);
  }

  private static List<String> links(Element root) {
    return elements(root).stream()
        .filter(one -> one.getTagName().equals("a") && one.hasAttribute("href"))
        .map(one -> one.getAttribute("href"))
        .toList();
  }

  private static List<String> ids(Element root) {
    return elements(root).stream()
        .map(one -> one.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /// All elements, in the order of the page.
  static List<Element> elements(Element root) {
    List<Element> elements = new ArrayList<>();
    elements.add(root);
    NodeList below = root.getElementsByTagName("*");
    for (int at = 0; at < below.getLength(); at++) {
      Node node = below.item(at);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Optional<Document> parsed(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return Optional.of(builder.parse(new InputSource(new StringReader(page))));
    } catch (SAXException broken) {
      return Optional.empty();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("Every Java reads XML from a text.", impossible);
    }
  }

  /// What is broken is told by the result, not on the console.
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) {
      // no matter
    }

    @Override
    public void error(SAXParseException problem) {
      // no matter
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXParseException {
      throw problem;
    }
  }
}
