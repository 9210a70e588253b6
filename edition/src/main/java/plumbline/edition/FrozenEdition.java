package plumbline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.report.SummaryLine;

/// What the JSON of an edition says: read back from its bytes long after it was printed, by another
/// version of the program too. What it does not know it leaves aside.
///
/// @param chapters their titles by their ids, in order
/// @param paragraphs what the text says, in its order: a paragraph, an item or a row of a table
///   each
/// @param figures the bound figures by their references, as printed
public record FrozenEdition(
    String service,
    String title,
    Optional<Block.RatingMark> overall,
    List<SummaryLine> front,
    List<Standard> standards,
    Map<String, String> chapters,
    List<String> paragraphs,
    Map<String, String> figures) {

  /// @param rating empty where it is not rated
  public record Standard(String id, String name, String rating) {}

  public FrozenEdition {
    front = List.copyOf(front);
    standards = List.copyOf(standards);
    chapters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(chapters));
    paragraphs = List.copyOf(paragraphs);
    figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /// @param json as [EditionJson] printed it
  public static FrozenEdition of(byte[] json) {
    return switch (JsonDocument.read(new Source("report.json", json))) {
      case Parsed.Accepted<Node>(Node root) -> new Reader().read(root);
      case Parsed.Refused<Node>(var problems) ->
          throw new IllegalArgumentException("No edition: " + problems.getFirst());
    };
  }

  /// Collects as it goes through the text.
  private static final class Reader {
    private final Map<String, String> chapters = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    FrozenEdition read(Node root) {
      for (Node chapter : items(root, "chapters")) {
        chapters.put(text(chapter, "id"), text(chapter, "title"));
        add(text(chapter, "title"));
        items(chapter, "blocks").forEach(this::block);
      }
      return new FrozenEdition(
          text(root, "service"),
          text(root, "title"),
          find(root, "overall")
              .map(mark ->
                  new Block.RatingMark(
                      text(mark, "rating"), number(mark, "step"), number(mark, "steps"))),
          items(root, "front").stream()
              .map(line -> new SummaryLine(text(line, "name"), text(line, "text")))
              .toList(),
          standards(root),
          chapters,
          paragraphs,
          figures);
    }

    private void block(Node block) {
      switch (text(block, "is")) {
        case "heading" -> add(text(block, "text"));
        case "paragraph", "quotation" -> add(runs(items(block, "runs")));
        case "box" -> {
          add(text(block, "title"));
          items(block, "blocks").forEach(this::block);
        }
        case "notes" -> items(block, "notes").forEach(note -> add(runs(items(note, "runs"))));
        case "items" -> items(block, "items").forEach(item -> add(runs(items(item))));
        case "rating" -> add(text(block, "rating"));
        case "picture" -> add(text(block, "alternative"));
        case "table" ->
            items(block, "rows")
                .forEach(row ->
                    add(
                        items(row, "cells").stream()
                            .map(cell -> runs(items(cell)))
                            .collect(Collectors.joining(" | "))));
        default -> {
          // of a later version
        }
      }
    }

    private void add(String words) {
      if (!words.isBlank()) {
        paragraphs.add(words.strip());
      }
    }

    private String runs(List<Node> runs) {
      StringBuilder words = new StringBuilder();
      for (Node run : runs) {
        if (run instanceof Node.Scalar plain) {
          words.append(plain.text());
        } else {
          String said = text(run, "text") + text(run, "strong");
          String ref = text(run, "figure");
          if (!ref.isEmpty()) {
            figures.putIfAbsent(ref, said);
          }
          words.append(said);
        }
      }
      return words.toString();
    }

    private static List<Standard> standards(Node root) {
      return items(root, "data").stream()
          .filter(table -> text(table, "name").equals("ratings"))
          .findFirst()
          .map(table -> {
            List<String> columns =
                items(table, "columns").stream().map(column -> text(column, "name")).toList();
            return items(table, "rows").stream()
                .map(row ->
                    new Standard(
                        cell(row, columns, "id"),
                        cell(row, columns, "label"),
                        cell(row, columns, "rating")))
                .toList();
          })
          .orElse(List.of());
    }

    private static String cell(Node row, List<String> columns, String column) {
      int at = columns.indexOf(column);
      List<Node> cells = items(row);
      return at >= 0
              && at < cells.size()
              && cells.get(at) instanceof Node.Scalar cell
              && cell.kind() != Node.Kind.NOTHING
          ? cell.text()
          : "";
    }

    private static Optional<Node> find(Node node, String key) {
      return node instanceof Node.Mapping group
          ? Optional.ofNullable(group.entries().get(key))
          : Optional.empty();
    }

    private static String text(Node node, String key) {
      return find(node, key)
          .filter(Node.Scalar.class::isInstance)
          .map(value -> ((Node.Scalar) value).text())
          .orElse("");
    }

    private static int number(Node node, String key) {
      return Integer.parseInt("0" + text(node, key));
    }

    private static List<Node> items(Node node, String key) {
      return find(node, key).map(Reader::items).orElse(List.of());
    }

    private static List<Node> items(Node node) {
      return node instanceof Node.Sequence list ? list.items() : List.of();
    }
  }
}
