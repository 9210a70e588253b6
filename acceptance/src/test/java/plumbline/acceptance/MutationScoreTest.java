package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// Changes one number of every figure that agrees, one at a time, and counts how many changes are
/// noticed: a new finding, or the loss of none but the number's own.
class MutationScoreTest {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern NUMBER =
      Pattern.compile("\\b(\\d{1,3}|" + String.join("|", WORDS) + ")\\b");

  @Test
  void notices_a_changed_number() throws IOException {
    String said = System.getenv("PLUMBLINE_SHARED");
    Path reports =
        (said != null ? Path.of(said) : Path.of("..", "..", "shared")).resolve("reports");
    assumeTrue(Files.isDirectory(reports));
    Checker checker = Checker.with(FrameworkLibrary.shipped());
    Map<String, int[]> kinds = new TreeMap<>();
    Map<String, Integer> noticedBy = new TreeMap<>();
    StringBuilder missed = new StringBuilder();
    try (var files = Files.list(reports)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String[] lines = Files.readString(file).split("\n", -1);
        Checked before = checker.check(read(name, lines));
        Set<String> known = ids(before);
        for (Checked.Mark mark : before.marks()) {
          // A changed number leaves ‘over 80 per cent’ or ‘two-thirds’ true as often as not.
          boolean hedged =
              mark.words()
                  .matches(
                      "(?s)(?i)(over|more|less|fewer|under|at least|just|nearly|almost).*|.*(half|third|quarter).*|.* or more.*");
          if (mark.state() != Checked.State.AGREES || hedged) {
            continue;
          }
          Optional<String> changed = changed(lines, mark);
          if (changed.isEmpty()) {
            continue;
          }
          String original = lines[mark.line() - 1];
          lines[mark.line() - 1] = changed.get();
          Checked after = checker.check(read(name, lines));
          lines[mark.line() - 1] = original;
          Set<String> by = new TreeSet<>();
          for (Finding finding : after.findings()) {
            if (!known.contains(finding.id())) {
              by.add(finding.kind().id());
            }
          }
          by.forEach(kind -> noticedBy.merge(kind, 1, Integer::sum));
          boolean noticed = !by.isEmpty();
          int[] counts = kinds.computeIfAbsent(kind(mark.words()), _ -> new int[2]);
          counts[0]++;
          counts[1] += noticed ? 1 : 0;
          if (!noticed) {
            missed.append(
                name
                    + ":"
                    + mark.line()
                    + " ‘"
                    + mark.words()
                    + "’ → "
                    + changed.get().strip()
                    + "\n");
          }
        }
      }
    }
    StringBuilder out = new StringBuilder("\n== mutations\n");
    int all = 0;
    int noticed = 0;
    for (Map.Entry<String, int[]> kind : kinds.entrySet()) {
      int[] counts = kind.getValue();
      out.append(
          "%-12s noticed %3d of %3d (%d%%)%n"
              .formatted(kind.getKey(), counts[1], counts[0], 100 * counts[1] / counts[0]));
      all += counts[0];
      noticed += counts[1];
    }
    out.append(
        "all          noticed %d of %d (%d%%)%n"
            .formatted(noticed, all, 100 * noticed / Math.max(1, all)));
    // One change may be noticed by several kinds of finding.
    out.append("-- by the kind of finding that notices it\n");
    noticedBy.forEach((kind, number) -> out.append("%-22s %4d%n".formatted(kind, number)));
    System.out.println(out.append(missed));
    assertThat(100 * noticed / Math.max(1, all)).isGreaterThanOrEqualTo(FLOOR);
    kinds.forEach((kind, counts) -> {
      if (counts[0] >= ENOUGH) {
        assertThat(100 * counts[1] / counts[0]).as(kind).isGreaterThanOrEqualTo(FLOOR);
      }
    });
  }

  /// The aim of issue 4, section 3.
  private static final int FLOOR = 95;

  /// Of fewer changes a share says little.
  private static final int ENOUGH = 20;

  private static ReportText read(String name, String[] lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return switch (ReportReader.read(new Source(name, bytes))) {
      case Parsed.Accepted<ReportText>(ReportText text) -> text;
      case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Set<String> ids(Checked checked) {
    Set<String> ids = new HashSet<>();
    for (Finding finding : checked.findings()) {
      ids.add(finding.id());
    }
    return ids;
  }

  private static String kind(String words) {
    if (words.matches(".*(%|per cent).*")) {
      return "percentage";
    }
    if (words.matches("(?s).*\\b(out of|of)\\b.*\\d.*|(?s).*\\bout\\b.*|.*\\bof\\b.*")) {
      return "count";
    }
    return words.matches("\\d+ \\d+") ? "table count" : "total";
  }

  /// The line with the figure's first number changed to one well away from it.
  private static Optional<String> changed(String[] lines, Checked.Mark mark) {
    String line = lines[mark.line() - 1];
    Matcher number = NUMBER.matcher(mark.words());
    if (!number.find()) {
      return Optional.empty();
    }
    String old = number.group();
    String words = mark.words();
    while (!words.isEmpty() && line.indexOf(words) < 0) {
      int space = words.lastIndexOf(' ');
      words = space < 0 ? "" : words.substring(0, space);
    }
    int at = words.isEmpty() ? -1 : line.indexOf(words);
    int in = at < 0 ? -1 : line.indexOf(old, at);
    if (in < 0) {
      return Optional.empty();
    }
    return Optional.of(
        line.substring(0, in) + other(old, mark.words()) + line.substring(in + old.length()));
  }

  private static String other(String old, String words) {
    int word = WORDS.indexOf(old);
    if (word >= 0) {
      return WORDS.get(word >= 3 ? word - 2 : word + 1);
    }
    int value = Integer.parseInt(old);
    boolean percent = words.contains("%") || words.contains("per cent");
    if (percent) {
      return String.valueOf(value > 20 ? value - 9 : value + 9);
    }
    return String.valueOf(value >= 3 ? value - 2 : value + 1);
  }
}
