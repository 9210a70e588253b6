package plumbline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Question;
import plumbline.framework.Standard;

/// Makes a national programme of a given size: a file of answers and a file of judgements for
/// `youth-2018`. The same seed gives the same bytes; both orders hold the same rows.
final class ProgrammeGenerator {
  /// Inspection by inspection, or every row anywhere.
  enum Order {
    SORTED,
    SHUFFLED
  }

  /// @param questions how many of the framework's case questions are answered: all key questions,
  ///   and as many prompts as are left
  record Size(int inspections, int cases, int questions) {
    /// 55 million rows.
    static final Size NATIONAL = new Size(10_000, 50, 110);

    long rows() {
      return (long) inspections * cases * questions;
    }
  }

  private static final long SEED = 7;
  private static final byte[] HEADER = bytes("inspection,case,question,answer\n");

  private final Size size;
  private final List<byte[]> inspections = new ArrayList<>();
  private final List<byte[]> cases = new ArrayList<>();
  private final List<byte[]> questions = new ArrayList<>();

  ProgrammeGenerator(Size size) {
    this.size = size;
    for (int one = 0; one < size.inspections(); one++) {
      inspections.add(bytes(inspection(one) + ","));
    }
    for (int one = 1; one <= size.cases(); one++) {
      cases.add(bytes(one + ","));
    }
    questions(size.questions()).forEach(id -> questions.add(bytes(id + ",")));
  }

  /// ANSWERS.csv JUDGEMENTS.csv sorted|shuffled [inspections]
  public static void main(String[] arguments) throws IOException {
    Size national = Size.NATIONAL;
    int inspections =
        arguments.length > 3 ? Integer.parseInt(arguments[3]) : national.inspections();
    Size size = new Size(inspections, national.cases(), national.questions());
    ProgrammeGenerator generator = new ProgrammeGenerator(size);
    generator.writeAnswers(
        Path.of(arguments[0]), Order.valueOf(arguments[2].toUpperCase(java.util.Locale.ROOT)));
    generator.writeJudgements(Path.of(arguments[1]));
  }

  void writeAnswers(Path file, Order order) throws IOException {
    Shuffle shuffle = new Shuffle(size.rows());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADER);
      byte[] end = {0, '\n'};
      for (long place = 0; place < size.rows(); place++) {
        long row = order == Order.SORTED ? place : shuffle.at(place);
        int question = (int) (row % questions.size());
        long oneCase = row / questions.size();
        int inspection = (int) (oneCase / cases.size());
        out.write(inspections.get(inspection));
        out.write(cases.get((int) (oneCase % cases.size())));
        out.write(questions.get(question));
        end[0] = answer(inspection, question, row);
        out.write(end);
      }
    }
  }

  /// One judgement in a hundred is missing.
  void writeJudgements(Path file) throws IOException {
    List<String> ratings = List.of("Inadequate", "Requires improvement", "Good", "Outstanding");
    StringBuilder rows = new StringBuilder("inspection,standard,rating\n");
    for (int inspection = 0; inspection < size.inspections(); inspection++) {
      for (int standard = 1; standard <= 4; standard++) {
        long chance = mixed(SEED + inspection * 4L + standard);
        if (Long.remainderUnsigned(chance, 100) > 0) {
          int rank = Math.min(3, (int) (quality(inspection) / 25 + (chance >>> 62) / 2));
          rows.append(inspection(inspection))
              .append(",1.")
              .append(standard)
              .append(',')
              .append(ratings.get(rank))
              .append('\n');
        }
      }
    }
    Files.writeString(file, rows);
  }

  /// One answer in ten is not relevant; the others are yes as often as the service is good, more or
  /// less, question by question.
  private static byte answer(int inspection, int question, long row) {
    long chance = mixed(SEED ^ row * 0x9E37_79B9_7F4A_7C15L);
    if (Long.remainderUnsigned(chance, 10) == 0) {
      return 'R';
    }
    long spread = Long.remainderUnsigned(mixed(SEED + inspection * 1_000L + question), 30);
    long yes = Math.min(98, quality(inspection) + spread);
    return (byte) ((chance >>> 40) % 100 < yes ? 'Y' : 'N');
  }

  /// How good a service is, in per cent.
  private static long quality(int inspection) {
    return 40 + Long.remainderUnsigned(mixed(SEED * 31 + inspection), 60);
  }

  private static String inspection(int number) {
    return "I%05d".formatted(number);
  }

  private static List<String> questions(int number) {
    List<Question> keyQuestions =
        framework().standards().stream()
            .filter(Standard::isJudgedFromCases)
            .flatMap(standard -> standard.questions().stream())
            .toList();
    int prompts = number - keyQuestions.size();
    List<String> ids = new ArrayList<>();
    for (Question question : keyQuestions) {
      ids.add(question.id().value());
      for (Question prompt : question.prompts()) {
        if (prompts-- > 0) {
          ids.add(prompt.id().value());
        }
      }
    }
    return ids;
  }

  private static Framework framework() {
    return switch (FrameworkLibrary.shipped().find("youth-2018", new Place("bench", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework> refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private static long mixed(long seed) {
    long mixed = (seed ^ (seed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Puts the numbers below a limit in another order without holding them: a Feistel cipher over
  /// the next power of four, walked until it falls below the limit.
  private static final class Shuffle {
    private final long limit;
    private final int half;

    Shuffle(long limit) {
      this.limit = limit;
      this.half = (Long.SIZE - Long.numberOfLeadingZeros(limit) + 1) / 2;
    }

    long at(long place) {
      long number = place;
      do {
        long left = number >>> half;
        long right = number & mask();
        for (int round = 0; round < 3; round++) {
          long next = left ^ (mixed(SEED + right * 31 + round) & mask());
          left = right;
          right = next;
        }
        number = (left << half) | right;
      } while (number >= limit);
      return number;
    }

    private long mask() {
      return (1L << half) - 1;
    }
  }
}
