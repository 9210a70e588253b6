package plumbline.bench;

import java.util.Arrays;

/// How long single calls took, in nanoseconds.
final class Latencies {
  private long[] nanoseconds = new long[1024];
  private int size;

  void add(long nanos) {
    if (size == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, 2 * size);
    }
    nanoseconds[size++] = nanos;
  }

  int size() {
    return size;
  }

  /// The shortest time within which a share of the calls were over, in milliseconds.
  double milliseconds(double share) {
    if (size == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    long[] sorted = Arrays.copyOf(nanoseconds, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }

  double median() {
    return milliseconds(0.5);
  }

  double p99() {
    return milliseconds(0.99);
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p99 %.1f ms".formatted(median(), p99());
  }
}
