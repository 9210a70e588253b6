package plumbline.inspection;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder `shared` beside the repository: the published reports, and two of them transcribed by
/// hand. Without it the tests that need it are skipped and say so; where PLUMBLINE_REQUIRE_SHARED
/// is 1 they fail.
final class SharedData {
  private SharedData() {}

  static Path folder() {
    Path repository = Path.of("").toAbsolutePath();
    while (!Files.exists(repository.resolve("plumbline"))
        || !Files.exists(repository.resolve("pom.xml"))) {
      Path parent = repository.getParent();
      if (parent == null) {
        throw new AssertionError("The repository's folder was not found.");
      }
      repository = parent;
    }
    Path shared = repository.resolveSibling("shared");
    if (Files.isDirectory(shared)) {
      return shared;
    }
    String missing = shared + " is not there, so nothing was compared with the published reports.";
    return "1".equals(System.getenv("PLUMBLINE_REQUIRE_SHARED")) ? fail(missing) : abort(missing);
  }
}
