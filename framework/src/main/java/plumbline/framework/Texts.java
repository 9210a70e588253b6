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
    if (node.isEmpty()) {
      fields.text(key); // says that it is missing
    }
    return node.flatMap(present -> text(present, key)).orElse(NONE);
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
      case Node.Scalar scalar -> Optional.of(Text.english(scalar.text()));
      case Node.Mapping _ ->
          Fields.of(node, "‘" + key + "’", problems)
              .map(
                  languages -> {
                    Map<String, String> translations = new LinkedHashMap<>();
                    String english = languages.text("en");
                    languages
                        .table()
                        .keySet()
                        .forEach(
                            language -> {
                              if (!language.equals("en")) {
                                translations.put(language, languages.text(language));
                              }
                            });
                    return new Text(english, translations);
                  });
      case Node.Sequence list -> {
        problems.add(
            new Problem(
                list.place(),
                "‘%s’ should be a text, not a list".formatted(key),
                "write one text here, or one for each language"));
        yield Optional.empty();
      }
    };
  }
}
