package plumbline.language;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plumbline.document.CsvCell;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Problems;
import plumbline.document.Source;

/// Texts and their translations as a CSV file with two columns, `english` and the language’s code:
/// what translators are sent, and send back.
public final class TextPairs {
  /// No text of a report is longer, in letters.
  public static final int LONGEST = 60_000;

  private static final int MOST = 20_000;

  private TextPairs() {}

  static Map<String, String> shipped(String... files) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String file : files) {
      try (InputStream data = Objects.requireNonNull(TextPairs.class.getResourceAsStream(file))) {
        switch (read(new Source(file, data.readAllBytes()), "cy")) {
          case Parsed.Accepted<Map<String, String>>(Map<String, String> read) -> pairs.putAll(read);
          case Parsed.Refused<Map<String, String>>(List<Problem> problems) ->
              throw new IllegalStateException(problems.getFirst().toString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pairs;
  }

  /// Rows without a translation are left aside. A translation must hold the figures of its text,
  /// and the numbers that are typed in it; a text may not have two translations.
  ///
  /// @param language the code that heads the column of translations
  public static Parsed<Map<String, String>> read(Source source, String language) {
    Problems problems = new Problems();
    return problems.reading(() -> {
      Map<String, String> pairs = new LinkedHashMap<>();
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder()
              .maxBufferSize(LONGEST * 4)
              .skipEmptyLines(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text(source))) {
        boolean head = true;
        for (CsvRecord row : rows) {
          Place place = new Place(source.name(), (int) row.getStartingLineNumber(), 1);
          if (head) {
            head = false;
            if (row.getFieldCount() != 2
                || !row.getField(0).equals("english")
                || !row.getField(1).equals(language)) {
              problems.add(
                  new Problem(
                      place,
                      "The first line is not ‘english,%s’".formatted(language),
                      "keep the two columns of the file that was handed out"));
              break;
            }
          } else {
            add(row, place, pairs, problems);
          }
        }
        if (head) {
          problems.add(
              new Problem(
                  source.start(),
                  "The file is empty",
                  "give it the line ‘english,%s’".formatted(language)));
        }
      } catch (CsvParseException broken) {
        problems.add(
            new Problem(source.start(), "This is no CSV file", "save it as CSV, in UTF-8"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Parsed.of(pairs, problems);
    });
  }

  private static String text(Source source) {
    String text = source.text();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void add(
      CsvRecord row, Place place, Map<String, String> pairs, Problems problems) {
    if (row.getFieldCount() != 2) {
      problems.add(
          new Problem(
              place,
              "This row has %d cells, not 2".formatted(row.getFieldCount()),
              "put a text with a comma in it in quotes"));
      return;
    }
    String english = opened(row.getField(0));
    String translation = opened(row.getField(1)).strip();
    if (english.isBlank() || translation.isEmpty()) {
      return;
    }
    Optional<String> wrong = Translating.problem(english, translation);
    if (wrong.isPresent()) {
      problems.add(new Problem(place, wrong.get(), "mend the translation of this row"));
    } else if (!translation.equals(pairs.getOrDefault(english, translation))) {
      problems.add(
          new Problem(place, "This text has two translations", "keep one of the two rows"));
    } else if (pairs.size() == MOST) {
      problems.add(
          new Problem(place, "There are more than %,d texts".formatted(MOST), "split the file"));
    } else {
      pairs.put(english, translation);
    }
  }

  /// What [CsvCell] guards against spreadsheets, as it was.
  private static String opened(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /// @param pairs a text without a translation has an empty one
  public static String write(Map<String, String> pairs, String language) {
    StringBuilder csv = new StringBuilder("english,").append(language).append("\r\n");
    pairs.forEach((english, translation) ->
        csv.append(CsvCell.of(english)).append(',').append(CsvCell.of(translation)).append("\r\n"));
    return csv.toString();
  }
}
