package plumbline.web.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL that came with Plumbline, unpacked once into the data folder.
record PostgresBinaries(Path folder) {
  /// The version of the archive on the class path; the build's own pom names the same.
  static final String VERSION = "18.6.0";

  static final int MAJOR = 18;

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresBinaries in(DataFolder data, RunAs user) {
    Path folder = data.path().resolve("postgresql").resolve(VERSION);
    if (Files.isDirectory(folder)) {
      return new PostgresBinaries(folder);
    }
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new CannotStart(
          "Plumbline brings its own PostgreSQL for Linux on x86-64 only, and this is %s on %s"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          "name a PostgreSQL database with DB_URL");
    }
    try {
      unpackWhole(folder);
      user.own(folder, data.path());
      return new PostgresBinaries(folder);
    } catch (IOException problem) {
      throw new CannotStart(
          "PostgreSQL cannot be unpacked into %s (%s)"
              .formatted(folder, DataFolder.reason(problem)),
          "make room there (60 MB), or choose another folder with --data-dir");
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// Under its final name only when it is whole and on the disk: a start that is killed or meets a
  /// full disk halfway leaves nothing that looks finished.
  private static void unpackWhole(Path folder) throws IOException {
    Path unfinished = folder.resolveSibling(VERSION + ".unfinished");
    Files.createDirectories(folder.resolveSibling(""));
    DataFiles.deleteWhole(unfinished);
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IOException("the archive " + ARCHIVE + " is missing from the program");
      }
      unpack(archive, unfinished);
      DataFiles.force(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      DataFiles.force(folder.resolveSibling(""));
    } catch (IOException problem) {
      DataFiles.deleteWhole(unfinished);
      throw problem;
    }
  }

  private static void unpack(InputStream archive, Path to) throws IOException {
    TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path place = to.resolve(entry.getName()).normalize();
      if (!place.startsWith(to)) {
        throw new IOException("the archive names a file outside of it: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(place);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(place.resolveSibling(""));
        Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
      } else if (isNeededToRun(entry.getName())) {
        Files.createDirectories(place.resolveSibling(""));
        write(tar, place);
        Files.setPosixFilePermissions(
            place,
            PosixFilePermissions.fromString(
                (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static boolean isNeededToRun(String name) {
    return !name.endsWith(".a") && !name.contains("/pkgconfig/");
  }

  private static void write(InputStream content, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      content.transferTo(Channels.newOutputStream(channel));
      channel.force(false);
    }
  }
}
