package plumbline.framework;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.document.Node;

/// YAML as the JSON that an editor's schema check sees: plain words that look like a number or a
/// truth are one.
final class AsJson {
  private AsJson() {}

  static String text(Node node) {
    return switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ":" + text(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case Node.Sequence sequence -> list(sequence.items());
      case Node.Scalar scalar -> scalar(scalar);
    };
  }

  private static String list(List<Node> items) {
    return items.stream().map(AsJson::text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case NOTHING -> "null";
      case TEXT -> quoted(scalar.text());
      case NUMBER, TRUTH -> scalar.text();
      case PLAIN ->
          scalar.text().matches("-?(0|[1-9]\\d{0,15})(\\.\\d{1,15})?|true|false")
              ? scalar.text()
              : quoted(scalar.text());
    };
  }

  static String quoted(String text) {
    return text.chars()
        .mapToObj(letter ->
            letter == '"' || letter == '\\' || letter < ' '
                ? "\\u%04x".formatted(letter)
                : String.valueOf((char) letter))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
