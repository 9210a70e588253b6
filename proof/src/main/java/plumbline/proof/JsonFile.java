package plumbline.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /// The text in its order: titles, headings, paragraphs, items, and the rows of tables.
  List<String> passages() {
    List<String> passages = new ArrayList<>();
    for (Node chapter : items(root, "chapters")) {
      passages.add(member(chapter, "title"));
      for (Node block : items(chapter, "blocks")) {
        switch (member(block, "is")) {
          case "heading" -> passages.add(member(block, "text"));
          case "paragraph" -> passages.add(runs(items(block, "runs")));
          case "items" -> items(block, "items").forEach(item -> passages.add(runs(item)));
          // It stands by itself behind the standard’s words; a word alone would be found anywhere.
          case "rating" -> passages.add(passages.removeLast() + member(block, "rating"));
          case "table" -> {
            passages.add(member(block, "caption"));
            for (Node row : items(block, "rows")) {
              passages.add(
                  items(row, "cells").stream().map(JsonFile::runs).collect(Collectors.joining()));
            }
          }
          default -> {
            // A picture says what its table says.
          }
        }
      }
    }
    passages.removeIf(String::isBlank);
    return passages;
  }

  private static String member(Node node, String key) {
    Node value = node instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
    return value == null ? "" : scalar(value);
  }

  private static String runs(Node runs) {
    return runs instanceof Node.Sequence sequence ? runs(sequence.items()) : "";
  }

  private static String runs(List<Node> runs) {
    return runs.stream()
        .map(run ->
            run instanceof Node.Mapping ? member(run, "text") + member(run, "strong") : scalar(run))
        .collect(Collectors.joining());
  }
}
