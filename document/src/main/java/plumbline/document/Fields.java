package plumbline.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of one group of a file, asked for by name and type. Whatever is missing or wrong
/// becomes a problem in the common list, and the reader goes on with a harmless value, so that all
/// problems of a file are found at once; a file with problems is refused as a whole (see [Parsed]).
public final class Fields {
  private final Node.Mapping group;
  private final String what;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(Node.Mapping group, String what, List<Problem> problems) {
    this.group = group;
    this.what = what;
    this.problems = problems;
  }

  /// The fields of a node; empty, with a problem, if it is no group of fields.
  public static Optional<Fields> of(Node node, String what, List<Problem> problems) {
    if (node instanceof Node.Mapping group) {
      return Optional.of(new Fields(group, what, problems));
    }
    problems.add(
        new Problem(
            node.place(),
            "%s should be a group of fields, not %s".formatted(capital(what), node.described()),
            "write its fields by name"));
    return Optional.empty();
  }

  public Place place() {
    return group.place();
  }

  /// The place of a field's value, or of the group where the field is missing.
  public Place place(String key) {
    Node value = group.entries().get(key);
    return value == null ? group.place() : value.place();
  }

  public void problem(String key, String problem, String mend) {
    problems.add(new Problem(place(key), problem, mend));
  }

  /// A field's node; empty where the field is missing or null.
  public Optional<Node> node(String key) {
    known.add(key);
    return Optional.ofNullable(group.entries().get(key))
        .filter(
            value -> !(value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING));
  }

  private <T> T required(String key, Optional<T> value, T otherwise) {
    if (value.isEmpty() && !group.entries().containsKey(key)) {
      missing(key);
    } else if (value.isEmpty() && node(key).isEmpty()) {
      empty(key);
    }
    return value.orElse(otherwise);
  }

  private void empty(String key) {
    problem(key, "‘%s’ of %s is empty".formatted(key, what), "give it a value");
  }

  private void missing(String key) {
    problems.add(
        new Problem(
            group.place(),
            "%s has no ‘%s’".formatted(capital(what), key),
            "add the field ‘%s’".formatted(key)));
  }

  /// A text that must be there and say something; where it is wrong, the empty text.
  public String text(String key) {
    String text = required(key, maybeText(key), "");
    if (text.isBlank() && node(key).filter(Fields::isText).isPresent()) {
      empty(key);
      return "";
    }
    return text;
  }

  private static boolean isText(Node node) {
    return node instanceof Node.Scalar(Place _, String _, Node.Kind kind)
        && (kind == Node.Kind.TEXT || kind == Node.Kind.PLAIN);
  }

  public Optional<String> maybeText(String key) {
    return node(key).flatMap(node -> text(key, node));
  }

  private Optional<String> text(String key, Node node) {
    return node instanceof Node.Scalar scalar && isText(node)
        ? Optional.of(scalar.text())
        : wrongType(key, node, "a text");
  }

  public int whole(String key, int least, int most) {
    return required(key, maybeWhole(key, least, most), least);
  }

