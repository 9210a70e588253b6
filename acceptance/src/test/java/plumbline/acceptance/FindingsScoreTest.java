package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;

/// How right the checker is: its findings against those that people made by hand, by kind, with
/// every miss and every extra. Run it with `-Dtest=FindingsScoreTest`; the reports and the gold lie
/// beside the repository in `../shared`, or where `PLUMBLINE_SHARED` says.
class FindingsScoreTest {
  private static final Path SHARED = shared();
  private static final String GOLD = ".findings.json";

  /// Three readers' marks, by lines: their words are the reports'.
  private static final Path READERS = Path.of("src", "test", "resources", "readers");

  /// @param claim the words; empty where only lines are known
  private record Gold(
      String id, String kind, String certainty, String claim, List<Integer> lines) {}

  private static Path shared() {
    String said = System.getenv("PLUMBLINE_SHARED");
    return said != null ? Path.of(said) : Path.of("..", "..", "shared");
  }

  /// The audited gold, and what readers marked by hand in other reports.
  static List<String> annotated() throws IOException {
    List<String> annotated = new ArrayList<>();
    for (Path folder : List.of(SHARED.resolve("gold"), READERS)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(GOLD))
              .map(name -> name.substring(0, name.length() - GOLD.length()))
              .sorted()
              .forEach(annotated::add);
        }
      }
    }
    return annotated;
  }

  @ParameterizedTest
  @MethodSource("annotated")
  void finds_what_people_found(String report) {
    Path text = SHARED.resolve("reports").resolve(report + ".txt");
    Path audited = SHARED.resolve("gold").resolve(report + GOLD);
    Path goldFile = Files.exists(audited) ? audited : READERS.resolve(report + GOLD);
    assumeTrue(Files.exists(text) && Files.exists(goldFile), "no ../shared/gold here");
    Checked checked =
        Checker.with(FrameworkLibrary.shipped())
            .check(Printed.accepted(Source.of(text).then(ReportReader::read)));
    List<Gold> gold = gold(goldFile);

    Set<Gold> found = new java.util.HashSet<>();
    List<Finding> extra = new ArrayList<>();
    Map<String, int[]> kinds = new TreeMap<>();
    for (Finding finding : checked.findings()) {
      List<Gold> same = gold.stream().filter(one -> isSame(one, finding)).toList();
      found.addAll(same);
      int[] counts = kinds.computeIfAbsent(finding.kind().id(), _ -> new int[4]);
      counts[0]++;
      counts[1] += same.isEmpty() ? 0 : 1;
      if (same.isEmpty()) {
        extra.add(finding);
      }
    }
    for (Gold one : gold) {
      int[] counts = kinds.computeIfAbsent(one.kind(), _ -> new int[4]);
      counts[2]++;
      counts[3] += found.contains(one) ? 1 : 0;
    }
    StringBuilder out = new StringBuilder("\n== " + report + "\n");
    kinds.forEach((kind, counts) ->
        out.append(
            "%-24s raised %2d, of them in the gold %2d; gold %2d, found %2d%n"
                .formatted(kind, counts[0], counts[1], counts[2], counts[3])));
    for (String certainty : List.of("certain", "likely", "possible")) {
      long all = gold.stream().filter(one -> one.certainty().equals(certainty)).count();
      long those = found.stream().filter(one -> one.certainty().equals(certainty)).count();
      out.append("%-10s found %d of %d%n".formatted(certainty, those, all));
    }
    long problems = checked.findings().stream().filter(Finding::isProblem).count();
    long wrong = extra.stream().filter(Finding::isProblem).count();
    out.append("errors and warnings: %d, of them not in the gold %d%n".formatted(problems, wrong));
    gold.stream()
        .filter(one -> !found.contains(one))
        .forEach(one -> out.append("MISSED ").append(one).append('\n'));
    extra.forEach(finding ->
        out.append(
            "EXTRA  %s %s %s l.%d “%s”%n       %s%n"
                .formatted(
                    finding.severity(),
                    finding.certainty(),
                    finding.kind(),
                    finding.claim().line(),
                    finding.claim().text(),
                    finding.message())));
    System.out.println(out);

    boolean isAudited = Files.exists(audited);
    assertThat(problems - wrong)
        .as("precision")
        .isGreaterThanOrEqualTo(problems * (isAudited ? 9 : 7) / 10);
    assertThat(share(gold, found, "certain")).isGreaterThanOrEqualTo(90);
    assertThat(share(gold, found, "likely")).isGreaterThanOrEqualTo(isAudited ? 70 : 60);
  }

  private static long share(List<Gold> gold, Set<Gold> found, String certainty) {
    long all = gold.stream().filter(one -> one.certainty().equals(certainty)).count();
    long those = found.stream().filter(one -> one.certainty().equals(certainty)).count();
    return all == 0 ? 100 : 100 * those / all;
  }

  /// The same kind, and the claim's words are at either end of the contradiction: one holds the
  /// other, or most of the shorter one's words are in the longer one.
  private static boolean isSame(Gold gold, Finding finding) {
    if (!gold.kind().equals(finding.kind().id())) {
      return false;
    }
    if (gold.claim().isEmpty()) {
      return isNear(gold, finding.claim())
          || finding.against().filter(against -> isNear(gold, against)).isPresent();
    }
    return Stream.of(gold.claim().split("[”\"]\\s*[;(]"))
        .anyMatch(claim ->
            isSame(plain(claim), plain(finding.claim().text()))
                || finding
                    .against()
                    .filter(against -> isSame(plain(claim), plain(against.text())))
                    .isPresent());
  }

  /// In the first of the lines, where the claim stands, or next to it.
  private static boolean isNear(Gold gold, Finding.Quote quote) {
    return gold.lines().stream().limit(4).anyMatch(line -> Math.abs(line - quote.line()) <= 1);
  }

  private static boolean isSame(String one, String other) {
    if (one.contains(other) || other.contains(one)) {
      return true;
    }
    Set<String> few = new TreeSet<>(List.of(one.split(" ")));
    Set<String> many = new TreeSet<>(List.of(other.split(" ")));
    if (few.size() > many.size()) {
      Set<String> swap = few;
      few = many;
      many = swap;
    }
    Set<String> common = new TreeSet<>(few);
    common.retainAll(many);
    return common.size() * 10 >= few.size() * 8;
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9£%.]+", " ")
        .replace(". ", " ")
        .strip();
  }

  private static List<Gold> gold(Path file) {
    Node node = Printed.accepted(Source.of(file).then(JsonDocument::read));
    List<Gold> gold = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    if (node instanceof Node.Sequence(_, List<Node> items)) {
      for (Node item : items) {
        Fields fields = Fields.of(item, "A finding", problems).orElseThrow();
        gold.add(
            new Gold(
                fields.text("id"),
                fields.text("kind"),
                fields.text("certainty"),
                fields.maybeText("claim").orElse(""),
                fields.texts("lines").stream().map(Integer::valueOf).toList()));
      }
    }
    return gold;
  }
}
