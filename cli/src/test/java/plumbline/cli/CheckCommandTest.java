package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import plumbline.document.JsonDocument;
import plumbline.document.Node;
import plumbline.document.Source;

class CheckCommandTest {
  private static final Path EXAMPLE =
      Path.of("..", "figures", "src", "test", "resources", "plumbline", "figures")
          .resolve("example-report.txt");

  @TempDir private Path folder = Path.of("");

  private record Ended(int status, String out) {}

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    int status =
        new CommandLine(new CheckCommand()).setOut(new PrintWriter(out, true)).execute(arguments);
    return new Ended(status, out.toString());
  }

  private Path faulty() throws IOException {
    Path report = folder.resolve("faulty.txt");
    return Files.writeString(
        report, Files.readString(EXAMPLE).replace("Score 18/36", "Score 19/36"));
  }

  @Test
  void a_report_without_fault_ends_with_0() {
    assertThat(run(EXAMPLE.toString()).status()).isZero();
  }

  @Test
  void a_report_with_an_error_ends_with_1_and_says_where() throws IOException {
    Ended ended = run(faulty().toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out())
        .contains("faulty.txt:9: error:")
        .contains("The score is printed as 19, but the standards’ ratings add up to 18.");
  }

  @Test
  void json_has_the_fields_of_the_contract() throws IOException {
    assertThat(run(faulty().toString(), "--format", "json").out())
        .contains(
            "\"file\" : \"" + faulty() + "\"",
            "\"findings\"",
            "\"kind\" : \"score-sum\"",
            "\"against\"",
            "\"unexplained\"");
  }

  @Test
  void sarif_and_the_page_carry_the_finding() throws IOException {
    assertThat(run(faulty().toString(), "--format", "sarif").out())
        .contains("\"version\" : \"2.1.0\"", "\"ruleId\" : \"score-sum\"");
    assertThat(run(faulty().toString(), "--format", "html").out())
        .contains("<html lang=\"en-GB\"", "score-sum");
  }

  @Test
  void a_switched_off_check_and_a_decision_silence_it() throws IOException {
    String report = faulty().toString();
    assertThat(run(report, "--without", "score-sum").out()).doesNotContain("score-sum");
    String out = run(report).out();
    int at = out.indexOf("score-sum, certain, ") + "score-sum, certain, ".length();
    Path baseline =
        Files.writeString(
            folder.resolve("baseline.json"),
            "{\"decisions\":[{\"id\":\"%s\",\"decision\":\"dismissed\",\"reason\":\"a test\"}]}"
                .formatted(out.substring(at, at + 12)));
    assertThat(run(report, "--baseline", baseline.toString()).out()).doesNotContain("score-sum");
  }

  @Test
  void findings_of_a_kind_can_be_left_out_and_the_check_stays_on() throws IOException {
    Path report = folder.resolve("another.txt");
    Files.writeString(report, Files.readString(EXAMPLE).replace("Score 18/36", "Score 19/30"));
    assertThat(run(report.toString()).out()).contains("rule-text", "score-sum");
    assertThat(run(report.toString(), "--without", "rule-text").out())
        .contains("score-sum")
        .doesNotContain("rule-text");
    assertThat(run(report.toString(), "--without", "score-sum,standard-ratings").status()).isZero();
  }

  @Test
  void a_name_of_neither_check_nor_kind_is_a_mistake() throws IOException {
    String report = faulty().toString();
    Ran near = Ran.plumbline("check", report, "--without", "score-sums");
    assertThat(near.status()).isEqualTo(2);
    assertThat(near.err())
        .isEqualTo(
            "--without:1: There is no check or kind ‘score-sums’: did you mean ‘score-sum’?"
                + " docs/checks has the names of all\n");
    assertThat(Ran.plumbline("check", report, "--without", "nonsense").err())
        .endsWith("‘nonsense’: docs/checks has the names of all\n");
    assertThat(run(report, "--without", "standard-ratings , score-sum").status()).isZero();
  }

  @Test
  void a_folder_is_told_file_by_file_and_what_cannot_be_read_at_the_end() throws IOException {
    for (int copy = 10; copy < 40; copy++) {
      Files.copy(faulty(), folder.resolve("copy-" + copy + ".txt"));
    }
    Files.writeString(folder.resolve("broken.docx"), "PK\u0003\u0004");
    Files.writeString(folder.resolve("notes.md"), "No report.");
    String dir = folder.toString();

    Ran text = Ran.plumbline("check", dir);
    assertThat(text.status()).isEqualTo(2);
    assertThat(text.err()).contains("broken.docx:1: This zip file is no Word document");
    assertThat(text.out().lines().filter(line -> line.contains(": error: The score is printed")))
        .hasSize(31)
        .isSorted();
    assertThat(Ran.plumbline("check", dir).out()).isEqualTo(text.out());

    String json = Ran.plumbline("check", dir, "--format", "json").out();
    assertThat(read(json))
        .isInstanceOfSatisfying(
            Node.Sequence.class, reports -> assertThat(reports.items()).hasSize(31));
    assertThat(read(Ran.plumbline("check", dir, "--format", "sarif").out()))
        .isInstanceOf(Node.Mapping.class);
    assertThat(Ran.plumbline("check", dir, "--format", "html").out())
        .containsOnlyOnce("<!DOCTYPE html>")
        .endsWith("</html>\n");
  }

  private static Node read(String json) {
    return Unreadable.orStop(
        JsonDocument.read(new Source("out.json", json.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_text_that_is_no_report_counts_as_unread_in_a_folder_too() throws IOException {
    Files.copy(EXAMPLE, folder.resolve("report.txt"));
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all, no report yet.");
    for (String format : List.of("text", "json", "sarif", "html")) {
      Ran ran = Ran.plumbline("check", folder.toString(), "--format", format);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).startsWith(letter + ":1: The text prints no questions");
    }
    assertThat(Ran.plumbline("check", folder.toString(), "--format", "json").out())
        .contains("report.txt")
        .doesNotContain("letter.txt");
    assertThat(Ran.plumbline("check", folder.toString(), "--format", "sarif").out())
        .contains("\"executionSuccessful\" : false", "letter.txt");
    for (String format : List.of("json", "sarif")) {
      Ran alone = Ran.plumbline("check", letter.toString(), "--format", format);
      assertThat(alone.status()).isEqualTo(2);
      assertThat(alone.out()).isEmpty();
    }
  }

  @Test
  void a_folder_without_reports_is_a_mistake() {
    Ran ran = Ran.plumbline("check", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("The folder has no report");
  }

  @Test
  void an_empty_file_and_a_picture_are_told_for_what_they_are() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(Ran.plumbline("check", empty.toString()))
        .isEqualTo(
            new Ran(2, "", empty + ":1: The file is empty: choose the file that has the report\n"));
    Path picture = folder.resolve("page.png");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    assertThat(Ran.plumbline("check", picture.toString()).err())
        .isEqualTo(picture + ":1: This is a picture: give the report as text, PDF, DOCX or HTML\n");
  }
}
