package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.figures.Baseline.Decision;
import plumbline.figures.Baseline.Outcome;
import plumbline.reading.ReportText;

/// What editors and code hosts read is SARIF 2.1.0, as its published schema has it.
class FindingsSarifTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(schema(), InputFormat.JSON);

  private static String schema() {
    try (InputStream in = FindingsSarifTest.class.getResourceAsStream("sarif-2.1.0.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Checked faulty() throws IOException {
    return Examples.check(Examples.faulty());
  }

  private static String sarif(Checked checked, Problem... unread) {
    StringWriter text = new StringWriter();
    FindingsSarif.write(new PrintWriter(text), List.of(checked), () -> List.of(unread), "0.1.0");
    return text.toString();
  }

  @Test
  void it_obeys_the_schema() throws IOException {
    assertThat(SCHEMA.validate(sarif(faulty()), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(sarif(Examples.check("No figures.\n")), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_would_notice() throws IOException {
    String broken = sarif(faulty()).replace("\"startLine\" : 9", "\"startLine\" : 0");
    assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void a_result_has_its_place_to_the_column_and_its_rule() throws IOException {
    assertThat(sarif(faulty()))
        .contains(
            "\"uri\" : \"example%20report.txt\"",
            "\"startLine\" : 9",
            "\"startColumn\" : 1",
            "\"endColumn\" : ",
            "\"ruleIndex\" : 0",
            "\"words/v2\" : ")
        .contains(Kind.SCORE_SUM.meaning(), "\"level\" : \"error\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_backslash_in_a_name_is_a_letter_of_it() throws IOException {
    ReportText text = Examples.text(Examples.faulty());
    String sarif = sarif(Examples.CHECKER.check(new ReportText("drafts/a\\b ü.txt", text.lines())));
    assertThat(sarif).contains("\"uri\" : \"drafts/a%5Cb%20%C3%BC.txt\"");
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
  }

  @Test
  void what_could_not_be_read_is_told_by_the_run() throws IOException {
    Problem problem = new Problem(new Place("letter.txt", 1, 1), "No report", "choose another");
    String sarif = sarif(faulty(), problem);
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(sarif)
        .contains("\"executionSuccessful\" : false", "letter.txt:1: No report: choose another");
    assertThat(sarif(faulty())).contains("\"executionSuccessful\" : true");
  }

  @Test
  void a_decided_finding_is_there_and_suppressed() throws IOException {
    Checked checked = faulty();
    Baseline baseline =
        Baseline.NONE.with(
            new Decision(
                checked.findings().getFirst().id(),
                Outcome.DISMISSED,
                "agreed with the lead",
                Optional.empty(),
                Optional.empty()));
    String sarif = sarif(baseline.apply(checked));
    assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(sarif)
        .containsOnlyOnce("\"suppressions\"")
        .contains("\"justification\" : \"dismissed: agreed with the lead\"");
  }
}
