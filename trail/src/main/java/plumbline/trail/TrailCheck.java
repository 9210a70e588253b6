package plumbline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.document.ContentHash;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// Whether a trail is whole: every entry there, in order, as it was written. A file of a trail has
/// the line of each entry and a closing line with their number and the hash of the last.
///
/// @param inspection whose trail it is; empty where it has no entry
/// @param entries how many are whole, from the first on
/// @param last the hash of the last of them
/// @param fault where it breaks first; empty where it is whole
public record TrailCheck(String inspection, int entries, ContentHash last, Optional<Fault> fault) {

  /// What is wrong with a line.
  public enum Kind {
    CHANGED,
    MISSING,
    OUT_OF_ORDER,
    TRUNCATED
  }

  /// @param line counts from 1 in the file
  /// @param words what is wrong, in a sentence
  public record Fault(int line, Kind kind, String words) {}

  /// What a check needs of a line.
  private record Link(String inspection, int number, String previous) {}

  private record Closing(int entries, String last) {}

  /// The file of a trail, from the lines of its entries.
  public static String file(List<String> lines) {
    ContentHash last = lines.isEmpty() ? TrailEntry.BEGINNING : hash(lines.getLast());
    String closing =
        JsonText.line(json -> {
          json.writeStartObject();
          json.writeNumberProperty("entries", lines.size());
          json.writeStringProperty("last", last.hex());
          json.writeEndObject();
        });
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + closing + "\n";
  }

  /// Refused is what is no file of a trail at all.
  public static Parsed<TrailCheck> of(Source file) {
    List<String> lines = new ArrayList<>(List.of(file.text().split("\n", -1)));
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    if (lines.isEmpty()
        || (link(file.name(), lines.getFirst()).isEmpty()
            && closing(file.name(), lines.getFirst()).isEmpty())) {
      return new Parsed.Refused<>(
          List.of(
              new Problem(
                  file.start(),
                  "This is no exported trail",
                  "give the file that the page of the trail exports")));
    }
    Optional<Closing> closing = closing(file.name(), lines.getLast());
    List<String> entries = closing.isPresent() ? lines.subList(0, lines.size() - 1) : lines;
    TrailCheck check = ofEntries(file.name(), entries);
    return new Parsed.Accepted<>(check.fault().isPresent() ? check : check.closed(closing));
  }

  /// Checks the lines of entries, as they are kept.
  public static TrailCheck ofEntries(String name, List<String> lines) {
    List<Optional<Link>> links = lines.stream().map(line -> link(name, line)).toList();
    Set<Integer> numbers =
        links.stream()
            .flatMap(Optional::stream)
            .map(Link::number)
            .collect(Collectors.toUnmodifiableSet());
    String inspection = "";
    ContentHash last = TrailEntry.BEGINNING;
    for (int at = 0; at < lines.size(); at++) {
      Optional<Fault> fault = fault(at + 1, links.get(at), inspection, last, numbers);
      if (fault.isPresent()) {
        return new TrailCheck(inspection, at, last, fault);
      }
      inspection = links.get(at).orElseThrow().inspection();
      last = hash(lines.get(at));
    }
    return new TrailCheck(inspection, lines.size(), last, Optional.empty());
  }

  private static Optional<Fault> fault(
      int expected,
      Optional<Link> found,
      String inspection,
      ContentHash last,
      Set<Integer> numbers) {
    if (found.isEmpty()) {
      return fault(expected, Kind.CHANGED, "Line %d is no entry of a trail.".formatted(expected));
    }
    Link link = found.get();
    if (link.number() != expected) {
      return link.number() > expected && !numbers.contains(expected)
          ? fault(
              expected,
              Kind.MISSING,
              "Line %d has entry %d: %s missing before it."
                  .formatted(
                      expected,
                      link.number(),
                      link.number() == expected + 1
                          ? "entry %d is".formatted(expected)
                          : "entries %d to %d are".formatted(expected, link.number() - 1)))
          : fault(
              expected,
              Kind.OUT_OF_ORDER,
              "Line %d has entry %d, where entry %d belongs: the entries are out of order."
                  .formatted(expected, link.number(), expected));
    }
    if (!link.previous().equals(last.hex())) {
      return expected == 1
          ? fault(1, Kind.CHANGED, "Entry 1 follows on another entry, as the first never does.")
          : fault(
              expected,
              Kind.CHANGED,
              "Entry %d does not follow on entry %d as it stands here: entry %d was changed after it was written."
                  .formatted(expected, expected - 1, expected - 1));
    }
    if (expected > 1 && !link.inspection().equals(inspection)) {
      return fault(
          expected, Kind.CHANGED, "Entry %d is of another inspection.".formatted(expected));
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(int line, Kind kind, String words) {
    return Optional.of(new Fault(line, kind, words));
  }

  private TrailCheck closed(Optional<Closing> closing) {
    Optional<Fault> wrong = Optional.empty();
    int line = entries + 1;
    if (closing.isEmpty()) {
      wrong =
          fault(
              line,
              Kind.TRUNCATED,
              "The file ends after entry %d without its closing line: the end is missing."
                  .formatted(entries));
    } else if (closing.get().entries() != entries) {
      wrong =
          fault(
              line,
              Kind.TRUNCATED,
              "The closing line counts %d entries, and the file has %d: the end is missing or was added to."
                  .formatted(closing.get().entries(), entries));
    } else if (!closing.get().last().equals(last.hex())) {
      wrong =
          fault(
              line,
              Kind.CHANGED,
              "The closing line does not fit entry %d as it stands here: that entry was changed after it was written."
                  .formatted(entries));
    }
    return new TrailCheck(inspection, entries, last, wrong);
  }

  private static ContentHash hash(String line) {
    return ContentHash.of(line.getBytes(UTF_8));
  }

  private static Optional<Link> link(String name, String line) {
    return fields(name, line)
        .filter(fields ->
            fields.node("inspection").isPresent()
                && fields.node("number").isPresent()
                && fields.node("previous").isPresent())
        .map(fields ->
            new Link(
                fields.text("inspection"),
                fields.whole("number", 1, Integer.MAX_VALUE),
                fields.text("previous")));
  }

  private static Optional<Closing> closing(String name, String line) {
    return fields(name, line)
        .filter(fields -> fields.node("entries").isPresent() && fields.node("last").isPresent())
        .map(fields ->
            new Closing(fields.whole("entries", 0, Integer.MAX_VALUE), fields.text("last")));
  }

  private static Optional<Fields> fields(String name, String line) {
    return JsonDocument.read(new Source(name, line.getBytes(UTF_8)))
            instanceof Parsed.Accepted<Node>(Node node)
        ? Fields.of(node, "the line", new ArrayList<>())
        : Optional.empty();
  }

  /// What the check found, in a sentence.
  public String words() {
    return fault
        .map(broken -> "The trail is broken. " + broken.words())
        .orElseGet(() ->
            "The trail is whole: %s, each as it was written and in order; the last has the hash %s."
                .formatted(entries == 1 ? "1 entry" : entries + " entries", last.hex()));
  }
}
