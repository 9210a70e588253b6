package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// Inspections with a few bytes changed at random: whatever comes, the reader answers with an
/// inspection or with problems, and throws nothing.
class MutatedInspectionsTest {
  private static final byte[] TELLING = "{}[]\"':,-+.eE\\/\n\t 09ntf\0\u00e9".getBytes(UTF_8);

  static List<Path> all() {
    return ExampleFiles.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void bytes_changed_at_random_are_read_or_refused_with_their_line(Path file) {
    byte[] original = ExampleFiles.bytes(file);
    int changes = original.length < 10_000 ? 3_000 : 300;
    Random random = new Random(20_26);
    int refused = 0;
    for (int change = 0; change < changes; change++) {
      Source source = new Source("changed.json", changed(original, random));
      if (ExampleFiles.read(source) instanceof Parsed.Refused<Inspection>(List<Problem> problems)) {
        refused++;
        int lines = source.text().split("\\R", -1).length;
        assertThat(problems)
            .allSatisfy(problem -> {
              assertThat(problem.place().file()).isEqualTo("changed.json");
              assertThat(problem.place().line()).isBetween(1, lines);
              assertThat(problem.toString())
                  .doesNotContain("\n", "Exception", "plumbline.", "jackson");
            });
      }
    }
    assertThat(refused).isGreaterThan(changes / 10);
  }

  private static byte[] changed(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int byteOf = random.nextInt(4); byteOf >= 0; byteOf--) {
      int at = random.nextInt(bytes.length);
      if (random.nextBoolean()) {
        bytes[at] = (byte) random.nextInt(256);
      } else {
        bytes[at] = TELLING[random.nextInt(TELLING.length)];
      }
    }
    int end = random.nextInt(6) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return java.util.Arrays.copyOf(bytes, end);
  }
}
