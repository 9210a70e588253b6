package plumbline.drafting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How reports are worded, as data: `house-style.csv`.
final class HouseStyle {
  private static final int LONGEST_SENTENCE = 35;
  private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]?[’”)]*\\s*");

  private final List<Rule> rules;

  private HouseStyle(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// @param instead empty where there is no one word to put there
  private record Rule(Pattern pattern, String instead, String why) {}

  static HouseStyle shipped() {
    try (InputStream data =
            Objects.requireNonNull(HouseStyle.class.getResourceAsStream("house-style.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(data, StandardCharsets.UTF_8))) {
      return new HouseStyle(
          rows.stream()
              .map(row ->
                  new Rule(
                      Pattern.compile(row.getField("pattern")),
                      row.getField("instead"),
                      row.getField("why")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Remark> remarks(int line, String text) {
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher words = rule.pattern().matcher(text);
      while (words.find()) {
        remarks.add(
            new Remark(
                Remark.Kind.STYLE,
                line,
                words.start(),
                words.end(),
                words.group(),
                rule.why(),
                Optional.of(rule.instead())
                    .filter(instead -> !instead.isEmpty())
                    .map(instead ->
                        words.groupCount() == 0
                            ? instead
                            : instead.replace("$1", words.group(1)))));
      }
    }
    longSentences(line, text, remarks);
    return remarks;
  }

  private static void longSentences(int line, String text, List<Remark> remarks) {
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      int words = sentence.split("\\s+").length;
      if (words > LONGEST_SENTENCE) {
        remarks.add(
            new Remark(
                Remark.Kind.LONG_SENTENCE,
                line,
                sentences.start(),
                sentences.end(),
                sentence,
                "It has %d words: two sentences may be clearer.".formatted(words),
                Optional.empty()));
      }
    }
  }
}
