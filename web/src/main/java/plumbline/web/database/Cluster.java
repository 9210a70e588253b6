package plumbline.web.database;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The folder in which PostgreSQL keeps its data: made whole or not at all.
record Cluster(Path folder) {
  private static final String ATTEMPT = "database.unfinished";

  static Cluster in(DataFolder data, PostgresBinaries binaries, RunAs user, Login superuser) {
    Cluster cluster = new Cluster(data.cluster());
    try {
      removeAttempts(data);
      if (cluster.isMissing()) {
        make(data, binaries, user, superuser);
      }
      cluster.mustBeOfThisVersion();
      user.own(cluster.folder, data.path());
      return cluster;
    } catch (IOException problem) {
      throw new CannotStart(
          "The database in %s cannot be made or read (%s)"
              .formatted(cluster.folder, DataFolder.reason(problem)),
          "make room there, or choose another folder with --data-dir");
    }
  }

  /// Where PostgreSQL writes who it is and how far it has come.
  Path pidFile() {
    return folder.resolve("postmaster.pid");
  }

  private boolean isMissing() throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  /// Made beside its place and renamed when whole: a start that is killed halfway begins again.
  /// Each attempt has a folder of its own, as the program of a killed one may still be writing in
  /// its.
  private static void make(DataFolder data, PostgresBinaries binaries, RunAs user, Login superuser)
      throws IOException {
    Path unfinished = Files.createTempDirectory(data.path(), ATTEMPT);
    Path passwordFile = Files.createTempFile(data.path(), ATTEMPT, "-password");
    Files.writeString(passwordFile, superuser.password().secret());
    user.own(unfinished, data.path());
    user.own(passwordFile, data.path());
    try {
      Command made =
          Command.run(
              user.command(
                  List.of(
                      binaries.program("initdb"),
                      "--pgdata=" + unfinished,
                      "--username=" + superuser.user(),
                      "--pwfile=" + passwordFile,
                      "--auth=scram-sha-256",
                      "--data-checksums",
                      "--encoding=UTF8",
                      // PostgreSQL's own order of letters: an upgrade of the system cannot change
                      // it.
                      "--locale=C",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--no-instructions")));
      if (made.status() != 0) {
        throw new IOException(made.complaint());
      }
      Files.move(unfinished, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
      DataFiles.force(data.path());
    } finally {
      removeAttempts(data);
    }
  }

  /// As far as it goes: where the program of a killed attempt still writes, a later start removes
  /// it.
  private static void removeAttempts(DataFolder data) {
    try (DirectoryStream<Path> attempts = Files.newDirectoryStream(data.path(), ATTEMPT + "*")) {
      for (Path attempt : attempts) {
        DataFiles.deleteWhole(attempt);
      }
    } catch (IOException | DirectoryIteratorException _) {
      return;
    }
  }

  private void mustBeOfThisVersion() throws IOException {
    Path versionFile = folder.resolve("PG_VERSION");
    if (Files.notExists(versionFile)) {
      throw new CannotStart(
          "The folder %s is not a whole database (it has no PG_VERSION)".formatted(folder),
          "restore it from a backup, or move it away to begin with an empty one");
    }
    String version = Files.readString(versionFile).strip();
    if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
      throw new CannotStart(
          "The database in %s was made by PostgreSQL %s, and this Plumbline brings PostgreSQL %d"
              .formatted(folder, version, PostgresBinaries.MAJOR),
          "start the Plumbline that made it, or restore its backup here");
    }
  }
}
