package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.DataTable;
import plumbline.edition.Edition;
import plumbline.edition.EditionCsv;

/// The open data of a report are the same in the workbook, in CSV and in JSON, and CSV is what its
/// metadata say.
class OpenDataTest {
  static final List<String> IDS = Editions.IDS;

  @ParameterizedTest
  @FieldSource("IDS")
  void theMetadataDescribeTheFile(String id) {
    Edition edition = Editions.of(id);
    Node metadata = json(EditionCsv.metadata(edition, id + ".csv"));
    List<Node> columns = list(at(metadata, "tableSchema", "columns"));
    List<NamedCsvRecord> records = csv(edition);
    assertThat(text(at(metadata, "url"))).isEqualTo(id + ".csv");
    assertThat(records.getFirst().getHeader())
        .isEqualTo(columns.stream().map(column -> text(at(column, "titles"))).toList());
    for (NamedCsvRecord record : records) {
      for (Node column : columns) {
        String cell = record.getField(text(at(column, "name")));
        if (!cell.isEmpty()) {
          switch (text(at(column, "datatype"))) {
            case "integer" -> assertThat(cell).matches("\\d+");
            case "decimal" -> assertThat(new BigDecimal(cell)).isBetween(zero(), hundred());
            default -> assertThat(text(at(column, "datatype"))).isEqualTo("string");
          }
        }
      }
    }
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO;
  }

  private static BigDecimal hundred() {
    return BigDecimal.valueOf(100);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void everyFormatHasEveryFigure(String id) throws IOException {
    Edition edition = Editions.of(id);
    SpreadSheet workbook = new SpreadSheet(new ByteArrayInputStream(Format.ODS.print(edition)));
    Map<String, List<NamedCsvRecord>> rows =
        csv(edition).stream().collect(Collectors.groupingBy(row -> row.getField("table")));
    Node json = json(new String(Format.JSON.print(edition), StandardCharsets.UTF_8));
    List<Node> tables = list(at(json, "data"));
    assertThat(tables).hasSameSizeAs(edition.data());
    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(edition.data().stream().map(DataTable::name).toList());
    for (int table = 0; table < tables.size(); table++) {
      DataTable made = edition.data().get(table);
      List<List<String>> inJson =
          list(at(tables.get(table), "rows")).stream()
              .map(row -> list(row).stream().map(OpenDataTest::text).toList())
              .toList();
      assertThat(inJson).isEqualTo(made.rows());
      assertThat(cells(workbook.getSheet(made.name()), made)).isEqualTo(made.rows());
      List<NamedCsvRecord> inCsv = rows.getOrDefault(made.name(), List.of());
      assertThat(
              inCsv.stream()
                  .map(row ->
                      made.columns().stream()
                          .map(column -> unguarded(row.getField(column.name())))
                          .toList())
                  .toList())
          .isEqualTo(made.rows());
    }
  }

  /// A text that a spreadsheet would take for a formula has an apostrophe in front.
  private static String unguarded(String cell) {
    return cell.matches("'[=+@\\-].*") ? cell.substring(1) : cell;
  }

  private static List<List<String>> cells(Sheet sheet, DataTable made) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 3; row < sheet.getMaxRows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < made.columns().size(); column++) {
        Object value = sheet.getRange(row, column).getValue();
        cells.add(
            switch (value) {
              case null -> "";
              case Double number when number == Math.rint(number) ->
                  String.valueOf(number.longValue());
              default -> value.toString();
            });
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<NamedCsvRecord> csv(Edition edition) {
    String text = new String(Format.CSV.print(edition), StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private static Node json(String text) {
    return switch (JsonDocument.read(
        new Source("data.json", text.getBytes(StandardCharsets.UTF_8)))) {
      case Parsed.Accepted<Node>(Node node) -> node;
      case Parsed.Refused<Node>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Node at(Node node, String... path) {
    Node here = node;
    for (String key : path) {
      here =
          here instanceof Node.Mapping mapping
              ? Objects.requireNonNull(mapping.entries().get(key), key)
              : here;
    }
    return here;
  }

  private static List<Node> list(Node node) {
    return ((Node.Sequence) node).items();
  }

  /// Null is an empty cell.
  private static String text(Node node) {
    Node.Scalar scalar = (Node.Scalar) node;
    return scalar.kind() == Node.Kind.NOTHING ? "" : scalar.text();
  }
}
