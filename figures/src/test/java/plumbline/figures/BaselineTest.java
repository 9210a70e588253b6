package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Baseline.Decision;
import plumbline.figures.Baseline.Outcome;
import plumbline.reading.ReportText;

/// A decision holds for the report that it was made on, whatever its file is called by then.
class BaselineTest {
  private static final String NAME = "Exampleshire Youth Justice Service";

  private static Checked draft(String file, String text) {
    return Examples.CHECKER.check(new ReportText(file, Examples.text(text).lines()));
  }

  private static Checked draft(String file) {
    return draft(file, Examples.faulty());
  }

  private static Decision on(Checked checked, Outcome outcome) {
    return new Decision(
        checked.findings().getLast().id(),
        outcome,
        "agreed with the lead",
        Optional.of(ReportIdentity.of(checked)),
        Optional.empty());
  }

  private static Baseline read(String json) {
    return switch (Baseline.read(new Source("decisions.json", json.getBytes(UTF_8)))) {
      case Parsed.Accepted<Baseline>(Baseline baseline) -> baseline;
      case Parsed.Refused<Baseline>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static int decided(Baseline baseline, Checked checked) {
    return baseline.apply(checked).decided().size();
  }

  @Test
  void a_renamed_draft_keeps_its_decisions_and_so_does_one_that_names_the_service_otherwise() {
    Decision decision = on(draft("drafts/draft.docx"), Outcome.DISMISSED);
    Baseline baseline = read(Baseline.NONE.with(decision).json());
    assertThat(decided(baseline, draft("draft2.docx"))).isEqualTo(1);
    String otherwise = Examples.faulty().replace(NAME, "Exampleshire Youth Offending Team");
    assertThat(decided(baseline, draft("draft2.docx", otherwise))).isEqualTo(1);
  }

  @Test
  void the_same_words_in_the_report_of_another_service_are_raised() {
    Checked draft = draft("draft.docx");
    Checked other = draft("draft.docx", Examples.faulty().replace(NAME, "Otherton YJS"));
    Decision decision = on(other, Outcome.DISMISSED);
    assertThat(draft.findings()).extracting(Finding::id).contains(decision.id());
    assertThat(decided(Baseline.NONE.with(decision), other)).isEqualTo(1);
    assertThat(decided(Baseline.NONE.with(decision), draft)).isZero();
  }

  @Test
  void a_report_that_names_no_service_is_known_by_its_file() {
    String nameless = Examples.faulty().replace("rated " + NAME, "rated it").replace(NAME, "");
    Baseline baseline =
        Baseline.NONE.with(on(draft("drafts/draft.docx", nameless), Outcome.ACCEPTED));
    assertThat(decided(baseline, draft("final/draft.pdf", nameless))).isEqualTo(1);
    assertThat(decided(baseline, draft("other.docx", nameless))).isZero();
  }

  @Test
  void so_is_one_whose_service_has_no_word_of_its_own() {
    String common = Examples.faulty().replace(NAME, "The Youth Justice Service");
    Checked draft = draft("drafts/draft.docx", common);
    assertThat(ReportIdentity.of(draft).service()).isPresent();
    Baseline baseline = Baseline.NONE.with(on(draft, Outcome.ACCEPTED));
    assertThat(decided(baseline, draft("final/draft.pdf", common))).isEqualTo(1);
    assertThat(decided(baseline, draft("other.docx", common))).isZero();
  }

  @Test
  void an_older_file_is_read_by_its_file_s_name_or_holds_for_any() {
    Checked draft = draft("draft.docx");
    String id = draft.findings().getLast().id();
    String plain =
        "{\"decisions\":[{\"id\":\"%s\",\"decision\":\"accepted\",\"reason\":\"known\"%s}]}";
    Baseline named = read(plain.formatted(id, ",\"report\":\"draft.docx\",\"on\":\"2026-03-02\""));
    assertThat(decided(named, draft)).isEqualTo(1);
    assertThat(decided(named, draft("other.docx"))).isZero();
    assertThat(decided(read(plain.formatted(id, "")), draft("other.docx"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"reason\":\" \"", ",\"reason\":null"})
  void a_decision_without_a_reason_is_told_once(String reason) {
    String json =
        "{\"decisions\":[{\"id\":\"0123456789ab\",\"decision\":\"accepted\"" + reason + "}]}";
    assertThat(Baseline.read(new Source("b.json", json.getBytes(UTF_8))).toString())
        .containsOnlyOnce("b.json:1")
        .contains("reason");
  }

  @Test
  void a_later_decision_takes_the_place_of_the_earlier_on_the_same_report_alone() {
    Checked draft = draft("draft.docx");
    Checked other =
        draft("draft.docx", Examples.faulty().replace(NAME, "Otherton Youth Justice Service"));
    Decision elsewhere =
        new Decision(
            draft.findings().getLast().id(),
            Outcome.ACCEPTED,
            "known",
            Optional.of(ReportIdentity.of(other)),
            Optional.empty());
    Baseline baseline =
        Baseline.NONE
            .with(on(draft, Outcome.ACCEPTED))
            .with(elsewhere)
            .with(on(draft("draft2.docx"), Outcome.DISMISSED));
    assertThat(baseline.on(draft)).extracting(Decision::outcome).containsExactly(Outcome.DISMISSED);
    assertThat(baseline.on(other)).containsExactly(elsewhere);
  }
}
