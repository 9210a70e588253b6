package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.Ran.plumbline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// `plumbline sample`: what scripts rely on.
class SampleCommandTest {
  private static final String CASES = "../examples/cases.csv";

  private static Ran sample(String... more) {
    return plumbline(
        Stream.concat(
                Stream.of(
                    "sample", CASES, "--framework", "youth-2018", "--announced", "2026-03-02"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static Node.Mapping json(Ran ran) {
    return switch (JsonDocument.read(
        new Source("sample.json", ran.out().getBytes(StandardCharsets.UTF_8)))) {
      case Parsed.Accepted<Node>(Node.Mapping root) -> root;
      case Parsed.Accepted<Node> other -> throw new AssertionError(other);
      case Parsed.Refused<Node> refused -> throw new AssertionError(refused);
    };
  }

  private static List<Node> items(Node.Mapping root, String name) {
    return root.entries().get(name) instanceof Node.Sequence list ? list.items() : List.of();
  }

  private static List<String> selected(Ran ran) {
    return items(json(ran), "selected").stream()
        .map(ref -> ref instanceof Node.Scalar scalar ? scalar.text() : "")
        .toList();
  }

  private static List<String> fields(Node item) {
    return item instanceof Node.Mapping record ? List.copyOf(record.entries().keySet()) : List.of();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "html"})
  void the_same_list_gives_the_same_sample_in_every_format(String format) {
    Ran once = sample("--format", format);
    assertThat(once.status()).isZero();
    assertThat(once.out()).isNotEmpty().isEqualTo(sample("--format", format).out());
  }

  @Test
  void json_has_the_fields_on_which_scripts_rely_in_their_order() {
    Node.Mapping root = json(sample("--format", "json"));
    assertThat(fields(root))
        .startsWith(
            "seed",
            "listHash",
            "frameworkHash",
            "populations",
            "selected",
            "reserves",
            "excluded",
            "match");
    assertThat(items(root, "populations"))
        .hasSize(2)
        .allSatisfy(
            one -> assertThat(fields(one)).startsWith("domain", "eligible", "size", "margin"));
    assertThat(items(root, "excluded"))
        .allSatisfy(one -> assertThat(fields(one)).containsExactly("ref", "line", "reason"));
    assertThat(items(root, "match"))
        .allSatisfy(one ->
            assertThat(fields(one))
                .startsWith("domain", "characteristic", "level", "population", "sample", "points"));
    assertThat(
            items(root, "selected").size()
                + items(root, "reserves").size()
                + items(root, "excluded").size())
        .isEqualTo(400);
  }

  @Test
  void text_tells_size_match_cases_and_how_to_draw_it_again() {
    assertThat(sample().out())
        .containsPattern("Seed +\\d+ \\(from the list’s hash and the phrase ‘2026-03-02’\\)")
        .containsPattern("List +\\S+cases.csv +sha256:[0-9a-f]{64}")
        .contains("Algorithm  plumbline-cube-1")
        .contains("400 cases listed: 97 eligible, 303 left out. 64 sampled.")
        .contains("court: 38 of 49, by the formula.")
        .contains("out-of-court: 26: 2 for every 3 of the 38 court cases, rounded up.")
        .contains("reserves of court in drawn order");
  }

  @Test
  void left_out_cases_are_counted_by_reason_before_they_are_listed() {
    String out = sample().out();
    List<String> counts =
        out.substring(out.indexOf("Left out"))
            .lines()
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .toList();
    assertThat(counts)
        .hasSizeBetween(5, 12)
        .contains(
            "  1 case       the same reference as another line",
            "  2 cases      received after the announcement")
        .allMatch(line -> line.matches("  [\\d,]+ cases? +\\S.*"));
    assertThat(counts.stream().mapToInt(line -> Integer.parseInt(line.strip().split(" ")[0])).sum())
        .isEqualTo(303);
    assertThat(sample("--format", "html").out())
        .contains("<li>1 case: the same reference as another line</li>");
  }

  @Test
  void columns_of_numbers_stand_in_line_under_the_longest_code() {
    List<String> rows =
        sample()
            .out()
            .lines()
            .filter(line ->
                line.matches("  (court|out-of-court) .* [-+]?\\d+\\.\\d +[-+]?\\d+\\.\\d +\\S.*"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows.stream().map(String::length).distinct()).hasSize(1);
  }

  @Test
  void the_page_names_what_the_framework_names() {
    assertThat(sample("--format", "html").out())
        .contains("Risk of serious harm", ">Referral order<", ">Safety and wellbeing<")
        .doesNotContain(">rosh<", "referral-order");
  }

  @Test
  void a_cap_that_binds_nobody_changes_nothing_however_high() {
    assertThat(sample("--per-case-manager", "2000000000", "--format", "csv").out())
        .isEqualTo(sample("--per-case-manager", "400", "--format", "csv").out());
  }

  @Test
  void a_machine_of_another_language_prints_the_same() {
    String here = sample().out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(sample().out()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_seed_that_was_printed_draws_the_same_again() {
    Ran first = sample("--format", "json");
    Matcher seed = Pattern.compile("\"seed\" : (\\d+)").matcher(first.out());
    assertThat(seed.find()).isTrue();
    assertThat(selected(sample("--seed", seed.group(1), "--format", "json")))
        .isEqualTo(selected(first));
    assertThat(sample("--seed", "1").out()).isNotEqualTo(sample("--seed", "2").out());
  }

  @Test
  void a_phrase_that_the_service_knew_before_its_list_is_noted_with_what_is_better() {
    String note =
        "Note: The seed’s phrase is the day of the announcement, which the service knows before it"
            + " sends its list: it could try lists until a sample suits it. Better agree a phrase"
            + " after the list has come, and give it with --phrase.";
    assertThat(sample().err()).contains(note);
    assertThat(sample("--phrase", "2026-03-02").err()).contains(note);
    assertThat(sample("--phrase", "seven blue herons").err()).doesNotContain("phrase");
    assertThat(sample("--seed", "7").err()).doesNotContain("phrase");
  }

  @Test
  void a_replacement_is_logged_with_its_reason_and_its_effect() {
    String ref = selected(sample("--format", "json")).getFirst();
    Ran swapped = sample("--replace", ref, "--because", "the file is with the court");
    assertThat(swapped.status()).isZero();
    assertThat(swapped.out())
        .containsPattern(
            ref + " by YJ-\\d{4}, because the file is with the court\\.\\R +Alike in: ")
        .containsAnyOf("The match is unchanged.", "The mean difference of the shares goes from");
  }

  @Test
  void csv_is_a_table_in_which_no_cell_is_a_formula() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(CASES)));
    lines.replaceAll(line -> line.replaceFirst("^YJ-", "-YJ-"));
    Path hostile = Files.write(folder.resolve("hostile.csv"), lines);
    Ran ran =
        plumbline(
            "sample",
            hostile.toString(),
            "--framework",
            "youth-2018",
            "--announced",
            "2026-03-02",
            "--format",
            "csv");
    assertThat(ran.out()).startsWith("row,domain,ref,line,").contains(",'-YJ-");
    assertThat(ran.out()).doesNotContain(",-YJ-").doesNotContain("\n=").doesNotContain(",=");
  }

  @TempDir private Path folder = Path.of("");

  @Test
  void html_stands_alone() {
    assertThat(sample("--format", "html").out())
        .contains("<html lang=\"en\">", "<svg", "How to draw it again")
        .doesNotContain("<script", "http://", "https://", "src=");
  }

  @Test
  void the_page_has_seed_and_hashes_near_the_top_and_marks_second_reads_in_words() {
    String page = sample("--seed", "7", "--for-colleagues", "3", "--format", "html").out();
    String top = page.substring(0, page.indexOf("<h2>Size</h2>"));
    assertThat(top)
        .containsPattern("<dd>7</dd>(?s:.*)<dd>[0-9a-f]{64}</dd>(?s:.*)<dd>[0-9a-f]{64}");
    assertThat(page)
        .containsPattern("<li>YJ-\\d{4} \\(second read\\)</li>")
        .contains("(for colleagues)</li>");
  }

  @Test
  void the_template_needs_no_list() {
    Ran ran = plumbline("sample", "--template", "--framework", "youth-2018", "--format", "csv");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("ref,domain,disposal,received,released,gender,");
  }

  @Test
  void a_faulty_list_is_told_whole_and_nothing_is_drawn() {
    Ran ran =
        plumbline(
            "sample",
            "../examples/cases-with-faults.csv",
            "--framework",
            "youth-2018",
            "--announced",
            "2026-03-02");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.matches("\\S+cases-with-faults\\.csv:\\d+: .+: .+"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seed x | ‘x’ is no seed: give a whole number from 0, of at most 18 digits",
        "--seed -3 | ‘-3’ is no seed",
        "--seed 99999999999999999999 | ‘99999999999999999999’ is no seed",
        "--announced 2/3/2026 | ‘2/3/2026’ is no day: write it as 2026-03-02",
        "--replace YJ-9999 --because gone | ‘YJ-9999’ is not in the sample",
        "--replace YJ-0057 | --because=R",
        "--because gone | --replace=REF",
        "--per-case-manager 1 | With at most 1 case of one case manager, a sample of 64 can’t be",
        "--per-case-manager 0 | At least one case of a case manager must be allowed",
        "--window court=9-6 | ‘court=9-6’ is no window: write it as court=7-12",
        "--window cort=6-9 | The framework draws no sample of ‘cort’: did you mean ‘court’?",
        "--inspection nosuch | The framework lists no windows of the inspection ‘nosuch’: use one of"
            + " trafford-2020, kirklees-2021",
        "--inspection traford-2020 | did you mean ‘trafford-2020’?",
        "--margin tem | The list has no column ‘tem’: did you mean ‘team’?",
        "--second-reads 500 | A second inspector can’t have 500 of 64 cases of the sample: ask for at most 64",
        "--for-colleagues 65 | Colleague inspectors can’t have 65 of 64 cases of the sample",
        "--phrase= | The phrase is empty: give words, or leave --phrase out",
        "--window court=6-9 --window court=7-12 | The window of ‘court’ is given twice",
        "--second-reads -1 | A number of cases is 0 or more",
      })
  void misuse_is_one_clear_line_and_status_2(String arguments, String wrong) {
    Ran ran = sample(arguments.strip().split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(wrong).hasLineCount(1);
  }
}
