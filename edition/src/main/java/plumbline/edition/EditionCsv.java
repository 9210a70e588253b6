package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.document.CsvCell;
import plumbline.document.JsonText;

/// The open data of an edition as one CSV file: all its tables, one below the other, with the
/// columns that they share. Files of many inspections can be stacked. Its metadata follow CSV on
/// the Web (W3C, 2015).
public final class EditionCsv {
  private static final String ABOUT_TABLE = "Which table of the report the row belongs to";

  private EditionCsv() {}

  public static String of(Edition edition) {
    List<DataTable.Column> columns = columns();
    StringBuilder csv = new StringBuilder(64 * 1024);
    csv.append(columns.stream().map(DataTable.Column::name).collect(Collectors.joining(",")))
        .append("\r\n");
    for (DataTable table : edition.data()) {
      List<String> names = table.columns().stream().map(DataTable.Column::name).toList();
      for (List<String> row : table.rows()) {
        List<String> cells = new ArrayList<>();
        cells.add(edition.sources().inspection());
        cells.add(table.name());
        for (DataTable.Column column : columns.subList(2, columns.size())) {
          int at = names.indexOf(column.name());
          cells.add(at < 0 ? "" : CsvCell.of(row.get(at)));
        }
        csv.append(String.join(",", cells)).append("\r\n");
      }
    }
    return csv.toString();
  }

  private static List<DataTable.Column> columns() {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(
        new DataTable.Column(
            "inspection", "Inspection", DataTable.Type.TEXT, "The id of the inspection"));
    columns.add(new DataTable.Column("table", "Table", DataTable.Type.TEXT, ABOUT_TABLE));
    columns.addAll(OpenData.columns());
    return columns;
  }

  /// @param file the name of the CSV file that the metadata stand beside
  public static String metadata(Edition edition, String file) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("@context", "http://www.w3.org/ns/csvw");
      json.writeStringProperty("url", file);
      json.writeStringProperty("dc:title", edition.title("data of the inspection report"));
      json.writeStringProperty("dc:language", edition.language());
      json.writeStringProperty("dc:license", edition.sources().licence());
      json.writeStringProperty("dc:identifier", edition.hash().hex());
      json.writeObjectPropertyStart("dialect");
      json.writeStringProperty("encoding", "utf-8");
      json.writeBooleanProperty("header", true);
      json.writeEndObject();
      json.writeObjectPropertyStart("tableSchema");
      json.writeArrayPropertyStart("columns");
      for (DataTable.Column column : columns()) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("titles", column.name());
        json.writeStringProperty("dc:description", edition.say(column.about()));
        json.writeStringProperty(
            "datatype",
            switch (column.type()) {
              case TEXT -> "string";
              case WHOLE -> "integer";
              case NUMBER -> "decimal";
            });
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    })
        + "\n";
  }
}
