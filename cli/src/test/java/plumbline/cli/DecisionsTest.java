package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An editor decides on findings, and is not asked again.
class DecisionsTest {
  private static final Path EXAMPLE =
      Path.of("..", "figures", "src", "test", "resources", "plumbline", "figures")
          .resolve("example-report.txt");

  @TempDir private Path folder = Path.of("");

  private Path report = Path.of("");
  private Path baseline = Path.of("");
  private String id = "";

  @BeforeEach
  void one_fault() throws IOException {
    report = folder.resolve("report.txt");
    baseline = folder.resolve("decisions.json");
    Files.writeString(report, Files.readString(EXAMPLE).replace("Score 18/36", "Score 17/36"));
    String out = check().out();
    int at = out.indexOf("score-sum, certain, ") + "score-sum, certain, ".length();
    id = out.substring(at, at + 12);
  }

  private Ran check(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = report.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Ran.plumbline(arguments);
  }

  private Ran decide(String how, String which, String reason) {
    return check("--baseline", baseline.toString(), how, which, "--because", reason);
  }

  @Test
  void a_decision_is_recorded_and_the_finding_is_not_raised_again() throws IOException {
    Ran decided = decide("--dismiss", id, "agreed with the lead inspector");
    assertThat(decided.status()).isZero();
    assertThat(decided.out()).doesNotContain("score-sum");
    assertThat(decided.err())
        .contains("Recorded in " + baseline, "1 finding decided in", "--all shows it");
    assertThat(Files.readString(baseline))
        .contains("\"dismissed\"", "agreed with the lead inspector", "report.txt");

    Ran again = check("--baseline", baseline.toString());
    assertThat(again.status()).isZero();
    assertThat(again.out()).doesNotContain("score-sum");
    assertThat(check("--baseline", baseline.toString(), "--all").out())
        .contains("dismissed: The score", "reason: agreed with the lead inspector");
    assertThat(check("--baseline", baseline.toString(), "--format", "json").out())
        .contains("\"decided\"", "\"decision\" : \"dismissed\"");
    assertThat(check("--baseline", baseline.toString(), "--format", "html").out())
        .contains("Findings decided before, not shown (1)", "agreed with the lead inspector");
    assertThat(check().status()).isEqualTo(1);
  }

  @Test
  void a_second_decision_keeps_the_first_and_one_can_be_changed() throws IOException {
    Files.writeString(
        report, Files.readString(report).replaceFirst("19 interviews", "18 interviews"));
    decide("--accept", id, "will be corrected in print");
    String out = check("--baseline", baseline.toString()).out();
    int at = out.indexOf("count-vs-count, ");
    String other = out.substring(out.indexOf(", ", at + 16) + 2).substring(0, 12);
    decide("--dismiss", other, "two were by telephone");
    assertThat(Files.readString(baseline)).contains(id, other);
    decide("--accept", other, "no, it is wrong");
    assertThat(Files.readString(baseline))
        .contains("no, it is wrong")
        .doesNotContain("two were by telephone");
  }

  @Test
  void what_cannot_be_recorded_is_refused_and_nothing_is_written() {
    Ran unknown = decide("--accept", "0123456789ab", "a reason");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("No finding has the id ‘0123456789ab’");
    assertThat(decide("--accept", id, " ").err()).contains("A decision needs a reason");
    assertThat(check("--accept", id, "--because", "a reason").err())
        .contains("There is no file to record a decision in");
    assertThat(
            check(
                    "--baseline",
                    baseline.toString(),
                    "--accept",
                    id,
                    "--dismiss",
                    id,
                    "--because",
                    "both")
                .err())
        .contains("A finding is named twice");
    assertThat(baseline).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_written_is_told_before_anything_is_printed() {
    baseline = folder.resolve("none").resolve("decisions.json");
    Ran ran = decide("--accept", id, "a reason");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(baseline + ":1: The decisions can’t be written");
  }

  @Test
  void blanks_around_an_id_do_not_matter() {
    assertThat(decide("--accept", " " + id + " ", "a reason").err()).contains("Recorded in");
  }

  @Test
  void a_decision_whose_words_have_gone_is_told() throws IOException {
    decide("--accept", id, "will be corrected in print");
    Files.writeString(report, Files.readString(EXAMPLE));
    Ran later = check("--baseline", baseline.toString());
    assertThat(later.status()).isZero();
    assertThat(later.err())
        .contains("note: the decision on " + id, "matches no finding any more")
        .doesNotContain("not shown");
  }

  @Test
  void a_decision_stays_with_a_renamed_draft_and_does_not_reach_another_report()
      throws IOException {
    Files.writeString(
        report, Files.readString(EXAMPLE).replaceFirst("19 interviews", "18 interviews"));
    String out = check().out();
    int at = out.indexOf("count-vs-count, ");
    String interviews = out.substring(out.indexOf(", ", at + 16) + 2).substring(0, 12);
    decide("--dismiss", interviews, "one was by telephone");
    String text = Files.readString(report);

    report = Files.writeString(folder.resolve("report2.txt"), text);
    assertThat(check("--baseline", baseline.toString()).out()).doesNotContain(interviews);
    String another = text.replace("Exampleshire Youth Justice", "Otherton Youth Justice");
    report = Files.writeString(folder.resolve("report.txt"), another);
    assertThat(check("--baseline", baseline.toString()).out()).contains(interviews);

    report = folder;
    assertThat(decide("--dismiss", interviews, "in both").err())
        .contains("Two reports have the finding ‘" + interviews + "’: report.txt and report2.txt");
  }

  @Test
  void an_id_that_no_report_of_a_folder_has_is_told_before_anything_is_printed()
      throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "");
    report = folder;
    Ran unknown = decide("--accept", "0123456789ab", "a reason");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .contains("No finding has the id ‘0123456789ab’", "empty.txt:1: The file is empty");
    assertThat(baseline).doesNotExist();

    Ran known = decide("--accept", id, "a reason");
    assertThat(known.err()).contains("Recorded in " + baseline + ": " + id);
    assertThat(known.out()).doesNotContain(id);
  }

  @Test
  void a_decision_is_not_stale_because_its_check_or_kind_is_off() throws IOException {
    decide("--accept", id, "will be corrected in print");
    assertThat(check("--baseline", baseline.toString(), "--without", "score-sum").err())
        .doesNotContain("matches no finding");
    Files.writeString(report, Files.readString(EXAMPLE));
    assertThat(check("--baseline", baseline.toString(), "--without", "score-sum").err())
        .contains("note: the decision on " + id, "matches no finding any more");
  }
}
