package plumbline.programme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import plumbline.document.FirstProblems;
import plumbline.document.FirstProblems.Fault;
import plumbline.document.Parsed;

/// A file of answers, `inspection,case,question,answer` in any order, counted on several threads.
/// The file is cut into regions at fixed positions; each thread takes the next region, counts its
/// rows for itself, and the counts are added up at the end.
record AnswerFile(CsvFile file, int regionBytes, int threads) {
  static final CsvHeader HEADER =
      new CsvHeader(List.of("inspection", "case", "question", "answer"));

  /// Small enough to stay in a processor's cache, large enough that the look-ahead costs little.
  private static final int REGION_BYTES = 1 << 20;

  /// What one thread counted.
  private record Portion(AnswerTallies tallies, List<AnswerReader.Region> regions) {}

  static AnswerFile of(CsvFile file) {
    return new AnswerFile(file, REGION_BYTES, Runtime.getRuntime().availableProcessors());
  }

  Parsed<AnswerTallies> tallies(AnswerWords words) {
    return file.read(() -> read(words));
  }

  private Parsed<AnswerTallies> read(AnswerWords words) throws IOException {
    try (FileChannel channel = FileChannel.open(file.path())) {
      FirstProblems problems = new FirstProblems();
      byte[] head = head(channel);
      int body = afterLineFeed(head);
      Optional<Fault> wrong = HEADER.wrong(head, withoutLineFeed(head, body));
      if (wrong.isPresent()) {
        problems.add(1, wrong::get);
        return new Parsed.Refused<>(problems.in(file.name()));
      }
      List<Portion> portions = counted(channel, body, words);
      long lines = 1;
      for (AnswerReader.Region region : inOrder(portions)) {
        problems.add(region.problems(), lines);
        lines += region.lines();
      }
      return Parsed.of(sum(portions), problems.in(file.name()));
    }
  }

  private List<Portion> counted(FileChannel channel, long body, AnswerWords words)
      throws IOException {
    long size = channel.size();
    AtomicLong nextRegion = new AtomicLong(body);
    Callable<Portion> portion =
        () -> {
          AnswerTallies tallies = new AnswerTallies(words.keyQuestions().size());
          AnswerReader reader = new AnswerReader(channel, size, regionBytes, tallies, words);
          List<AnswerReader.Region> regions = new ArrayList<>();
          for (long start = nextRegion.getAndAdd(regionBytes);
              start < size;
              start = nextRegion.getAndAdd(regionBytes)) {
            regions.add(reader.read(start, Math.min(start + regionBytes, size)));
          }
          return new Portion(tallies, regions);
        };
    int useful = Math.clamp((size - body) / regionBytes + 1, 1, threads);
    List<Portion> portions = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(useful)) {
      List<Future<Portion>> pending = new ArrayList<>();
      for (int thread = 0; thread < useful; thread++) {
        pending.add(pool.submit(portion));
      }
      for (Future<Portion> one : pending) {
        portions.add(one.get());
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading was interrupted.", stopped);
    }
    return portions;
  }

  private static List<AnswerReader.Region> inOrder(List<Portion> portions) {
    return portions.stream()
        .flatMap(portion -> portion.regions().stream())
        .sorted(Comparator.comparingLong(AnswerReader.Region::start))
        .toList();
  }

  private static AnswerTallies sum(List<Portion> portions) {
    AnswerTallies sum = portions.getFirst().tallies();
    portions.stream().skip(1).forEach(portion -> sum.add(portion.tallies()));
    return sum;
  }

  /// The beginning of the file, long enough for any right header.
  private static byte[] head(FileChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(AnswerReader.LONGEST_LINE);
    while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
      // until it is full or the file ends
    }
    return Arrays.copyOf(head.array(), head.position());
  }

  private static int afterLineFeed(byte[] head) {
    for (int at = 0; at < head.length; at++) {
      if (head[at] == '\n') {
        return at + 1;
      }
    }
    return head.length;
  }

  private static int withoutLineFeed(byte[] head, int body) {
    return body > 0 && head[body - 1] == '\n' ? body - 1 : body;
  }
}
