package plumbline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Data folders for tests. PostgreSQL is unpacked once for all of them, which takes two seconds.
public final class DataFolders {
  private static final Path UNPACKED = Path.of("target", "test-postgresql").toAbsolutePath();

  private DataFolders() {}

  public static Path in(Path temporary) {
    try {
      Files.createDirectories(UNPACKED);
      Path folder = Files.createDirectories(temporary.resolve("data of a test"));
      Files.createSymbolicLink(folder.resolve("postgresql"), UNPACKED);
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
