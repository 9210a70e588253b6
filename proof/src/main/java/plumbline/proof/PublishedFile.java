package plumbline.proof;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.edition.OpenData;
import plumbline.language.Catalogue;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// A file of an edition, as far as it can be read: each kind tells other things.
///
/// @param words its text without spaces; empty where it holds data alone
/// @param figures its bound figures; empty where the kind doesn’t mark them
/// @param json of an edition in JSON
/// @param data of JSON, a workbook or a CSV file
/// @param text its lines, where it is a report
/// @param anchors of a page: what links may lead to
record PublishedFile(
    String name,
    String words,
    Optional<List<Printed>> figures,
    Optional<JsonFile> json,
    Optional<Open> data,
    Optional<String> hash,
    Optional<ReportText> text,
    Optional<Set<String>> anchors) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u00AD]+");
  private static final Pattern HASH = labelled("Edition", "([0-9a-f]{64})");

  /// A text that a spreadsheet would take for a formula has an apostrophe in front.
  private static final Pattern GUARDED = Pattern.compile("(?s)'[=+@\\-].*");

  private static final Pattern SHEET_FIGURE = Pattern.compile("-?\\d+\\.0");

  /// What stands behind a label of ours, in any language that reports are printed in.
  static Pattern labelled(String label, String value) {
    return Pattern.compile("(?:%s):?%s".formatted(String.join("|", said(label)), value));
  }

  private static Set<String> said(String label) {
    return Catalogue.languages().keySet().stream()
        .map(language -> bare(Catalogue.of(language).say(label)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The code of the language that it is in.
  String language() {
    return json.map(edition -> edition.text("language"))
        .or(() ->
            hash.filter(one ->
                    words.contains(bare(Catalogue.of("cy").say("Edition")) + one)
                        || words.contains(bare(Catalogue.of("cy").say("Edition")) + ":" + one))
                .map(_ -> "cy"))
        .filter(Catalogue.languages()::containsKey)
        .orElse("en");
  }

  /// The chapters that it prints: a page may be of one.
  List<String> chapters(JsonFile edition) {
    return anchors
        .map(all -> edition.chapters().stream().filter(all::contains).toList())
        .orElseGet(edition::chapters);
  }

  static String bare(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  static Parsed<PublishedFile> read(Source source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".json")) {
        return JsonDocument.read(source).then(root -> json(source, root));
      }
      if (name.endsWith(".csv")) {
        return new Parsed.Accepted<>(csv(source));
      }
      if (name.endsWith(".ods")) {
        return source.open().read() == 'P'
            ? new Parsed.Accepted<>(ods(source))
            : refused(source, "This is no workbook", "name the ODS file of the edition");
      }
    } catch (IOException | RuntimeException broken) {
      return refused(source, "This file can’t be read", "check that it is whole");
    }
    return ReportReader.read(source).then(text -> text(source, text));
  }

  private static <T> Parsed<T> refused(Source source, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(source.start(), what, mend)));
  }

  private static Parsed<PublishedFile> json(Source source, Node root) {
    Optional<JsonFile> json = JsonFile.of(root);
    if (json.isPresent()) {
      return new Parsed.Accepted<>(
          new PublishedFile(
              source.name(),
              "",
              Optional.of(json.get().figures()),
              json,
              Optional.of(json.get().data()),
              Optional.of(json.get().text("edition")),
              Optional.empty(),
              Optional.empty()));
    }
    // The metadata of a CSV file: they say which edition it is of.
    Optional<String> edition =
        root instanceof Node.Mapping mapping
                && mapping.entries().get("dc:identifier") instanceof Node.Scalar identifier
            ? Optional.of(identifier.text())
            : Optional.empty();
    return edition.isPresent()
        ? new Parsed.Accepted<>(
            new PublishedFile(
                source.name(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                edition,
                Optional.empty(),
                Optional.empty()))
        : refused(source, "This is no edition of a report", "name a file that Plumbline published");
  }

  private static PublishedFile csv(Source source) throws IOException {
    Open open = Open.empty();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(source.text()))) {
      for (CSVRecord row : rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.toMap().forEach((column, cell) -> cells.put(column, unguarded(cell)));
        cells.remove("inspection");
        open.add(String.valueOf(cells.remove("table")), cells);
      }
    }
    return data(source, open, Optional.empty(), "");
  }

  private static String unguarded(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static PublishedFile data(Source source, Open open, Optional<String> hash, String words) {
    return new PublishedFile(
        source.name(),
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.of(open),
        hash,
        Optional.empty(),
        Optional.empty());
  }

  private static PublishedFile ods(Source source) throws IOException {
    SpreadSheet workbook = new SpreadSheet(source.open());
    Open open = Open.empty();
    String words = "";
    Map<String, String> titles = new LinkedHashMap<>();
    OpenData.columnsByTitle()
        .forEach((title, column) ->
            Catalogue.languages()
                .keySet()
                .forEach(language -> titles.put(Catalogue.of(language).say(title), column)));
    for (Sheet sheet : workbook.getSheets()) {
      if (said("Cover").contains(sheet.getName())) {
        words = bare(text(sheet));
      } else if (!said("Notes").contains(sheet.getName())) {
        for (int row = 3; row < sheet.getMaxRows(); row++) {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int column = 0; column < sheet.getMaxColumns(); column++) {
            String title = cell(sheet, 2, column);
            cells.put(titles.getOrDefault(title, title), cell(sheet, row, column));
          }
          open.add(sheet.getName(), cells);
        }
      }
    }
    return data(source, open, hash(words), words);
  }

  private static String text(Sheet sheet) {
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < sheet.getMaxRows(); row++) {
      for (int column = 0; column < sheet.getMaxColumns(); column++) {
        cells.add(cell(sheet, row, column));
      }
    }
    return String.join(" ", cells);
  }

  private static String cell(Sheet sheet, int row, int column) {
    Object value = sheet.getRange(row, column).getValue();
    String text = value == null ? "" : value.toString();
    return SHEET_FIGURE.matcher(text).matches() && value instanceof Double
        ? text.substring(0, text.length() - 2)
        : text;
  }

  private static Optional<String> hash(String words) {
    Matcher hash = HASH.matcher(words);
    return hash.find() ? Optional.of(hash.group(1)) : Optional.empty();
  }

  private static Parsed<PublishedFile> text(Source source, ReportText text) {
    String words;
    Optional<List<Printed>> figures = Optional.empty();
    Optional<Set<String>> anchors = Optional.empty();
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      var page = Jsoup.parse(source.text());
      words = bare(page.body().text());
      List<Printed> bound = new ArrayList<>();
      for (Element one : page.select("data.pl-bound")) {
        bound.add(new Printed(one.attr("value"), one.wholeText()));
      }
      figures = Optional.of(bound);
      anchors =
          Optional.of(page.select("[id]").stream().map(Element::id).collect(Collectors.toSet()));
    } else {
      words = bare(text.lines().stream().map(line -> line.text()).collect(Collectors.joining(" ")));
      if (name.endsWith(".docx")) {
        figures = WordFigures.of(source);
      }
    }
    return new Parsed.Accepted<>(
        new PublishedFile(
            source.name(),
            words,
            figures,
            Optional.empty(),
            Optional.empty(),
            hash(words),
            Optional.of(text),
            anchors));
  }
}
