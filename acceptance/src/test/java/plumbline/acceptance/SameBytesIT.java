package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.press.Format;

/// The report of an inspection is the same file on every machine: whatever the folder, the time
/// zone, the language and the number of cores.
class SameBytesIT {
  private static final Path LAUNCHER = Path.of("..", "plumbline").toAbsolutePath().normalize();
  private static final Path FILE =
      Path.of("..", "inspections", "wirral-2021.json").toAbsolutePath().normalize();

  @ParameterizedTest
  @EnumSource
  void the_machine_leaves_no_mark(Format format, @TempDir Path here, @TempDir Path there)
      throws Exception {
    Path one = report(format, here, "-Duser.timezone=Europe/London -Duser.language=en");
    Path other =
        report(
            format,
            Files.createDirectory(there.resolve("another folder")),
            "-Duser.timezone=Pacific/Chatham -Duser.language=ar -Duser.country=EG"
                + " -XX:ActiveProcessorCount=1");
    assertThat(other).hasSameBinaryContentAs(one);
  }

  private static Path report(Format format, Path folder, String machine)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            LAUNCHER.toString(),
            "report",
            FILE.toString(),
            "--format",
            format.ending(),
            "-o",
            "report." + format.ending());
    command.directory(folder.toFile()).inheritIO();
    command.environment().put("JAVA_TOOL_OPTIONS", machine);
    command.environment().put("PLUMBLINE_BUILD", "never");
    assertThat(command.start().waitFor()).isZero();
    return folder.resolve("report." + format.ending());
  }
}
