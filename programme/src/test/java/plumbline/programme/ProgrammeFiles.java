package plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// The files of a programme in a folder of a test: write them, rate, read what came out. Text is
/// written byte for byte: a character is one byte, so that a test can write any.
final class ProgrammeFiles {
  static final String ANSWERS = "inspection,case,question,answer\n";
  static final String JUDGEMENTS = "inspection,standard,rating\n";
  static final Framework YOUTH_2018 = framework("youth-2018");
  static final Framework YOUTH_2021 = framework("youth-2021");

  private final Path folder;
  private Framework framework = YOUTH_2018;
  private Optional<CsvFile> judgements = Optional.empty();
  private int regionBytes = 1 << 20;
  private int threads = 2;

  ProgrammeFiles(Path folder) {
    this.folder = folder;
  }

  private static Framework framework(String id) {
    return switch (FrameworkLibrary.shipped().find(id, new Place("test", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  ProgrammeFiles of(Framework other) {
    framework = other;
    return this;
  }

  ProgrammeFiles answers(String text) {
    return answers(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  ProgrammeFiles answers(byte[] bytes) {
    write("A.csv", bytes);
    return this;
  }

  ProgrammeFiles judgements(String text) {
    write("J.csv", text.getBytes(StandardCharsets.ISO_8859_1));
    judgements = Optional.of(new CsvFile(folder.resolve("J.csv")));
    return this;
  }

  ProgrammeFiles readInRegionsOf(int bytes, int onThreads) {
    regionBytes = bytes;
    threads = onThreads;
    return this;
  }

  Parsed<Integer> rate() {
    return new NationalProgramme(framework)
        .rate(
            new AnswerFile(new CsvFile(folder.resolve("A.csv")), regionBytes, threads),
            judgements,
            new RatingsFile(new CsvFile(out())));
  }

  Path out() {
    return folder.resolve("OUT.csv");
  }

  /// The rows that came out, without the header.
  List<String> ratings() {
    assertThat(rate()).isInstanceOf(Parsed.Accepted.class);
    return written().lines().skip(1).toList();
  }

  /// What came out, a character for each byte.
  String written() {
    try {
      return Files.readString(out(), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The problems as they are printed, files by their name alone. Nothing may be left in the folder
  /// but what was read.
  List<String> problems() {
    List<String> problems =
        switch (rate()) {
          case Parsed.Accepted<Integer> accepted -> throw new AssertionError(accepted.toString());
          case Parsed.Refused<Integer>(List<Problem> refusal) ->
              refusal.stream()
                  .map(problem -> problem.toString().replace(folder + "/", ""))
                  .toList();
        };
    assertThat(names()).isSubsetOf("A.csv", "J.csv");
    return problems;
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
