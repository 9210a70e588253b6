package plumbline.web.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder with everything that one Plumbline keeps: the database, its passwords, the logs. Held
/// under a lock while in use, so that two never write into one folder; the operating system lets go
/// of the lock when the process ends, however it ends.
public final class DataFolder implements AutoCloseable {
  private static final String ANOTHER = "choose another folder with --data-dir";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  public static DataFolder open(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CannotStart(
          "The data folder %s is a file, not a folder".formatted(folder),
          "move the file away, or " + ANOTHER);
    }
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path path = folder.toRealPath();
      return new DataFolder(path, locked(path.resolve("plumbline.lock")));
    } catch (IOException problem) {
      throw new CannotStart(
          "The data folder %s cannot be written (%s)".formatted(folder, reason(problem)),
          "give this user the right to write there, make room, or " + ANOTHER);
    }
  }

  /// The lock file stays when the lock is let go: whoever deletes it would let two in at once.
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      ByteBuffer holder = ByteBuffer.allocate(20);
      channel.read(holder);
      channel.close();
      String pid = UTF_8.decode(holder.flip()).toString().strip();
      throw new CannotStart(
          "The data folder %s is in use by another Plumbline (process %s)"
              .formatted(file.getParent(), pid.isEmpty() ? "unknown" : pid),
          "stop that one, or " + ANOTHER);
    }
    channel.truncate(0);
    channel.write(UTF_8.encode(ProcessHandle.current().pid() + "\n"));
    return channel;
  }

  public Path path() {
    return path;
  }

  Path cluster() {
    return path.resolve("database");
  }

  Path secrets() {
    return path.resolve("secrets");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException harmless) {
      // The process is about to end, and then the lock is let go in any case.
    }
  }

  /// The reason in the words of the operating system, without the path that the line names already.
  static String reason(IOException problem) {
    return switch (problem) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException known when known.getReason() != null -> known.getReason();
      case FileSystemException unnamed -> unnamed.getClass().getSimpleName();
      default -> String.valueOf(problem.getMessage());
    };
  }
}
