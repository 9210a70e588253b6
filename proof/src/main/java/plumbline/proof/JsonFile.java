package plumbline.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.document.ContentHash;
import plumbline.document.JsonText;
import plumbline.document.Node;
import tools.jackson.core.JsonGenerator;

/// An edition in JSON: its text, its figures and its data as they are printed there.
record JsonFile(Node.Mapping root) {
  static Optional<JsonFile> of(Node root) {
    return root instanceof Node.Mapping mapping
            && mapping.entries().get("data") instanceof Node.Sequence
            && mapping.entries().containsKey("edition")
        ? Optional.of(new JsonFile(mapping))
        : Optional.empty();
  }

  String text(String... path) {
    Node here = root;
    for (String key : path) {
      Node next = here instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
      if (next == null) {
        return "";
      }
      here = next;
    }
    return scalar(here);
  }

  private static String scalar(Node node) {
    return node instanceof Node.Scalar one && one.kind() != Node.Kind.NOTHING ? one.text() : "";
  }

  /// The hash of all but the hash itself, as an edition takes it.
  ContentHash hash() {
    String line =
        JsonText.line(json -> {
          json.writeStartObject();
          root.entries()
              .forEach((key, value) -> {
                if (!key.equals("edition")) {
                  json.writeName(key);
                  write(json, value);
                }
              });
          json.writeEndObject();
        });
    return ContentHash.of(line.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(JsonGenerator json, Node node) {
    switch (node) {
      case Node.Mapping mapping -> {
        json.writeStartObject();
        mapping
            .entries()
            .forEach((key, value) -> {
              json.writeName(key);
              write(json, value);
            });
        json.writeEndObject();
      }
      case Node.Sequence sequence -> {
        json.writeStartArray();
        sequence.items().forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case Node.Scalar scalar -> {
        switch (scalar.kind()) {
          case TEXT, PLAIN -> json.writeString(scalar.text());
          case NUMBER -> json.writeNumber(new BigDecimal(scalar.text()));
          case TRUTH -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
          case NOTHING -> json.writeNull();
        }
      }
    }
  }

  Open data() {
    Open open = Open.empty();
    for (Node table : items(root, "data")) {
      List<String> columns =
          items(table, "columns").stream().map(column -> member(column, "name")).toList();
      String name = member(table, "name");
      for (Node row : items(table, "rows")) {
        List<Node> cells = row instanceof Node.Sequence sequence ? sequence.items() : List.of();
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(cells.size(), columns.size()); at++) {
          named.put(columns.get(at), scalar(cells.get(at)));
        }
        open.add(name, named);
      }
    }
    return open;
  }

  private static List<Node> items(Node node, String key) {
    return node instanceof Node.Mapping mapping
            && mapping.entries().get(key) instanceof Node.Sequence sequence
        ? sequence.items()
        : List.of();
  }

  List<Printed> figures() {
    List<Printed> figures = new ArrayList<>();
    items(root, "chapters").forEach(chapter -> figures(chapter, figures));
    return figures;
  }

  private static void figures(Node node, List<Printed> figures) {
    switch (node) {
      case Node.Mapping mapping -> {
        Node ref = mapping.entries().get("figure");
        if (ref == null) {
          mapping.entries().values().forEach(value -> figures(value, figures));
        } else {
          figures.add(new Printed(scalar(ref), member(mapping, "text")));
        }
      }
      case Node.Sequence sequence -> sequence.items().forEach(item -> figures(item, figures));
      case Node.Scalar _ -> {
        // Words.
      }
    }
  }

  /// The rating that stands where the section of each standard begins.
  Map<String, String> marks() {
    Map<String, String> marks = new LinkedHashMap<>();
    String standard = "";
    for (Node chapter : items(root, "chapters")) {
      for (Node block : items(chapter, "blocks")) {
        String anchor = member(block, "anchor");
        if (anchor.startsWith("standard-")) {
          standard = anchor.substring("standard-".length());
        } else if (member(block, "is").equals("rating")) {
          marks.put(standard, member(block, "rating"));
        }
      }
    }
    return marks;
  }

  /// The ids of its chapters.
  List<String> chapters() {
    return items(root, "chapters").stream().map(chapter -> member(chapter, "id")).toList();
  }

  /// The text in its order: titles, headings, paragraphs, items, and the rows of tables.
  ///
  /// @param chapters the ids of those that are asked for
  List<String> passages(Collection<String> chapters) {
    List<String> passages = new ArrayList<>();
    for (Node chapter : items(root, "chapters")) {
      if (chapters.contains(member(chapter, "id"))) {
        passages.add(member(chapter, "title"));
        items(chapter, "blocks").forEach(block -> passages(block, passages));
      }
    }
    passages.removeIf(String::isBlank);
    return passages;
  }

  private static void passages(Node block, List<String> passages) {
    switch (member(block, "is")) {
      case "heading" -> passages.add(member(block, "text"));
      case "paragraph", "quotation" -> runs(items(block, "runs"), passages);
      case "items" -> items(block, "items").forEach(item -> runs(listed(item), passages));
      // It stands by itself behind the standard’s words; a word alone would be found anywhere.
      case "rating" ->
          passages.add((passages.isEmpty() ? "" : passages.removeLast()) + member(block, "rating"));
      case "box" -> {
        passages.add(member(block, "title"));
        items(block, "blocks").forEach(one -> passages(one, passages));
      }
      case "table" -> {
        passages.add(member(block, "caption"));
        for (Node row : items(block, "rows")) {
          passages.add(
              items(row, "cells").stream()
                  .map(cell -> {
                    List<String> words = new ArrayList<>();
                    runs(listed(cell), words);
                    return String.join("", words);
                  })
                  .collect(Collectors.joining()));
        }
      }
      default -> {
        // A picture says what its table says; notes stand where a format has them.
      }
    }
  }

  private static List<Node> listed(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  /// The words between the marks of notes, which every format prints in its own way.
  private static void runs(List<Node> runs, List<String> passages) {
    StringBuilder words = new StringBuilder();
    for (Node run : runs) {
      if (!(run instanceof Node.Mapping)) {
        words.append(scalar(run));
      } else if (member(run, "note").isEmpty()) {
        words.append(member(run, "text")).append(member(run, "strong"));
      } else {
        passages.add(words.toString());
        words.setLength(0);
      }
    }
    passages.add(words.toString());
  }

  private static String member(Node node, String key) {
    Node value = node instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
    return value == null ? "" : scalar(value);
  }
}
