package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.Ran.plumbline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract on which scripts rely: what goes to stdout, what to stderr, and the exit status.
class CommandLineTest {
  private static final String INSPECTIONS = "../inspections/";

  @Test
  void help_names_every_command_and_a_first_thing_to_try() {
    Ran help = plumbline("help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("rate", "framework", "report", "serve", "test")
        .contains("plumbline serve --demo");
    assertThat(plumbline().out()).isEqualTo(help.out());
  }

  @Test
  void a_command_has_help_of_its_own_through_help_and_through_the_option() {
    assertThat(plumbline("rate", "--help").out())
        .contains("--without-discretion")
        .isEqualTo(plumbline("help", "rate").out());
  }

  @Test
  void version_tells_the_software_and_each_framework_s_hash() {
    assertThat(plumbline("--version").out())
        .contains("Plumbline")
        .containsPattern("youth-2018 sha256:[0-9a-f]{64}")
        .containsPattern("youth-2021 sha256:[0-9a-f]{64}");
  }

  @Test
  void extract_prints_an_inspection_file_and_lists_what_it_could_not_read(@TempDir Path folder)
      throws IOException {
    Path report = folder.resolve("my-town-2026.txt");
    Files.writeString(
        report,
        """
         Foreword

        We have inspected and rated My Town Youth Justice Service (YJS) across three broad areas.

         2. Court disposals

        2.1. Assessment

        % yes
        Does assessment sufficiently analyse how to support the child’s desistance? 64%
        Does assessment sufficiently analyse how to keep the child safe? 59%
        Does assessment sufficiently analyse how to keep other people safe? 50%
        """);
    Ran ran = plumbline("extract", report.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("{")
        .contains("\"id\" : \"my-town-2026\"", "\"service\" : \"My Town Youth Justice Service\"")
        .containsPattern("\"2.1.2\" : \\{\\s+\"percent\" : 59");
    assertThat(ran.err()).contains(report + ":1: No score is found: add it to ‘published’");
  }

  @Test
  void a_text_that_is_no_report_has_no_framework(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("letter.txt");
    Files.writeString(report, "Dear Sir,\n\nno.\n");
    Ran ran = plumbline("extract", report.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualToIgnoringNewLines(
            report
                + ":1: No framework at hand has the questions of this report: add its framework with"
                + " --frameworks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "wirral-2021"
      })
  void each_published_inspection_is_verified(String id) {
    Ran ran = plumbline("rate", INSPECTIONS + id + ".json", "--verify");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Verified: every rating is as published.");
  }

  @Test
  void a_rating_that_differs_from_the_published_one_is_a_finding(@TempDir Path folder)
      throws IOException {
    String trafford = Files.readString(Path.of(INSPECTIONS, "trafford-2020.json"));
    Path changed = folder.resolve("changed.json");
    Files.writeString(changed, trafford.replace("\"score\": 20", "\"score\": 21"));
    Ran ran = plumbline("rate", changed.toString(), "--verify");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().strip()).isEqualTo("The score is 20, but 21 was published.");
  }

  @Test
  void without_discretion_shows_what_the_evidence_alone_gives() {
    assertThat(plumbline("rate", INSPECTIONS + "trafford-2020.json", "--without-discretion").out())
        .containsPattern("Score +17 of 36")
        .containsPattern("Overall rating +Requires improvement");
  }

  @Test
  void explains_in_sentences_that_can_be_read_out() {
    assertThat(
            plumbline("rate", INSPECTIONS + "trafford-2020.json", "--explain")
                .out()
                .replaceAll("\\s+", " "))
        .contains(
            "2.2.2 ‘Does planning focus sufficiently on keeping the child safe?’ is Yes in 3 of 7"
                + " relevant cases, 43%.")
        .contains("It misses Requires improvement, which begins at 50%, by 7 percentage points.")
        .contains("Outstanding would need 11 points more.");
  }

  @Test
  void json_is_all_that_stdout_gets() {
    Ran ran = plumbline("rate", INSPECTIONS + "trafford-2020.json", "--format", "json", "--verify");
    assertThat(ran.out()).startsWith("{").endsWith("}\n").contains("\"score\" : 20");
  }

  @Test
  void a_missing_file_is_one_clear_line_and_status_2() {
    Ran ran = plumbline("rate", "nowhere.json");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().strip())
        .isEqualTo("nowhere.json:1: There is no such file: check the name and the folder");
  }

  @Test
  void a_slip_of_the_pen_gets_a_suggestion() {
    Ran ran = plumbline("raet", "x.json");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean ‘rate’?").doesNotContain("\tat ");
  }

  @Test
  void validate_finds_the_shipped_frameworks_sound() {
    Ran ran = plumbline("framework", "validate");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("youth-2018@1.0 is sound").contains("youth-2021@1.0 is sound");
  }

  @Test
  void validate_exits_with_1_and_names_the_line(@TempDir Path folder) throws IOException {
    Path faulty = folder.resolve("faulty.yaml");
    Files.writeString(
        faulty,
        Files.readString(Path.of("../frameworks/youth-2018.yaml"))
            .replaceFirst("from: 65", "from: 45"));
    Ran ran = plumbline("framework", "validate", faulty.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern(
            "faulty\\.yaml:\\d+: The band Good does not begin above the band Requires improvement");
  }

  @Test
  void diff_tells_what_changed_question_by_question() {
    assertThat(plumbline("framework", "diff", "youth-2018", "youth-2021").out())
        .contains("4.1")
        .contains("The standard is new")
        .contains("Out-of-court disposal policy and provision")
        .contains("all cases");
  }

  @Test
  void show_prints_every_standard_and_question() {
    assertThat(plumbline("framework", "show", "youth-2021").out())
        .contains("4.1 Resettlement policy and provision")
        .contains("2.4.1.e")
        .contains("Limit: 4.1 rated Inadequate or lower holds the overall rating to Good at most.");
  }

  @Test
  void a_programme_of_inspections_is_rated_from_a_file_of_answers(@TempDir Path folder)
      throws IOException {
    Path answers = folder.resolve("answers.csv");
    Path out = folder.resolve("ratings.csv");
    Files.writeString(
        answers,
        """
        inspection,case,question,answer
        leeds,c1,2.2.3,yes
        leeds,c2,2.2.3,N
        leeds,c2,2.2.1,R
        """);
    Ran ran =
        plumbline(
            "rate",
            "--answers",
            answers.toString(),
            "--framework",
            "youth-2018",
            "-o",
            out.toString());
    assertThat(ran.err()).contains("Rated 1 inspection with youth-2018");
    assertThat(ran.status()).isZero();
    assertThat(Files.readString(out)).contains("leeds,,,,,,1,,,,,,,,\n");
  }

  @Test
  void a_report_is_one_file_that_the_same_inspection_gives_again(@TempDir Path folder)
      throws IOException {
    Path once = folder.resolve("once.html");
    Path again = folder.resolve("again.html");
    assertThat(
            plumbline("report", INSPECTIONS + "wirral-2021.json", "-o", once.toString()).status())
        .isZero();
    plumbline("report", INSPECTIONS + "wirral-2021.json", "-o", again.toString());
    assertThat(Files.readString(once)).contains("Wirral Youth Justice Service", "23/36");
    assertThat(once).hasSameBinaryContentAs(again);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("once.html", "again.html");
  }

  @Test
  void the_ending_of_its_name_tells_the_format_of_a_report(@TempDir Path folder)
      throws IOException {
    Path pdf = folder.resolve("report.PDF");
    Path data = folder.resolve("report.csv");
    Path page = folder.resolve("report.txt");
    for (Path out : List.of(pdf, data, page)) {
      plumbline("report", INSPECTIONS + "wirral-2021.json", "-o", out.toString());
    }
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(Files.readString(data)).startsWith("inspection,table,");
    assertThat(folder.resolve("report.csv-metadata.json")).exists();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void a_report_that_cannot_be_written_is_one_clear_line() {
    Ran ran = plumbline("report", INSPECTIONS + "trafford-2020.json", "-o", "/nowhere/at/all.html");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().strip())
        .isEqualTo(
            "/nowhere/at/all.html:1: The report can’t be written (NoSuchFileException): check that"
                + " the folder exists and that you may write to it");
  }

  @Test
  void a_framework_of_another_kind_rates_without_a_change_of_program() {
    String resources = "../acceptance/src/test/resources/";
    Ran ran =
        plumbline(
            "rate",
            resources + "inspections/elm-house-2026.json",
            "--frameworks",
            resources + "frameworks",
            "--verify");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Elm House").containsPattern("Score +2\\.75 of 4");
  }
}
