package plumbline.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON (RFC 8259) into nodes: no comments, no NaN, no key twice, within [Limits].
public final class JsonDocument {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * Limits.DEEPEST) // ours comes first, in plainer words
                  .maxStringLength(1_000_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final Source source;
  private final JsonParser parser;
  private final Problems problems = new Problems();
  private int values;

  private JsonDocument(Source source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  public static Parsed<Node> read(Source source) {
    Place start = source.start();
    if (source.isInWiderUnits()) {
      return new Parsed.Refused<>(List.of(Source.notUtf8(start)));
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.content())) {
      if (parser.nextToken() == null) {
        return refused(start, "The file is empty", "give it the content that it should have");
      }
      JsonDocument document = new JsonDocument(source, parser);
      return document.problems.reading(document::document);
    } catch (Unread stop) {
      return new Parsed.Refused<>(List.of(stop.problem()));
    } catch (JacksonException broken) {
      TokenStreamLocation where = broken.getLocation();
      Place place =
          where == null || where.getLineNr() < 1
              ? start
              : new Place(source.name(), where.getLineNr(), Math.max(1, where.getColumnNr()));
      String reason = reason(broken);
      if (reason.startsWith("Invalid UTF-8")) {
        return new Parsed.Refused<>(List.of(Source.notUtf8(place)));
      }
      return refused(
          place,
          "This is not JSON (" + reason + ")",
          "correct it here; look at the quotes, commas and brackets");
    }
  }

  private Parsed<Node> document() {
    Node root = node(0);
    if (parser.nextToken() != null) {
      return refused(
          place(),
          "There is more after the end of the JSON",
          "remove all that follows the last closing brace");
    }
    return Parsed.of(root, problems);
  }

  private static Parsed<Node> refused(Place place, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(place, what, mend)));
  }

  /// Jackson's own words say what is wrong with the text, then how its program is set up: we keep
  /// the first sentence.
  private static String reason(JacksonException broken) {
    String message = String.valueOf(broken.getOriginalMessage());
    int end = message.indexOf(": ");
    String first = end > 0 && end < 100 ? message.substring(0, end) : message;
    return first.length() <= 120 ? first : first.substring(0, 117) + "...";
  }

  private Place place() {
    TokenStreamLocation where = parser.currentTokenLocation();
    return new Place(source.name(), where.getLineNr(), where.getColumnNr());
  }

  private Node node(int depth) {
    Place place = place();
    if (++values > Limits.MOST_VALUES) {
      throw Unread.tooMany(place);
    }
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth == Limits.DEEPEST) {
      throw Unread.tooDeep(place);
    }
    return switch (token) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> sequence(place, depth);
      case VALUE_STRING -> new Node.Scalar(place, parser.getString(), Node.Kind.TEXT);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Scalar(place, parser.getString(), Node.Kind.NUMBER);
      case VALUE_TRUE -> new Node.Scalar(place, "true", Node.Kind.TRUTH);
      case VALUE_FALSE -> new Node.Scalar(place, "false", Node.Kind.TRUTH);
      case VALUE_NULL -> new Node.Scalar(place, "", Node.Kind.NOTHING);
      case END_ARRAY, END_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("No value starts with " + token);
    };
  }

  private Node mapping(Place place, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = place();
      parser.nextToken();
      Node value = node(depth + 1);
      Place earlier = keys.putIfAbsent(key, keyPlace);
      if (earlier != null) {
        problems.add(Twins.problem(key, keyPlace, earlier));
      } else {
        entries.put(key, value);
      }
    }
    return new Node.Mapping(place, entries, keys);
  }

  private Node sequence(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Sequence(place, items);
  }
}
