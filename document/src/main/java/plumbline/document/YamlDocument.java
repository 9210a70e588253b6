package plumbline.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2 into nodes: one document, no anchors, aliases or tags (they serve attacks and
/// puzzle people), no key twice, within [Limits].
public final class YamlDocument {
  private final Source source;
  private final Iterator<Event> events;
  private final Problems problems = new Problems();
  private int values;

  private YamlDocument(Source source, Iterator<Event> events) {
    this.source = source;
    this.events = events;
  }

  public static Parsed<Node> read(Source source) {
    return source.content().length > Limits.LARGEST_YAML
        ? refused(
            source.start(),
            "The file has more than the %,d bytes that are read".formatted(Limits.LARGEST_YAML),
            "check that it is the right file")
        : source.utf8().then(text -> read(source, text));
  }

  private static Parsed<Node> read(Source source, String text) {
    // The parser copies what it has not used yet at each refill: one refill, and it is linear.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setBufferSize(Math.max(1024, text.length() + 1))
            .setCodePointLimit(Limits.LARGEST_YAML)
            .build();
    try {
      Iterable<Event> events = new Parse(settings).parseString(text);
      YamlDocument document = new YamlDocument(source, events.iterator());
      return document.problems.reading(document::document);
    } catch (Unread stop) {
      return new Parsed.Refused<>(List.of(stop.problem()));
    } catch (MarkedYamlEngineException broken) {
      Place place = broken.getProblemMark().map(mark -> place(source, mark)).orElse(source.start());
      return notYaml(place, String.valueOf(broken.getProblem()));
    } catch (ReaderException broken) {
      return refused(
          source.start().after(text.substring(0, Math.min(broken.getPosition(), text.length()))),
          "This is not YAML (unexpected character U+%04X)".formatted(broken.getCodePoint()),
          "remove it");
    } catch (YamlEngineException broken) {
      return notYaml(source.start(), String.valueOf(broken.getMessage()));
    }
  }

  private static Parsed<Node> refused(Place place, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(place, what, mend)));
  }

  private static Parsed<Node> notYaml(Place place, String reason) {
    String brief = reason.length() <= 120 ? reason : reason.substring(0, 117) + "...";
    return refused(
        place,
        "This is not YAML (" + brief + ")",
        "correct it here; look at the indents, quotes and colons");
  }

  private Parsed<Node> document() {
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        case Alias, Scalar, SequenceStart, MappingStart -> {
          if (root.isPresent()) {
            throw new Unread(
                place(event), "A second document starts here", "keep one document in a file");
          }
          root = Optional.of(node(event, 0));
        }
        case SequenceEnd, MappingEnd ->
            throw new IllegalStateException("Nothing can end that did not start.");
      }
    }
    Node read =
        root.orElseThrow(() ->
            new Unread(
                source.start(), "The file is empty", "give it the content that it should have"));
    return Parsed.of(read, problems);
  }

  private Node node(Event event, int depth) {
    Place place = place(event);
    if (depth == Limits.DEEPEST && !(event instanceof ScalarEvent)) {
      throw Unread.tooDeep(place);
    }
    if (++values > Limits.MOST_VALUES) {
      throw Unread.tooMany(place);
    }
    refuseAnchorsAndTags(event, place);
    return switch (event) {
      case ScalarEvent scalar -> scalar(place, scalar);
      case SequenceStartEvent _ -> sequence(place, depth);
      case MappingStartEvent _ -> mapping(place, depth);
      default -> throw new IllegalStateException("No value starts with " + event);
    };
  }

  private static void refuseAnchorsAndTags(Event event, Place place) {
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
      throw new Unread(place, "Anchors (&) and aliases (*) are not read", "write the value out");
    }
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case SequenceStartEvent sequence -> sequence.getTag().isPresent();
          case MappingStartEvent mapping -> mapping.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw new Unread(place, "Tags (!) are not read", "remove the tag");
    }
  }

  private static Node scalar(Place place, ScalarEvent scalar) {
    String text = scalar.getValue();
    if (!scalar.isPlain()) {
      return new Node.Scalar(place, text, Node.Kind.TEXT);
    }
    boolean nothing = text.isEmpty() || text.equals("null") || text.equals("~");
    return new Node.Scalar(
        place, nothing ? "" : text, nothing ? Node.Kind.NOTHING : Node.Kind.PLAIN);
  }

  private Node sequence(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(node(event, depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private Node mapping(Place place, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      if (!(node(event, depth + 1) instanceof Node.Scalar(Place keyPlace, String key, var _))) {
        throw new Unread(
            place(event), "A key is a group or a list", "use a single word as the key");
      }
      Node value = node(next(), depth + 1);
      Place earlier = keys.putIfAbsent(key, keyPlace);
      if (earlier != null) {
        problems.add(Twins.problem(key, keyPlace, earlier));
      } else {
        entries.put(key, value);
      }
    }
    return new Node.Mapping(place, entries, keys);
  }

  /// The next event that isn't a comment.
  private Event next() {
    Event event = events.next();
    return event.getEventId() == Event.ID.Comment ? next() : event;
  }

  private Place place(Event event) {
    return event.getStartMark().map(mark -> place(source, mark)).orElse(source.start());
  }

  private static Place place(Source source, Mark mark) {
    return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }
}
