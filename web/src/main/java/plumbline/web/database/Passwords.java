package plumbline.web.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The generated passwords of the embedded database, in a file that only its owner can read. They
/// go to PostgreSQL through that file or a connection, never on a command line, where every user of
/// the machine would see them.
record Passwords(Login superuser, Login owner, Login serving) {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "plumbline_owner";
  static final String SERVING = "plumbline_app";

  /// Those of an earlier start, else new ones.
  static Passwords in(DataFolder folder) {
    Path file = folder.secrets().resolve("database-passwords");
    try {
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return read(file);
      }
      if (Files.exists(folder.cluster().resolve("PG_VERSION"))) {
        throw new CannotStart(
            "The passwords of the database in %s are missing (%s)"
                .formatted(folder.cluster(), file),
            "put that file back from your backup");
      }
      Passwords generated =
          new Passwords(
              new Login(SUPERUSER, Password.generated()),
              new Login(OWNER, Password.generated()),
              new Login(SERVING, Password.generated()));
      generated.write(file);
      return generated;
    } catch (IOException problem) {
      throw new CannotStart(
          "The passwords of the database in %s cannot be read or written (%s)"
              .formatted(file, DataFolder.reason(problem)),
          "give this user the right to read and write that file, or make room on the disk");
    }
  }

  private static Passwords read(Path file) throws IOException {
    Map<String, String> lines =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')).strip(),
                    line -> line.substring(line.indexOf('=') + 1).strip(),
                    (_, later) -> later));
    if (!lines.keySet().containsAll(Set.of(SUPERUSER, OWNER, SERVING))) {
      throw new CannotStart(
          "The file %s does not hold the three passwords of the database".formatted(file),
          "put it back from your backup");
    }
    return new Passwords(login(lines, SUPERUSER), login(lines, OWNER), login(lines, SERVING));
  }

  private static Login login(Map<String, String> lines, String user) {
    return new Login(user, new Password(lines.getOrDefault(user, "")));
  }

  /// Written beside its place, forced to the disk and only then renamed: half a password file would
  /// lock everybody out of the data.
  private void write(Path file) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder, DataFiles.OWNER_ONLY_FOLDER);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path unfinished = folder.resolve("database-passwords.unfinished");
    Files.deleteIfExists(unfinished);
    String text =
        """
        # Passwords of the database beside this folder. Keep this file with its backups, and secret.
        %s=%s
        %s=%s
        %s=%s
        """
            .formatted(
                superuser.user(), superuser.password().secret(),
                owner.user(), owner.password().secret(),
                serving.user(), serving.password().secret());
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            DataFiles.OWNER_ONLY_FILE)) {
      ByteBuffer bytes = UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    DataFiles.force(folder);
  }
}
