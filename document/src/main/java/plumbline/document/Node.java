package plumbline.document;

import java.util.List;
import java.util.Map;

/// A piece of a YAML or JSON file with its place.
public sealed interface Node {
  Place place();

  /// Keys in the order of the file, each with its value. A key stands once: the reader refuses
  /// twins.
  record Mapping(Place place, Map<String, Node> entries, Map<String, Place> keys) implements Node {}

  record Sequence(Place place, List<Node> items) implements Node {}

  /// A single value as it was written. YAML does not tell `48` from `"48"` before somebody asks for
  /// a number or a text, so its plain values are `PLAIN`; JSON always tells.
  record Scalar(Place place, String text, Kind kind) implements Node {}

  /// How a single value was written.
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING,
    PLAIN
  }

  /// What this is, in words for a message.
  default String described() {
    return switch (this) {
      case Mapping _ -> "a group of fields";
      case Sequence _ -> "a list";
      case Scalar(Place _, String text, Kind kind) ->
          switch (kind) {
            case NOTHING -> "nothing";
            case TEXT, PLAIN -> "‘" + shortened(text) + "’";
            case NUMBER -> "the number " + shortened(text);
            case TRUTH -> text;
          };
    };
  }

  private static String shortened(String text) {
    String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
    return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "...";
  }
}
