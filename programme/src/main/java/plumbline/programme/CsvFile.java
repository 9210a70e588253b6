package plumbline.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;

/// A comma-separated file that somebody names.
record CsvFile(Path path) {

  interface Reading<T> {
    Parsed<T> read() throws IOException;
  }

  String name() {
    return path.toString();
  }

  /// What a reading gives, or why the file can't be read.
  <T> Parsed<T> read(Reading<T> reading) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return refused("This is no ordinary file", "save the rows in a file and name that");
      }
      return reading.read();
    } catch (NoSuchFileException missing) {
      return refused("There is no such file", "check the name and the folder");
    } catch (IOException unreadable) {
      return refused(
          "The file can't be read (" + unreadable.getClass().getSimpleName() + ")",
          "check that you may read it and that nobody is writing to it");
    }
  }

  <T> Parsed<T> refused(String what, String mend) {
    return new Parsed.Refused<>(List.of(problem(what, mend)));
  }

  /// A problem of the whole file.
  Problem problem(String what, String mend) {
    return new Problem(new Place(name(), 1, 1), what, mend);
  }
}
