package plumbline.web.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What programs read of the public pages: a feed of editions (Atom, RFC 4287), and a map of the
/// site.
final class PublicFeed {
  private static final int MOST = 100;

  private PublicFeed() {}

  /// @param id the same for good
  private record Entry(String id, String title, String address, Instant at, String summary) {}

  private interface Writing {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /// @param site its address, without a stroke at the end
  static String atom(String site, List<PublishedReport> reports) {
    List<Entry> entries =
        reports.stream()
            .flatMap(PublicFeed::entries)
            .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id))
            .limit(MOST)
            .toList();
    return written(xml -> {
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", site + "/reports");
      element(xml, "title", "Inspection reports");
      element(
          xml, "updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at()).toString());
      xml.writeStartElement("author");
      element(xml, "name", "Plumbline");
      xml.writeEndElement();
      link(xml, "self", site + "/reports/feed.xml");
      link(xml, "alternate", site + "/reports");
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:plumbline:report:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.at().toString());
        link(xml, "alternate", site + entry.address());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
      }
      xml.writeEndElement();
    });
  }

  private static Stream<Entry> entries(PublishedReport report) {
    Stream<Entry> published =
        report.editions().stream()
            .map(edition ->
                new Entry(
                    "%s:%d".formatted(report.inspection(), edition.number()),
                    edition.frozen().service() + title(report, edition),
                    edition.equals(report.latest()) ? report.address() : edition.signed().address(),
                    // Whoever keeps an entry fetches it anew where its note has other words.
                    Stream.concat(
                            edition.signed().released().stream(), edition.signed().said().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                    edition.signed().note().isEmpty()
                        ? "Overall rating: " + RatingTag.of(edition.frozen().overall()).name()
                        : edition.signed().note()));
    Stream<Entry> withdrawn =
        report.withdrawn().stream()
            .map(edition ->
                new Entry(
                    "%s:%d:withdrawn".formatted(report.inspection(), edition.number()),
                    "Withdrawn: " + report.service(),
                    edition.address(),
                    edition.withdrawn().orElseThrow().said(),
                    edition.withdrawn().orElseThrow().note()));
    return Stream.concat(published, withdrawn);
  }

  private static String title(PublishedReport report, PublishedReport.Edition edition) {
    if (edition.signed().note().isEmpty()) {
      return ": inspection report";
    }
    return edition.equals(report.latest()) && report.isAgain()
        ? ": inspection report, published again"
        : ": corrected inspection report";
  }

  static String map(String site, List<PublishedReport> reports) {
    return written(xml -> {
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
      url(xml, site + "/reports");
      for (PublishedReport report : reports) {
        if (!report.isWithdrawn()) {
          url(xml, site + report.address());
          url(xml, site + report.latest().signed().address());
          for (String chapter : report.latest().frozen().chapters().keySet()) {
            url(xml, site + report.latest().signed().address() + chapter + ".html");
          }
        }
      }
      xml.writeEndElement();
    });
  }

  private static void url(XMLStreamWriter xml, String address) throws XMLStreamException {
    xml.writeStartElement("url");
    element(xml, "loc", address);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }

  private static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      writing.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
