package plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void a_file_s_name_writes_no_lines_or_colours_of_its_own() {
    Problem problem = new Problem(new Place("missing\n\u001B[31m.txt", 1, 1), "None", "name it");
    assertThat(problem).hasToString("missing [31m.txt:1: None: name it");
  }

  @Test
  void a_long_name_keeps_its_line() {
    String name = "folder/".repeat(100) + "report.txt";
    assertThat(new Problem(new Place(name, 7, 1), "None", "name it"))
        .hasToString(name + ":7: None: name it");
  }
}