  public Optional<Integer> maybeWhole(String key, int least, int most) {
    return maybeNumber(key)
        .flatMap(number -> {
          if (number.stripTrailingZeros().scale() > 0) {
            problem(
                key,
                "‘%s’ of %s is %s, not a whole number".formatted(key, what, number.toPlainString()),
                "write a whole number from %,d to %,d".formatted(least, most));
            return Optional.empty();
          }
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problem(
                key,
                "‘%s’ of %s is %s".formatted(key, what, number.toPlainString()),
                "write a whole number from %,d to %,d".formatted(least, most));
            return Optional.empty();
          }
          return Optional.of(number.intValueExact());
        });
  }

  public BigDecimal number(String key) {
    return required(key, maybeNumber(key), BigDecimal.ZERO);
  }

  public Optional<BigDecimal> maybeNumber(String key) {
    return node(key)
        .flatMap(node -> {
          if (node instanceof Node.Scalar(Place _, String text, Node.Kind kind)
              && (kind == Node.Kind.NUMBER || kind == Node.Kind.PLAIN)
              && text.length() <= 20
              && text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(text));
          }
          return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
              ? oddNumber(key, node)
              : wrongType(key, node, "a number");
        });
  }

  private Optional<BigDecimal> oddNumber(String key, Node node) {
    problem(
        key,
        "‘%s’ of %s is %s".formatted(key, what, node.described()),
        "write it in at most 20 digits, such as 88 or 11.9, without an exponent");
    return Optional.empty();
  }

  public boolean truth(String key, boolean otherwise) {
    return maybeTruth(key).orElse(otherwise);
  }

  public Optional<Boolean> maybeTruth(String key) {
    return node(key)
        .flatMap(node -> {
          if (node instanceof Node.Scalar(Place _, String text, Node.Kind kind)
              && (kind == Node.Kind.TRUTH || kind == Node.Kind.PLAIN)
              && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
          }
          return wrongType(key, node, "true or false");
        });
  }

  /// Two named values in the order in which messages list them, which `Map.of` doesn't keep.
  public static <E> Map<String, E> choices(String name, E value, String other, E otherValue) {
    Map<String, E> choices = new LinkedHashMap<>();
    choices.put(name, value);
    choices.put(other, otherValue);
    return choices;
  }

  /// One of a few named values; the first is taken to go on reading where the field is wrong.
  ///
  /// @param choices in the order in which a message lists them
  public <E> E oneOf(String key, Map<String, E> choices) {
    E first = choices.values().iterator().next();
    return required(key, maybeOneOf(key, choices), first);
  }

  public <E> Optional<E> maybeOneOf(String key, Map<String, E> choices) {
    return maybeText(key)
        .flatMap(text -> {
          E choice = choices.get(text);
          if (choice == null) {
            problem(
                key,
                "‘%s’ of %s is ‘%s’".formatted(key, what, text),
                Nearest.advice(text, choices.keySet()));
          }
          return Optional.ofNullable(choice);
        });
  }

  public List<Node> list(String key) {
    return node(key)
        .map(node -> {
          if (node instanceof Node.Sequence list) {
            return list.items();
          }
          wrongType(key, node, "a list");
          return List.<Node>of();
        })
        .orElse(List.of());
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  public List<Fields> groups(String key, String itemName) {
    List<Fields> groups = new ArrayList<>();
    for (Node item : list(key)) {
      Fields.of(item, itemName, problems).ifPresent(groups::add);
    }
    return groups;
  }

  public Optional<Fields> maybeGroup(String key, String groupName) {
    return node(key).flatMap(node -> Fields.of(node, groupName, problems));
  }

  public Optional<Fields> group(String key, String groupName) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      missing(key);
    }
    return node.flatMap(present -> Fields.of(present, groupName, problems));
  }

  /// A group that is a table from names to values, such as answers by question id.
  public Map<String, Node> table(String key) {
    return maybeGroup(key, "‘" + key + "’ of " + what)
        .map(fields -> fields.group.entries())
        .orElse(Map.of());
  }

  /// All fields of this group as a table from names to values.
  public Map<String, Node> table() {
    known.addAll(group.entries().keySet());
    return new LinkedHashMap<>(group.entries());
  }

  /// To be called last: every field that nobody asked for is a problem, mostly a slip of the pen.
  public void refuseOthers() {
    group
        .keys()
        .forEach((key, place) -> {
          if (!known.contains(key)) {
            problems.add(
                new Problem(
                    place,
                    "%s has no field ‘%s’".formatted(capital(what), key),
                    Nearest.advice(key, known)));
          }
        });
  }

  private <T> Optional<T> wrongType(String key, Node node, String wanted) {
    problems.add(
        new Problem(
            node.place(),
            "‘%s’ of %s should be %s, not %s".formatted(key, what, wanted, node.described()),
            "write %s here".formatted(wanted)));
    return Optional.empty();
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
