package plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Good | Good",
        "=1+1 | '=1+1",
        "+44 161 | '+44 161",
        "-1 | '-1",
        "@SUM(A1) | '@SUM(A1)",
        "Bury, Rochdale | \"Bury, Rochdale\"",
        "the ‘old’ \"YOT\" | \"the ‘old’ \"\"YOT\"\"\"",
        "=HYPERLINK(\"http://x\",\"y\") | \"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""
      })
  void a_cell_is_never_a_formula(String value, String cell) {
    assertThat(CsvCell.of(value)).isEqualTo(cell);
  }
}
