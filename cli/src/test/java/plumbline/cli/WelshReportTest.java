package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.Ran.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelshReportTest {
  private static final String TRAFFORD = "../inspections/trafford-2020.json";
  private static final Path OTHERS = Path.of("../acceptance/src/test/resources");

  @TempDir private Path folder = Path.of("");
  private Path report = Path.of("");
  private Path missing = Path.of("");

  @BeforeEach
  void files() {
    report = folder.resolve("report.html");
    missing = folder.resolve("missing.csv");
  }

  private Ran welsh(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("report", TRAFFORD, "--language", "cy", "-o", report.toString()));
    arguments.addAll(List.of(more));
    return plumbline(arguments.toArray(String[]::new));
  }

  @Test
  void what_stands_in_english_is_counted_listed_and_can_be_given_back() throws IOException {
    assertThat(welsh().err()).contains("texts have no translation and stand in English; --missing");
    Ran listed = welsh("--missing", missing.toString());
    assertThat(listed.status()).isZero();
    String texts = Files.readString(missing);
    assertThat(texts).startsWith("english,cy\r\n").contains("Average caseload");
    assertThat(listed.err())
        .contains("%d texts have no translation".formatted(texts.lines().count() - 1));

    // A translator fills in the second column; here, with the English.
    Path filled = folder.resolve("filled.csv");
    Files.writeString(
        filled,
        texts
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.length() - 1))
            .map(text -> text + "," + text)
            .collect(Collectors.joining("\n", "english,cy\n", "\n")));
    Ran whole = welsh("--texts", filled.toString(), "--missing", missing.toString());
    assertThat(whole.err()).isEqualTo("Wrote %s%n".formatted(report));
    assertThat(Files.readString(missing)).isEqualTo("english,cy\r\n");
    assertThat(Files.readString(report)).contains("lang=\"cy\"").doesNotContain("lang=\"en\"");
  }

  @Test
  void a_translation_with_another_number_is_refused_and_nothing_is_written() throws IOException {
    Path texts = folder.resolve("texts.csv");
    Files.writeString(texts, "english,cy\n91 per cent agree,19 y cant yn cytuno\n");
    Ran refused = welsh("--texts", texts.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().strip())
        .isEqualTo(
            texts + ":2: The translation lacks the number 91: mend the translation of this row");
    assertThat(report).doesNotExist();
  }

  @Test
  void of_another_framework_only_its_own_texts_are_lacking() throws IOException {
    Path inspection = OTHERS.resolve("inspections/elm-house-2026.json");
    Path frameworks = OTHERS.resolve("frameworks");
    assertThat(
            plumbline(
                    "report",
                    inspection.toString(),
                    "--frameworks",
                    frameworks.toString(),
                    "--language",
                    "cy",
                    "--missing",
                    missing.toString(),
                    "-o",
                    report.toString())
                .status())
        .isZero();
    StringBuilder data = new StringBuilder(Files.readString(inspection));
    try (var files = Files.list(frameworks)) {
      for (Path file : files.toList()) {
        data.append(Files.readString(file).replaceAll("\\s+", " "));
      }
    }
    List<String> texts = Files.readAllLines(missing);
    assertThat(texts).hasSizeGreaterThan(5);
    texts.stream()
        .skip(1)
        .map(line -> line.substring(0, line.length() - 1).replaceAll("^\"|\"$", ""))
        .map(text -> text.replace("{framework:", "{"))
        .forEach(text -> assertThat(data).contains(text));
  }
}
