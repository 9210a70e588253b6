package plumbline.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Problem;

/// Reads the texts of a framework file: a plain string is English; a group has one text a language.
final class Texts {
  private static final Text NONE = Text.english("");

  private final List<Problem> problems;

  Texts(List<Problem> problems) {
    this.problems = problems;
  }

  Text text(Fields fields, String key) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty() || node.get() instanceof Node.Scalar) {
      return Text.english(fields.text(key)); // says so where it is missing or empty
    }
    return text(node.get(), key).orElse(NONE);
  }

  Optional<Text> maybeText(Fields fields, String key) {
    return fields.node(key).flatMap(node -> text(node, key));
  }

  List<Text> list(Fields fields, String key) {
    List<Text> list = new ArrayList<>();
    for (Node item : fields.list(key)) {
      text(item, key).ifPresent(list::add);
    }
    return list;
  }

  private Optional<Text> text(Node node, String key) {
    return switch (node) {
      case Node.Scalar scalar when scalar.kind() == Node.Kind.NOTHING -> notText(node, key);
      case Node.Scalar scalar -> Optional.of(Text.english(scalar.text()));
      case Node.Mapping _ ->
          Fields.of(node, "‘" + key + "’", problems).map(languages -> translated(languages, key));
      case Node.Sequence _ -> notText(node, key);
    };
  }

  private static Text translated(Fields languages, String key) {
    String english = languages.maybeText("en").orElse("");
    if (english.isBlank()) {
      languages.problem("en", "‘%s’ has no text in English".formatted(key), "add it under ‘en’");
    }
    Map<String, String> translations = new LinkedHashMap<>();
    for (String language : languages.table().keySet()) {
      if (!language.equals("en")) {
        translations.put(language, languages.text(language));
      }
    }
    return new Text(english, translations);
  }

  private Optional<Text> notText(Node node, String key) {
    problems.add(
        new Problem(
            node.place(),
            "‘%s’ should be a text, not %s".formatted(key, node.described()),
            "write one text here, or one for each language"));
    return Optional.empty();
  }
}
