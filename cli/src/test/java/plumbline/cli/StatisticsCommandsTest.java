package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.Ran.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `plumbline agree` and `plumbline simulate`: what scripts rely on.
class StatisticsCommandsTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String scenario(String rho) throws IOException {
    return file(
        "s.json",
        """
        {"name": "flat72", "N": 40, "n": 22, "rho": %s, "domain1": [2, 2, 2, 2], "p": [0.72]}
        """
            .formatted(rho));
  }

  private String first() throws IOException {
    return file(
        "first.csv", "case,question,answer\nA,2.1.1,yes\nB,2.1.1,no\nC,2.1.1,yes\nD,2.1.1,no\n");
  }

  private String second() throws IOException {
    return file(
        "second.csv", "case,question,answer\nA,2.1.1,yes\nB,2.1.1,no\nC,2.1.1,no\nD,2.1.1,no\n");
  }

  private static final String TRAFFORD = "../inspections/trafford-2020.json";

  @Test
  void rate_explains_how_sure_each_rating_is_and_that_nobody_says_how_many_were_eligible() {
    Ran ran = plumbline("rate", TRAFFORD, "--explain");
    assertThat(ran.status()).isZero();
    String words = ran.out().replaceAll("\\s+", " ");
    assertThat(words)
        .contains(
            "How sure is this rating? 2.1.2: of the 8 cases seen, 3 were Yes, 38%. How many were"
                + " eligible is not known.",
            "the chance that the whole caseload would be rated the same, Inadequate, is about nine"
                + " in ten (91%)",
            "no chance belongs to the panel’s discretion.",
            "By the rules alone, without the panel’s discretion, the overall rating is");
    assertThat(words.split("How sure is this rating\\?", -1)).hasSize(1 + 12 + 1);
    assertThat(plumbline("rate", TRAFFORD).out())
        .isEqualTo(ran.out().substring(0, ran.out().indexOf("\n1.1 ")));
  }

  @Test
  void rate_says_of_how_many_eligible_cases_the_inspected_ones_were() throws IOException {
    String given =
        plumbline("rate", TRAFFORD, "--explain", "--caseload", "2=20", "--caseload", "3=9").out();
    assertThat(given.replaceAll("\\s+", " "))
        .contains(
            "2.1.2: of the 20 eligible cases 8 were seen; of these, 3 were Yes, 38%.",
            "of the 9 eligible cases 6 were seen")
        .doesNotContain("is not known");
    String written =
        file(
            "known.json",
            Files.readString(Path.of(TRAFFORD))
                .replaceFirst(
                    "\"sample\": \\{", "\"sample\": {\"eligibleCases\": {\"2\": 20, \"3\": 9},"));
    assertThat(plumbline("rate", written, "--explain").out()).isEqualTo(given);
  }

  @Test
  void rate_as_json_has_the_same_fields_and_one_more_where_it_explains() {
    String plain = plumbline("rate", TRAFFORD, "--format", "json").out().strip();
    String explained = plumbline("rate", TRAFFORD, "--format", "json", "--explain").out().strip();
    String common = plain.substring(0, plain.lastIndexOf('}')).strip();
    assertThat(explained).startsWith(common + ",\n  \"certainty\" : {");
    assertThat(plain).doesNotContain("certainty");
    assertThat(explained)
        .contains("\"question\" : \"2.1.2\"", "\"at80\" : {", "\"caseload\" : null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2=7|--caseload:1: A caseload of 7 in domain 2 is smaller than its sample of 8: give the",
        "1=7|--caseload:1: youth-2018 has no domain ‘1’ that is judged from cases",
        "2|(DOMAIN=CASES)",
        "2=x|x",
      })
  void a_caseload_that_cannot_be_is_one_clear_line(String given, String wrong) {
    Ran ran = plumbline("rate", TRAFFORD, "--explain", "--caseload", given);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(wrong).hasLineCount(1);
  }

  @Test
  void a_caseload_without_an_explanation_is_misuse() {
    Ran ran = plumbline("rate", TRAFFORD, "--caseload", "2=20");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("--caseload says how sure a rating is, so it needs --explain");
  }

  @Test
  void agree_prints_a_table_and_what_it_means() throws IOException {
    Ran ran = plumbline("agree", first(), second());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .containsPattern("2\\.1\\.1 +4  3 of 4 +- +- +-")
        .contains("The two inspectors agreed in 3 of 4 of their answers about 4 cases")
        .contains("Too few cases for an")
        .doesNotContain("kappa is");
  }

  @Test
  void agree_as_json_is_all_that_stdout_gets() throws IOException {
    Ran ran = plumbline("agree", first(), second(), "--format", "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out().replaceAll("\\s+", ""))
        .startsWith(
            "{\"questions\":[{\"id\":\"2.1.1\",\"cases\":4,\"agreed\":{\"value\":0.75,\"low\":")
        .contains(
            "\"kappa\":{\"value\":0.5,", "\"ac1\":{", "\"alpha\":{", "\"overall\":{\"cases\":4,")
        .endsWith("}}");
  }

  @Test
  void agree_needs_two_files_that_can_be_read() throws IOException {
    Ran alone = plumbline("agree", first());
    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.err()).contains("FILE").contains("plumbline agree --help");
    Ran missing = plumbline("agree", first(), "nowhere.csv");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err().strip())
        .isEqualTo("nowhere.csv:1: There is no such file: check the name and the folder");
  }

  @Test
  void simulate_is_exact_where_answers_are_independent() throws IOException {
    Ran ran = plumbline("simulate", "--scenario", scenario("0.0"), "--runs", "1000");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("flat72: 22 of 40 cases inspected, rated by youth-2018@")
        .containsPattern("Requires improvement +33\\.2% +2\\.0%")
        .contains("Sample and all cases give the same overall rating in 68.1% of inspections.")
        .contains("Exact: answers do not depend on each other.");
  }

  @Test
  void simulate_repeats_with_the_seed_on_any_number_of_threads() throws IOException {
    String scenario = scenario("0.25");
    String[] arguments = {
      "simulate", "--scenario", scenario, "--runs", "70000", "--seed", "3", "--format", "json"
    };
    Ran one = plumbline(with(arguments, "--threads", "1"));
    assertThat(one.status()).isZero();
    assertThat(one.out()).contains("\"simulations\" : 70000");
    assertThat(plumbline(with(arguments, "--threads", "2")).out()).isEqualTo(one.out());
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  @Test
  void simulate_says_how_sure_a_simulation_is() throws IOException {
    assertThat(plumbline("simulate", "--scenario", scenario("0.25"), "--runs", "10000").out())
        .contains(
            "Simulated: 10,000 inspections, seed 1; standard error of the shares at most 0.50"
                + " points.");
  }

  @Test
  void a_grid_is_a_table_for_people_or_a_csv_for_programs() throws IOException {
    String scenario = scenario("0.0");
    Ran csv =
        plumbline(
            "simulate",
            "--scenario",
            scenario,
            "--p",
            "0.6:0.8:0.1",
            "--n",
            "10,22",
            "--format",
            "csv");
    assertThat(csv.err()).isEmpty();
    assertThat(csv.out().lines().toList())
        .hasSize(7)
        .first()
        .asString()
        .startsWith("p,N,n,rho,runs,");
    assertThat(csv.out()).contains("\n0.7,40,22,0.0,0,");
    assertThat(plumbline("simulate", "--scenario", scenario, "--p", "0.72").out())
        .contains("agree")
        .containsPattern("72\\.0% +22 +0\\.0% +33\\.2%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--runs|0|--runs is a number from 1 to 100,000,000,000",
        "--threads|0|--threads is a number from 1 to 1,024",
        "--p|1.5|--p has 1.5, but a chance is 0 to 1",
        "--n|41|--n has 41, but a sample is a whole number from 1 to the scenario's 40 cases",
        "--p|0.9:0.5:0.1|‘0.9:0.5:0.1’ is no list like 0.5,0.65 and no range FROM:TO:STEP like"
            + " 0.5:0.9:0.05",
        "--n|1:2|‘1:2’ is no list like 0.5,0.65 and no range FROM:TO:STEP like 0.5:0.9:0.05",
        "--p|0:1:0.0001|‘0:1:0.0001’ has more than 1,000 numbers",
      })
  void misuse_is_one_clear_line_and_status_2(String option, String value, String wrong)
      throws IOException {
    Ran ran = plumbline("simulate", "--scenario", scenario("0.0"), option, value);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(wrong).hasLineCount(1);
  }

  @Test
  void a_faulty_scenario_names_its_line() throws IOException {
    Ran ran = plumbline("simulate", "--scenario", scenario("2"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("s.json:1: The correlation ‘rho’ is 2.0");
  }

  @Test
  void other_rules_are_another_framework(@TempDir Path other) throws IOException {
    String averages =
        Files.readString(Path.of("../frameworks/youth-2018.yaml"))
            .replace("standardRule: lowest", "standardRule: average");
    Path framework = Files.writeString(other.resolve("averages.yaml"), averages);
    assertThat(
            plumbline(
                    "simulate", "--scenario", scenario("0.0"), "--framework", framework.toString())
                .out())
        .containsPattern("Good +\\d+\\.\\d% +\\d+\\.\\d%")
        .doesNotContainPattern("Requires improvement +33\\.2%");
  }

  private String averages() throws IOException {
    return file(
        "averages.yaml",
        Files.readString(Path.of("../frameworks/youth-2018.yaml"))
            .replace("standardRule: lowest", "standardRule: average"));
  }

  @Test
  void two_frameworks_are_set_beside_each_other() throws IOException {
    String averages = averages();
    Ran ran =
        plumbline(
            "simulate",
            "--scenario",
            scenario("0.0"),
            "--framework",
            "youth-2018",
            "--framework",
            averages);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("A: youth-2018 (youth-2018@", "B: " + averages)
        .containsPattern("Requires improvement +33\\.2% +0\\.0% +-33\\.2 +2\\.0%")
        .containsPattern("in 68\\.1% of inspections under A, in \\d+\\.\\d% under B\\.");
    String csv =
        plumbline(
                "simulate",
                "--scenario",
                scenario("0.0"),
                "--framework",
                "youth-2018",
                "--framework",
                averages,
                "--p",
                "0.6,0.72",
                "--format",
                "csv")
            .out();
    assertThat(csv.lines().toList()).hasSize(5);
    assertThat(csv)
        .startsWith("framework,p,N,n,rho,runs,")
        .contains("\nyouth-2018,0.72,40,22,0.0,0,0.000000,0.331669,");
  }

  @Test
  void different_ratings_cannot_be_compared() throws IOException {
    Ran ran =
        plumbline(
            "simulate",
            "--scenario",
            scenario("0.0"),
            "--framework",
            "youth-2018",
            "--framework",
            "../acceptance/src/test/resources/frameworks/care-home-2024.yaml");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("the two frameworks have different ratings").hasLineCount(1);
  }

  @Test
  void a_grid_is_a_page_with_drawings_too() throws IOException {
    Ran ran =
        plumbline(
            "simulate",
            "--scenario",
            scenario("0.0"),
            "--p",
            "0.6:0.8:0.04",
            "--n",
            "10,22",
            "--format",
            "html");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("<!DOCTYPE html>")
        .contains(
            "youth-2018, 10 cases inspected",
            "youth-2018, 22 cases inspected",
            "72%: Good 66.8%",
            "<td class=\"pl-n\">33.2%</td>",
            "role=\"img\"")
        .doesNotContain("<script", "url(");
  }
}
