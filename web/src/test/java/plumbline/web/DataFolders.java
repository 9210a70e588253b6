package plumbline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import plumbline.web.database.DataFolder;
import plumbline.web.database.EmbeddedPostgres;

/// Data folders for tests. PostgreSQL is unpacked once for all of them, and one empty database made
/// and then copied: a first start takes seconds, most of them waiting for the disk.
public final class DataFolders {
  private static final Path UNPACKED = Path.of("target", "test-postgresql").toAbsolutePath();
  private static final Path MADE = Path.of("target", "test-database").toAbsolutePath();

  private DataFolders() {}

  /// As a first start leaves it: with its roles, without any table.
  public static Path in(Path temporary) {
    make();
    Path folder = temporary.resolve("data of a test");
    link(folder);
    copy(MADE.resolve("database"), folder.resolve("database"));
    copy(MADE.resolve("secrets"), folder.resolve("secrets"));
    return folder;
  }

  private static synchronized void make() {
    if (Files.exists(MADE)) {
      return;
    }
    Path making = MADE.resolveSibling("test-database." + ProcessHandle.current().pid());
    link(making);
    try (DataFolder folder = DataFolder.open(making);
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder)) {
      postgres.start();
    }
    try {
      Files.move(making, MADE, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void link(Path folder) {
    try {
      Files.createDirectories(UNPACKED);
      Files.createDirectories(folder);
      Files.createSymbolicLink(folder.resolve("postgresql"), UNPACKED);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
