package plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// The option `--frameworks DIR`, and finding a framework by id, `id@version` or file.
final class Frameworks {
  @Option(
      names = "--frameworks",
      paramLabel = "DIR",
      description = "Also read the frameworks of this folder. May be given several times.")
  private List<Path> folders = new ArrayList<>();

  private @Nullable FrameworkLibrary library;

  FrameworkLibrary library() {
    if (library == null) {
      FrameworkLibrary opened = FrameworkLibrary.shipped();
      List<Problem> problems = new ArrayList<>();
      folders.forEach(folder -> problems.addAll(opened.add(folder)));
      if (!problems.isEmpty()) {
        throw new Unreadable(problems);
      }
      library = opened;
    }
    return library;
  }

  /// A framework by id, `id@version` or file.
  Framework named(String name) {
    Path file = Path.of(name);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || Files.isRegularFile(file)) {
      return Unreadable.orStop(Source.of(file).then(plumbline.framework.FrameworkReader::read));
    }
    return Unreadable.orStop(library().find(name, new Place(name, 1, 1)));
  }
}
