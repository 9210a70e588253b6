package plumbline.wordback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.reading.ZipParts;

/// Reads a Word file of a report: within limits, without anything that it names being fetched.
public final class WordReader {
  private static final String DOCUMENT = "word/document.xml";
  private static final String FOOTNOTES = "word/footnotes.xml";
  private static final String ENDNOTES = "word/endnotes.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final String COMMENTS = "word/comments.xml";
  private static final String PROPERTIES = "docProps/custom.xml";
  private static final Set<String> WANTED =
      Set.of(DOCUMENT, FOOTNOTES, ENDNOTES, STYLES, NUMBERING, COMMENTS, PROPERTIES);
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Map<String, byte[]> parts;

  private WordReader(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  public static Parsed<Returned> read(Source file) {
    try {
      Map<String, byte[]> parts = ZipParts.read(file.open().readAllBytes(), WANTED);
      if (!parts.containsKey(DOCUMENT)) {
        return refused(
            file, "This is no Word file", "save the report as .docx, and choose that file");
      }
      for (byte[] part : parts.values()) {
        if (part.length > LARGEST) {
          throw new ZipParts.TooLarge("a part of more than %,d bytes".formatted(LARGEST));
        }
      }
      return new WordReader(parts)
          .document()
          .<Parsed<Returned>>map(Parsed.Accepted::new)
          .orElseGet(() -> broken(file));
    } catch (ZipParts.TooLarge tooLarge) {
      return refused(
          file, "The Word file has " + tooLarge.getMessage(), "check that it is the report");
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      return broken(file);
    }
  }

  private static Parsed<Returned> broken(Source file) {
    return refused(file, "The Word file is broken", "open it in Word and save it again");
  }

  private static Parsed<Returned> refused(Source file, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(file.start(), what, mend)));
  }

  private Optional<Returned> document() throws IOException, XMLStreamException {
    Element document = part(DOCUMENT);
    Optional<Element> body = document == null ? Optional.empty() : document.child("body");
    if (body.isEmpty()) {
      return Optional.empty();
    }
    WordBody edited = body(View.EDITED, body.get());
    WordBody original = body(View.ORIGINAL, body.get());
    return Optional.of(new Returned(edition(), edited, original, remarks(edited)));
  }

  private WordBody body(View view, Element document) throws IOException, XMLStreamException {
    WordLine.Footnotes footnotes = new WordLine.Footnotes();
    footnotes.add("foot", part(FOOTNOTES));
    footnotes.add("end", part(ENDNOTES));
    WordBody body = new WordBody(view, new WordStyles(part(STYLES), part(NUMBERING)), footnotes);
    body.read(document);
    return body;
  }

  private @Nullable Element part(String name) throws IOException, XMLStreamException {
    byte[] part = parts.get(name);
    return part == null ? null : Element.read(part);
  }

  private Optional<String> edition() throws IOException, XMLStreamException {
    Element properties = part(PROPERTIES);
    return properties == null
        ? Optional.empty()
        : properties.children().stream()
            .filter(one -> one.attribute("name").equals("plumbline.edition"))
            .flatMap(one -> one.children().stream())
            .map(value -> value.text().toString())
            .filter(hash -> hash.matches("[0-9a-f]{64}"))
            .findFirst();
  }

  private List<Returned.Remark> remarks(WordBody body) throws IOException, XMLStreamException {
    List<Returned.Remark> remarks = new ArrayList<>();
    Element comments = part(COMMENTS);
    if (comments != null) {
      for (Element comment : comments.children()) {
        Optional<Integer> unit =
            Optional.ofNullable(body.comments().get(comment.attribute("id")))
                .filter(_ -> !body.units().isEmpty())
                .map(index -> Math.min(index, body.units().size() - 1));
        remarks.add(new Returned.Remark(unit, comment.words()));
      }
    }
    return remarks;
  }
}
