package plumbline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  @TempDir Path folder;

  private static List<String> refusal(Parsed<?> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<?> accepted -> throw new AssertionError(accepted);
      case Parsed.Refused<?>(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  @Test
  void reads_a_file_whole_and_names_it_as_it_was_asked_for() throws IOException {
    Path file = Files.writeString(folder.resolve("elm.json"), "{}");
    assertThat(Source.of(file))
        .isInstanceOfSatisfying(
            Parsed.Accepted.class,
            accepted -> assertThat(((Source) accepted.value()).text()).isEqualTo("{}"));
    assertThat(new Source("elm.json", "{}".getBytes(UTF_8)).start()).hasToString("elm.json:1");
  }

  @Test
  void says_why_it_cannot_read() {
    assertThat(refusal(Source.of(folder)))
        .containsExactly(folder + ":1: This is a folder: name a file in it");
    Path missing = folder.resolve("missing.json");
    assertThat(refusal(Source.of(missing)))
        .containsExactly(missing + ":1: There is no such file: check the name and the folder");
  }

  @Test
  @Timeout(10)
  void refuses_200_megabytes_in_one_line() throws IOException {
    Path file = folder.resolve("nonsense.json");
    try (RandomAccessFile nonsense = new RandomAccessFile(file.toFile(), "rw")) {
      nonsense.setLength(200L * 1024 * 1024);
    }
    assertThat(refusal(Source.of(file)))
        .containsExactly(
            file
                + ":1: The file has more than the 33,554,432 bytes that are read: check that it is"
                + " the right file");
  }

  /// A pipe or a device says that it has no bytes, and gives them for ever.
  @Test
  @Timeout(10)
  void refuses_a_file_that_never_ends() {
    Path zeros = Path.of("/dev/zero");
    assumeTrue(Files.exists(zeros), "this system has no /dev/zero");
    assertThat(refusal(Source.of(zeros)))
        .containsExactly(
            "/dev/zero:1: The file has more than the 33,554,432 bytes that are read: check that it"
                + " is the right file");
  }
}
