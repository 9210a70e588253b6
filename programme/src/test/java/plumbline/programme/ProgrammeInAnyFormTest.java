package plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// Whatever the order of the rows and however the file is written and cut, its ratings are those
/// that a few plain lines give.
class ProgrammeInAnyFormTest {
  private static final List<Question> KEY_QUESTIONS =
      AnswerWords.of(ProgrammeFiles.YOUTH_2018).keyQuestions();
  private static final List<String> QUESTIONS =
      ProgrammeFiles.YOUTH_2018.domainsByQuestion().keySet().stream()
          .map(QuestionId::value)
          .toList();
  private static final List<String> ANSWERS =
      List.of("yes", "no", "na", "Y", "N", "R", "Yes", "nO", "NA", "y", "n", "r");

  /// Ids around the lengths of one and two words, with bytes that mean something elsewhere.
  private static final List<String> IDS =
      List.of(
          "A",
          "B",
          "A B",
          "1234567",
          "12345678",
          "123456789",
          "123456789012345",
          "1234567890123456",
          "12345678901234567",
          "12345678901234567890123456789012345678",
          "12345678901234567890123456789012345679",
          "a,b",
          ",",
          "\"",
          "say \"yes\"",
          "a \"long\" one, with a comma",
          "A\0",
          "\0\0\0\0\0\0\0\0",
          "\0\0\0\0\0\0\0\0\0",
          "\u00FF\u00FE\u0080",
          "\r",
          " ",
          "yes",
          "2.1.1");

  private static final Path FOLDER = folder();

  record Row(String inspection, String caseRef, String question, String answer) {}

  /// How a table is written and read.
  record Form(
      String lineEnd,
      boolean mark,
      boolean lastLineEnd,
      int quotes,
      int regionBytes,
      int threads) {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("programme");
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  @AfterContainer
  static void remove() throws IOException {
    for (String name : new ProgrammeFiles(FOLDER).names()) {
      Files.delete(FOLDER.resolve(name));
    }
    Files.delete(FOLDER);
  }

  @Property(tries = 300)
  void random_tables_are_rated_as_a_plain_count_rates_them(
      @ForAll("tables") List<Row> rows, @ForAll("forms") Form form) {
    assertThat(written(rows, form, new Random(1))).isEqualTo(plain(rows));
  }

  @Property(tries = 60)
  void the_order_of_rows_makes_no_difference(
      @ForAll("tables") List<Row> rows, @ForAll("forms") Form form, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(written(shuffled, form, new Random(seed))).isEqualTo(plain(rows));
  }

  @Property(tries = 20)
  void thousands_of_inspections_are_kept_apart(
      @ForAll @IntRange(min = 1, max = 40) int length, @ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int one = 0; one < 5_000; one++) {
      String id = "%0" + length + "d";
      rows.add(
          new Row(
              id.formatted(random.nextInt(3_000)), "1", "2.1.1", random.nextBoolean() ? "Y" : "N"));
    }
    Form form = new Form("\n", false, true, 0, 7_000, 2);
    assertThat(written(rows, form, random)).isEqualTo(plain(rows));
  }

  @Provide
  Arbitrary<List<Row>> tables() {
    return Combinators.combine(
            Arbitraries.of(IDS),
            Arbitraries.of("", "1", "12345678", "c 1", "123456789012345678", "a,b", "*!"),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of(QUESTIONS)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("2.1.1", "3.4.2"))),
            Arbitraries.of(ANSWERS))
        .as(Row::new)
        .list()
        .ofMaxSize(200);
  }

  @Provide
  Arbitrary<Form> forms() {
    return Combinators.combine(
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 4),
            Arbitraries.oneOf(
                Arbitraries.integers().between(1, 100),
                Arbitraries.integers().between(100, 10_000)),
            Arbitraries.integers().between(1, 4))
        .as(Form::new);
  }

  private static String written(List<Row> rows, Form form, Random random) {
    StringBuilder text = new StringBuilder(form.mark() ? "\u00EF\u00BB\u00BF" : "");
    text.append("inspection,case,question,answer");
    for (Row row : rows) {
      text.append(form.lineEnd())
          .append(field(row.inspection(), form, random))
          .append(',')
          .append(field(row.caseRef(), form, random))
          .append(',')
          .append(field(row.question(), form, random))
          .append(',')
          .append(field(row.answer(), form, random));
    }
    text.append(form.lastLineEnd() ? form.lineEnd() : "");
    ProgrammeFiles files =
        new ProgrammeFiles(FOLDER)
            .answers(text.toString())
            .readInRegionsOf(form.regionBytes(), form.threads());
    files.ratings();
    return files.written();
  }

  /// In quotes where it must be, and one time in a few where it needn't.
  private static String field(String value, Form form, Random random) {
    boolean must = value.contains(",") || value.contains("\"");
    boolean may = form.quotes() > 0 && random.nextInt(form.quotes()) == 0;
    return must || may ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /// The whole output, by maps and whole numbers.
  private static String plain(List<Row> rows) {
    Map<String, int[][]> counts = new TreeMap<>();
    for (Row row : rows) {
      int[][] tallies =
          counts.computeIfAbsent(row.inspection(), _ -> new int[KEY_QUESTIONS.size()][2]);
      for (int column = 0; column < tallies.length; column++) {
        if (KEY_QUESTIONS.get(column).id().value().equals(row.question())) {
          tallies[column][0] +=
              row.answer().toLowerCase(java.util.Locale.ROOT).startsWith("y") ? 1 : 0;
          tallies[column][1] +=
              List.of("no", "n").contains(row.answer().toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
        }
      }
    }
    StringBuilder out =
        new StringBuilder(
            "inspection,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,3.1,3.2,3.3,3.4,score,overall\n");
    counts.forEach((id, tallies) -> {
      boolean quoted = id.contains(",") || id.contains("\"") || id.contains("\r");
      out.append(quoted ? '"' + id.replace("\"", "\"\"") + '"' : id).append(",,,,");
      for (int standard = 0; standard < 8; standard++) {
        int lowest = 4;
        for (int column = 3 * standard; column < Math.min(3 * standard + 3, 23); column++) {
          lowest = Math.min(lowest, rank(tallies[column][0], tallies[column][1]));
        }
        out.append(',').append(lowest == 4 ? "" : lowest);
      }
      out.append(",,\n");
    });
    return out.toString();
  }

  private static int rank(int yes, int no) {
    if (yes + no == 0) {
      return 4;
    }
    int percent = (200 * yes + yes + no) / (2 * (yes + no));
    return percent >= 80 ? 3 : percent >= 65 ? 2 : percent >= 50 ? 1 : 0;
  }
}
