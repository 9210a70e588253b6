package plumbline.web.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// As whom PostgreSQL runs. It refuses to run as root, so a Plumbline that root starts must hand it
/// to somebody else.
enum RunAs {
  /// Whoever started Plumbline, where that is not root.
  OURSELVES,
  /// Root seen from a user namespace without any mapping: no powers, and the files stay root's.
  OWN_NAMESPACE,
  /// The user nobody, where a container forbids user namespaces.
  NOBODY;

  private static final int NOBODY_ID = 65534;

  /// A cluster that nobody owns stays nobody's: an unmapped root could not read it.
  static RunAs choose(Path cluster) throws IOException {
    if (userOf(Path.of("/proc/self")) != 0) {
      return OURSELVES;
    }
    boolean nobodys = Files.exists(cluster) && userOf(cluster) == NOBODY_ID;
    return Stream.of(OWN_NAMESPACE, NOBODY)
        .filter(candidate -> candidate == NOBODY || !nobodys)
        .filter(RunAs::works)
        .findFirst()
        .orElseThrow(() ->
            new CannotStart(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here",
                "start Plumbline as another user, or name a database with DB_URL"));
  }

  List<String> command(List<String> command) {
    return Stream.concat(prefix().stream(), command.stream()).toList();
  }

  private List<String> prefix() {
    return switch (this) {
      case OURSELVES -> List.of();
      case OWN_NAMESPACE -> List.of("unshare", "-U", "--");
      case NOBODY ->
          List.of(
              "setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "--");
    };
  }

  /// Gives a file or whole folder to the user that PostgreSQL runs as, and lets that user pass
  /// through the data folder above it (not look into it).
  void own(Path given, Path dataFolder) throws IOException {
    if (this != NOBODY) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(dataFolder);
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(dataFolder, permissions);
    }
    UserPrincipal nobody =
        given.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.walkFileTree(
        given,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
              throws IOException {
            Files.setOwner(folder, nobody);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.setOwner(file, nobody);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean works() {
    try {
      return new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int userOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }
}
