package plumbline.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// A value of a file of reference values: statistics.json, agreement.json, simulation.json and
/// sample-size.json, computed by others and checked against R.
record Vectors(Node node) {

  static Vectors of(String file) {
    try (InputStream in = Vectors.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing.");
      }
      return switch (JsonDocument.read(new Source(file, in.readAllBytes()))) {
        case Parsed.Accepted<Node>(Node root) -> new Vectors(root);
        case Parsed.Refused<Node>(var problems) -> throw new IllegalStateException("" + problems);
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Vectors get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("There is no " + key));
  }

  Optional<Vectors> find(String key) {
    return node instanceof Node.Mapping group
        ? Optional.ofNullable(group.entries().get(key)).map(Vectors::new)
        : Optional.empty();
  }

  Stream<Vectors> each() {
    return node instanceof Node.Sequence list
        ? list.items().stream().map(Vectors::new)
        : Stream.of();
  }

  List<Double> numbers() {
    return each().map(Vectors::number).toList();
  }

  double number() {
    return Double.parseDouble(text());
  }

  int whole() {
    return Integer.parseInt(text());
  }

  boolean isNothing() {
    return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
  }

  String text() {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  BigFraction fraction() {
    return BigFraction.parse(text());
  }

  @Override
  public String toString() {
    return find("name")
        .map(Vectors::text)
        .orElseGet(() ->
            Stream.of("N", "n", "y", "confidence")
                .flatMap(key -> find(key).stream().map(value -> key + "=" + value.shown()))
                .reduce("", (one, other) -> one + " " + other)
                .strip());
  }

  private String shown() {
    return node instanceof Node.Sequence ? "" + each().map(Vectors::text).toList() : text();
  }
}
