package plumbline.web.cases;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// The facts of a case as the database keeps them: texts, whole numbers and truths by column.
final class FactsJson {
  private FactsJson() {}

  static String write(Map<String, Object> facts) {
    return JsonText.of(json -> {
      json.writeStartObject();
      new TreeMap<>(facts)
          .forEach((name, value) -> {
            switch (value) {
              case String text -> json.writeStringProperty(name, text);
              case Integer number -> json.writeNumberProperty(name, number);
              case Boolean truth -> json.writeBooleanProperty(name, truth);
              default -> throw new IllegalArgumentException("No fact: " + name + " = " + value);
            }
          });
      json.writeEndObject();
    });
  }

  static Map<String, Object> read(String json) {
    Source source = new Source("facts", json.getBytes(StandardCharsets.UTF_8));
    if (!(JsonDocument.read(source) instanceof Parsed.Accepted<Node>(Node.Mapping mapping))) {
      throw new IllegalStateException("Stored facts can’t be read.");
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    mapping.entries().forEach((name, node) -> facts.put(name, value(name, node)));
    return facts;
  }

  private static Object value(String name, Node node) {
    if (!(node instanceof Node.Scalar(_, String text, Node.Kind kind))) {
      throw new IllegalStateException("A stored fact is no single value: " + name);
    }
    return switch (kind) {
      case TEXT, PLAIN -> text;
      case TRUTH -> text.equals("true");
      case NUMBER -> Integer.valueOf(text);
      case NOTHING -> throw new IllegalStateException("A stored fact is nothing: " + name);
    };
  }
}
