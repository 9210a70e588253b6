package plumbline.edition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plumbline.document.ContentHash;
import plumbline.document.JsonText;
import plumbline.report.SummaryLine;
import tools.jackson.core.JsonGenerator;

/// An edition’s text and data as JSON: what its hash is taken of, and what the format `json` gives.
public final class EditionJson {
  private EditionJson() {}

  /// The hash of everything an edition prints; the hash itself is not in it.
  static ContentHash hash(Edition edition) {
    return ContentHash.of(
        JsonText.line(json -> write(json, edition, false)).getBytes(StandardCharsets.UTF_8));
  }

  public static String of(Edition edition) {
    return JsonText.of(json -> write(json, edition, true)) + "\n";
  }

  /// A part of an edition, with what each of its blocks is.
  public static String of(List<Block> blocks) {
    return JsonText.line(json -> {
      json.writeStartObject();
      blocks(json, blocks);
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, Edition edition, boolean withHash) {
    json.writeStartObject();
    if (withHash) {
      json.writeStringProperty("edition", edition.hash().hex());
    }
    json.writeStringProperty("language", edition.language());
    json.writeStringProperty("service", edition.service());
    json.writeStringProperty("title", edition.title());
    json.writeObjectPropertyStart("sources");
    Edition.Sources sources = edition.sources();
    json.writeStringProperty("inspection", sources.inspection());
    json.writeStringProperty("inspectionHash", sources.inspectionHash().hex());
    json.writeStringProperty("framework", sources.framework());
    json.writeStringProperty("frameworkHash", sources.frameworkHash().hex());
    json.writeStringProperty("software", sources.software());
    json.writeStringProperty("licence", sources.licence());
    json.writeEndObject();
    edition
        .overall()
        .ifPresent(overall -> {
          json.writeName("overall");
          block(json, overall);
        });
    json.writeArrayPropertyStart("front");
    for (SummaryLine line : edition.front()) {
      json.writeStartObject();
      json.writeStringProperty("name", line.label());
      json.writeStringProperty("text", line.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("chapters");
    for (Edition.Chapter chapter : edition.chapters()) {
      json.writeStartObject();
      json.writeStringProperty("id", chapter.id());
      json.writeStringProperty("title", chapter.title());
      blocks(json, chapter.blocks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("data");
    edition.data().forEach(table -> table(json, table));
    json.writeEndArray();
    if (!edition.alsoIn().isEmpty()) {
      strings(json, "alsoIn", edition.alsoIn());
    }
    if (!edition.untranslated().isEmpty()) {
      strings(json, "untranslated", edition.untranslated());
    }
    json.writeEndObject();
  }

  private static void blocks(JsonGenerator json, List<Block> blocks) {
    json.writeArrayPropertyStart("blocks");
    blocks.forEach(block -> block(json, block));
    json.writeEndArray();
  }

  private static void block(JsonGenerator json, Block block) {
    json.writeStartObject();
    switch (block) {
      case Block.Heading(int level, String anchor, String text) -> {
        json.writeStringProperty("is", "heading");
        json.writeNumberProperty("level", level);
        json.writeStringProperty("anchor", anchor);
        json.writeStringProperty("text", text);
      }
      case Block.Paragraph(List<Run> runs) -> {
        json.writeStringProperty("is", "paragraph");
        runs(json, "runs", runs);
      }
      case Block.Items items -> {
        json.writeStringProperty("is", "items");
        items.first().ifPresent(first -> json.writeNumberProperty("first", first));
        json.writeArrayPropertyStart("items");
        items.items().forEach(item -> runs(json, item));
        json.writeEndArray();
      }
      case Block.Table table -> {
        json.writeStringProperty("is", "table");
        json.writeStringProperty("anchor", table.anchor());
        json.writeStringProperty("caption", table.caption());
        strings(json, "head", table.head());
        json.writeArrayPropertyStart("numbers");
        table.numbers().forEach(json::writeBoolean);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (Block.Row row : table.rows()) {
          json.writeStartObject();
          if (row.strong()) {
            json.writeBooleanProperty("strong", true);
          }
          json.writeArrayPropertyStart("cells");
          row.cells().forEach(cell -> runs(json, cell));
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      case Block.RatingMark mark -> {
        json.writeStringProperty("is", "rating");
        json.writeStringProperty("rating", mark.rating());
        json.writeNumberProperty("step", mark.step());
        json.writeNumberProperty("steps", mark.steps());
      }
      case Block.Quotation(List<Run> runs) -> {
        json.writeStringProperty("is", "quotation");
        runs(json, "runs", runs);
      }
      case Block.Box(String title, List<Block> blocks) -> {
        json.writeStringProperty("is", "box");
        json.writeStringProperty("title", title);
        blocks(json, blocks);
      }
      case Block.Notes(List<Block.Note> notes) -> {
        json.writeStringProperty("is", "notes");
        json.writeArrayPropertyStart("notes");
        for (Block.Note note : notes) {
          json.writeStartObject();
          json.writeNumberProperty("number", note.number());
          runs(json, "runs", note.runs());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      case Block.Picture picture -> {
        json.writeStringProperty("is", "picture");
        json.writeStringProperty("caption", picture.caption());
        json.writeStringProperty("alternative", picture.alternative());
        json.writeArrayPropertyStart("bars");
        for (Bars.Bar bar : picture.bars().bars()) {
          json.writeStartObject();
          json.writeStringProperty("label", bar.label());
          json.writeNumberProperty("percent", bar.percent());
          json.writeBooleanProperty("strong", bar.strong());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("floors");
        for (Bars.Floor floor : picture.bars().floors()) {
          json.writeStartObject();
          json.writeStringProperty("label", floor.label());
          json.writeNumberProperty("percent", floor.percent());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private static void runs(JsonGenerator json, String name, List<Run> runs) {
    json.writeName(name);
    runs(json, runs);
  }

  /// Plain words as a text; what is more as an object.
  private static void runs(JsonGenerator json, List<Run> runs) {
    json.writeStartArray();
    for (Run run : runs) {
      switch (run) {
        case Run.Words(String text) -> json.writeString(text);
        case Run.Strong(String text) -> one(json, "strong", text, "", "");
        case Run.Bound(String ref, String text) -> one(json, "text", text, "figure", ref);
        case Run.Mark mark -> one(json, "note", String.valueOf(mark.number()), "", "");
      }
    }
    json.writeEndArray();
  }

  private static void one(JsonGenerator json, String name, String text, String more, String value) {
    json.writeStartObject();
    json.writeStringProperty(name, text);
    if (!more.isEmpty()) {
      json.writeStringProperty(more, value);
    }
    json.writeEndObject();
  }

  private static void table(JsonGenerator json, DataTable table) {
    json.writeStartObject();
    json.writeStringProperty("name", table.name());
    json.writeStringProperty("title", table.title());
    json.writeStringProperty("about", table.about());
    json.writeArrayPropertyStart("columns");
    for (DataTable.Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("title", column.title());
      json.writeStringProperty("about", column.about());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    for (List<String> row : table.rows()) {
      json.writeStartArray();
      for (int index = 0; index < row.size(); index++) {
        cell(json, row.get(index), table.columns().get(index).type());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, String text, DataTable.Type type) {
    if (text.isEmpty()) {
      json.writeNull();
    } else if (type == DataTable.Type.TEXT) {
      json.writeString(text);
    } else {
      json.writeNumber(new BigDecimal(text));
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> strings) {
    json.writeArrayPropertyStart(name);
    strings.forEach(json::writeString);
    json.writeEndArray();
  }
}
