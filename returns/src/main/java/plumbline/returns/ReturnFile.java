package plumbline.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// The file with the fields that every service is asked for, and the rules between figures.
///
/// @param known fields in the order of a form
record ReturnFile(List<Known> known, Rules rules) {
  /// @param beside it is asked for only where the framework has one of these
  /// @param unless it is asked for only where the framework has none of these
  record Known(ReturnField field, List<String> beside, List<String> unless) {}

  /// Read once: it comes with the product.
  private static final ReturnFile SHIPPED = read();

  static ReturnFile shipped() {
    return SHIPPED;
  }

  private static ReturnFile read() {
    return switch (read(source())) {
      case Parsed.Accepted<ReturnFile>(ReturnFile file) -> file;
      case Parsed.Refused<ReturnFile>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static Source source() {
    try (InputStream in = ReturnFile.class.getResourceAsStream("data-return.yaml")) {
      if (in == null) {
        throw new IllegalStateException("data-return.yaml is missing from the product.");
      }
      return new Source("returns/data-return.yaml", in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Parsed<ReturnFile> read(Source source) {
    Problems problems = new Problems();
    return YamlDocument.read(source).then(root -> problems.reading(() -> file(root, problems)));
  }

  private static Parsed<ReturnFile> file(Node root, Problems problems) {
    return Fields.of(root, "the data return", problems)
        .<Parsed<ReturnFile>>map(file -> Parsed.of(file(file), problems))
        .orElseGet(() -> new Parsed.Refused<>(problems));
  }

  private static ReturnFile file(Fields file) {
    List<Known> known = new ArrayList<>();
    for (Group group : Group.values()) {
      for (Fields fields : file.groups(group.code(), "a field")) {
        ReturnField field =
            new ReturnField(
                fields.text("id"),
                fields.text("label"),
                fields.text("unit"),
                Optional.empty(),
                group);
        known.add(new Known(field, fields.texts("beside"), fields.texts("unless")));
        fields.refuseOthers();
      }
    }
    Rules rules =
        new Rules(
            parts(file, "sums"),
            parts(file, "within"),
            parts(file, "shares"),
            rates(file),
            averages(file),
            file.list("alike").stream().map(ReturnFile::names).toList(),
            limits(file));
    file.refuseOthers();
    return new ReturnFile(List.copyOf(known), rules);
  }

  private static List<Rules.Parts> parts(Fields file, String key) {
    List<Rules.Parts> rules = new ArrayList<>();
    for (Fields fields : file.groups(key, "a rule")) {
      rules.add(new Rules.Parts(fields.text("whole"), fields.texts("parts")));
      fields.refuseOthers();
    }
    return rules;
  }

  private static List<Rules.Rate> rates(Fields file) {
    List<Rules.Rate> rules = new ArrayList<>();
    for (Fields fields : file.groups("rates", "a rule")) {
      rules.add(
          new Rules.Rate(
              fields.text("rate"),
              fields.text("count"),
              fields.texts("of"),
              fields.maybeText("within")));
      fields.refuseOthers();
    }
    return rules;
  }

  private static List<Rules.Average> averages(Fields file) {
    List<Rules.Average> rules = new ArrayList<>();
    for (Fields fields : file.groups("averages", "a rule")) {
      rules.add(
          new Rules.Average(
              fields.text("average"),
              fields.text("total"),
              fields.texts("over"),
              fields.text("among")));
      fields.refuseOthers();
    }
    return rules;
  }

  private static List<Rules.Limit> limits(Fields file) {
    List<Rules.Limit> rules = new ArrayList<>();
    for (Fields fields : file.groups("limits", "a rule")) {
      rules.add(new Rules.Limit(fields.text("field"), fields.number("most")));
      fields.refuseOthers();
    }
    return rules;
  }

  private static List<String> names(Node node) {
    return node instanceof Node.Sequence list
        ? list.items().stream()
            .flatMap(
                item -> item instanceof Node.Scalar scalar ? Stream.of(scalar.text()) : Stream.of())
            .toList()
        : List.of();
  }
}
