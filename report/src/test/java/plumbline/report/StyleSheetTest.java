package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The style of the report that is one file.
class StyleSheetTest {
  @Test
  void loads_no_font_and_no_other_file() {
    assertThat(
            StyleSheet.withoutFiles(
                """
                /* a comment */
                @import "other.css";
                @font-face { font-family: Inter; src: url(inter.woff2) format("woff2"); }
                p { background: url("paper.png"); }
                """))
        .doesNotContain("url", "@import", "@font-face", "comment", "paper.png")
        .contains("p {");
  }

  @Test
  void keeps_of_the_design_system_what_a_report_uses() {
    assertThat(
            StyleSheet.withoutOtherComponents(
                ".govuk-body{margin:0}.govuk-button,.govuk-link{color:red}"
                    + "@media print{.govuk-button{display:none}.govuk-table{color:#000}}"
                    + "@media print{.govuk-button{display:none}}a:not(.govuk-body,.govuk-link){b:c}"))
        .isEqualTo(
            ".govuk-body{margin:0}.govuk-link{color:red}@media print{.govuk-table{color:#000}}"
                + "a:not(.govuk-body,.govuk-link){b:c}");
  }

  @Test
  void has_a_page_and_keeps_rows_whole_in_print() {
    assertThat(StyleSheet.INLINE)
        .contains("size: A4", "counter(pages)", "break-inside: avoid", ".govuk-table{");
  }
}
