package plumbline.sampling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The counts in which a sample should agree with the eligible cases: in each domain its size, and
/// the cases at each level of each characteristic. A count is a row; a case adds to the row of its
/// domain's size and to one row for each characteristic.
public final class Margins {
  static final int SIZE = -1;

  private final int[][] rowsOf;
  private final int[] domainOfRow;
  private final int[] characteristicOfRow;
  private final int[] profiles;
  private final int domains;
  private final int characteristics;

  private Margins(
      int[][] rowsOf,
      int[] domainOfRow,
      int[] characteristicOfRow,
      int[] profiles,
      int domains,
      int characteristics) {
    this.rowsOf = rowsOf;
    this.domainOfRow = domainOfRow;
    this.characteristicOfRow = characteristicOfRow;
    this.profiles = profiles;
    this.domains = domains;
    this.characteristics = characteristics;
  }

  /// @param domainCount how many domains there are, some perhaps without a case
  /// @param domains each case's domain, from 0
  /// @param levels each case's level, from 0, of each characteristic, the most important first
  public static Margins of(int domainCount, int[] domains, int[][] levels) {
    int characteristics = levels.length == 0 ? 0 : levels[0].length;
    Rows rows = new Rows();
    for (int domain = 0; domain < domainCount; domain++) {
      rows.of(domain, SIZE, 0);
    }
    int[][] rowsOf = new int[domains.length][characteristics + 1];
    for (int one = 0; one < domains.length; one++) {
      rowsOf[one][0] = domains[one];
    }
    int[] profiles = domains.clone();
    for (int characteristic = 0; characteristic < characteristics; characteristic++) {
      Map<Long, Integer> further = new HashMap<>();
      for (int one = 0; one < domains.length; one++) {
        int row = rows.of(domains[one], characteristic, levels[one][characteristic]);
        rowsOf[one][characteristic + 1] = row;
        Integer next = further.size();
        Integer known = further.putIfAbsent((long) profiles[one] << 32 | row, next);
        profiles[one] = known == null ? next : known;
      }
    }
    return new Margins(
        rowsOf, rows.domains(), rows.characteristics(), profiles, domainCount, characteristics);
  }

  /// All but the last characteristic. Profiles stay as they were: cases that are alike in more
  /// count alike in fewer.
  Margins withoutLeastImportant() {
    int last = characteristics - 1;
    int kept = rows();
    while (kept > domains && characteristicOfRow[kept - 1] == last) {
      kept--;
    }
    return new Margins(
        Arrays.stream(rowsOf).map(its -> Arrays.copyOf(its, its.length - 1)).toArray(int[][]::new),
        Arrays.copyOf(domainOfRow, kept),
        Arrays.copyOf(characteristicOfRow, kept),
        profiles,
        domains,
        last);
  }

  /// Rows by what they count, numbered as they are first met.
  private static final class Rows {
    private record Counted(int domain, int characteristic, int level) {}

    private final Map<Counted, Integer> numbers = new HashMap<>();
    private int[] domains = new int[16];
    private int[] characteristics = new int[16];

    int of(int domain, int characteristic, int level) {
      Integer known = numbers.get(new Counted(domain, characteristic, level));
      if (known != null) {
        return known;
      }
      int row = numbers.size();
      if (row == domains.length) {
        domains = Arrays.copyOf(domains, 2 * row);
        characteristics = Arrays.copyOf(characteristics, 2 * row);
      }
      domains[row] = domain;
      characteristics[row] = characteristic;
      numbers.put(new Counted(domain, characteristic, level), row);
      return row;
    }

    int[] domains() {
      return Arrays.copyOf(domains, numbers.size());
    }

    int[] characteristics() {
      return Arrays.copyOf(characteristics, numbers.size());
    }
  }

  int cases() {
    return rowsOf.length;
  }

  int rows() {
    return domainOfRow.length;
  }

  int domains() {
    return domains;
  }

  int characteristics() {
    return characteristics;
  }

  /// The rows to which a case adds: its domain's size first.
  int[] rowsOf(int one) {
    return rowsOf[one];
  }

  int domainOfCase(int one) {
    return rowsOf[one][0];
  }

  int domainOf(int row) {
    return domainOfRow[row];
  }

  /// What a row counts levels of, or SIZE.
  int characteristicOf(int row) {
    return characteristicOfRow[row];
  }

  /// Cases of one domain that are alike in every characteristic have the same profile.
  int profileOf(int one) {
    return profiles[one];
  }

  /// How many counts of a domain are independent: each characteristic's levels add up to its size.
  int independentRows(int domain) {
    int rows = 0;
    for (int row = 0; row < rows(); row++) {
      rows += domainOfRow[row] == domain ? 1 : 0;
    }
    return rows - characteristics;
  }

  /// The sum in each row of a number for each case.
  double[] sums(double[] ofCases) {
    double[] sums = new double[rows()];
    for (int one = 0; one < ofCases.length; one++) {
      for (int row : rowsOf[one]) {
        sums[row] += ofCases[one];
      }
    }
    return sums;
  }
}
