package plumbline.programme;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.Standard;

/// The file of a programme's ratings: one row an inspection, sorted by the bytes of the ids.
record RatingsFile(CsvFile file) {

  /// Why the ratings can't go here, if they can't, seen from a file that is to be read.
  Optional<Problem> refusal(CsvFile other) {
    Path path = file.path();
    Path read = other.path();
    try {
      if (Files.exists(path) && Files.exists(read) && Files.isSameFile(path, read)) {
        return Optional.of(
            file.problem("The ratings would take the place of what is read", "name another file"));
      }
    } catch (IOException unknown) {
      // then reading or writing will say so
    }
    return Optional.empty();
  }

  Parsed<Integer> write(Framework framework, AnswerTallies tallies, Judgements judgements) {
    InspectionIds ids = tallies.ids();
    for (int number = 1; number <= judgements.ids().count(); number++) {
      InspectionIds judged = judgements.ids();
      tallies.inspection(judged.text(), judged.from(number), judged.to(number));
    }
    try {
      replace(out -> {
        out.write(header(framework).getBytes(StandardCharsets.UTF_8));
        ProgrammeRatings ratings = new ProgrammeRatings(framework, tallies, judgements);
        for (int inspection : sorted(ids)) {
          writeId(ids, inspection, out);
          out.write(',');
          out.write(ratings.of(inspection).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        }
      });
      return new Parsed.Accepted<>(ids.count());
    } catch (IOException unwritten) {
      return file.refused(
          "The file can't be written (" + unwritten.getClass().getSimpleName() + ")",
          "check that its folder is there, and that you may write to it");
    }
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes beside the file and renames, so that nobody ever sees half of it. What is no ordinary
  /// file, such as a pipe or /dev/stdout, is written to.
  private void replace(Content content) throws IOException {
    Path path = file.path();
    boolean exists = Files.exists(path);
    if (path.startsWith("/dev") || (exists && !Files.isRegularFile(path))) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
        content.writeTo(out);
      }
      return;
    }
    Path target = exists ? path.toRealPath() : path.toAbsolutePath();
    Path beside =
        target.resolveSibling(
            ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid()));
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  beside,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static String header(Framework framework) {
    StringBuilder header = new StringBuilder("inspection,");
    for (Standard standard : framework.standards()) {
      header.append(standard.id()).append(',');
    }
    return header.append("score,overall\n").toString();
  }

  private static int[] sorted(InspectionIds ids) {
    byte[] text = ids.text();
    return IntStream.rangeClosed(1, ids.count())
        .boxed()
        .sorted((one, other) ->
            Arrays.compareUnsigned(
                text, ids.from(one), ids.to(one) - 1, text, ids.from(other), ids.to(other) - 1))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// In quotes where it holds a comma, a quote or half a line break.
  private static void writeId(InspectionIds ids, int inspection, OutputStream out)
      throws IOException {
    byte[] id = Arrays.copyOfRange(ids.text(), ids.from(inspection), ids.to(inspection) - 1);
    boolean quoted = false;
    for (byte one : id) {
      quoted |= one == ',' || one == '"' || one == '\r';
    }
    if (!quoted) {
      out.write(id);
      return;
    }
    out.write('"');
    for (byte one : id) {
      if (one == '"') {
        out.write('"');
      }
      out.write(one);
    }
    out.write('"');
  }
}
