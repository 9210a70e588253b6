package plumbline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 31 megabytes of nonsense in one line, as large as a file may be, read in a Java with 256
/// megabytes.
class BoundedMemoryTest {
  private static final int BYTES = 31 * 1024 * 1024;
  private static final int YAML_BYTES = 4 * 1024 * 1024;
  private static final List<String> NONSENSE =
      List.of("x", "\"", "[", "{", "[1,", "1 ", "9", "- ", "a: ", "\t", "{}", "é", "\0", "[[],");

  @TempDir Path folder;

  @Test
  void nonsense_of_31_megabytes_is_refused_in_a_line_within_256_megabytes()
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemoryTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = reading.waitFor(30, TimeUnit.SECONDS);
    reading.destroyForcibly();
    assertThat(ended).isTrue();
    List<String> lines = Files.readAllLines(said, UTF_8);
    assertThat(lines)
        .hasSize(2 * NONSENSE.size())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(400).matches("nonsense:\\d+: .+: .+"));
    assertThat(reading.exitValue()).isZero();
  }

  /// Prints each refusal.
  public static void main(String[] none) {
    for (String unit : NONSENSE) {
      print(JsonDocument.read(source(unit, BYTES)));
      print(YamlDocument.read(source(unit, YAML_BYTES)));
    }
  }

  private static Source source(String unit, int bytes) {
    return new Source("nonsense", unit.repeat(bytes / unit.getBytes(UTF_8).length).getBytes(UTF_8));
  }

  private static void print(Parsed<Node> read) {
    switch (read) {
      case Parsed.Refused<Node>(List<Problem> problems) -> problems.forEach(System.out::println);
      // One word of 4 megabytes is YAML. Whoever asks it for fields says what is wrong.
      case Parsed.Accepted<Node>(Node word) -> {
        List<Problem> problems = new ArrayList<>();
        Fields.of(word, "the framework", problems);
        problems.forEach(System.out::println);
      }
    }
  }
}
