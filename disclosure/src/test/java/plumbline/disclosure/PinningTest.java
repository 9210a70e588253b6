package plumbline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import plumbline.framework.Rounding;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;

/// A reader who knows every figure of a release, its wholes and how shares are rounded, bounds what
/// is left out: no figure that is left out comes down to one number.
class PinningTest {
  private static final int TRIES = 1000;

  /// Numbers of children that add up to a whole.
  private static List<Integer> parts(Random random, int most) {
    return IntStream.range(0, 2 + random.nextInt(5))
        .map(_ -> random.nextInt(3) == 0 ? random.nextInt(most) : random.nextInt(7))
        .boxed()
        .toList();
  }

  private static int sum(List<Integer> parts) {
    return parts.stream().mapToInt(part -> part).sum();
  }

  /// Bounds of each part of a whole, drawn as narrow as they can be.
  private static final class Bounds {
    private final Map<String, int[]> parts = new LinkedHashMap<>();

    void part(String name, int least, int most) {
      parts.put(name, new int[] {least, most});
    }

    void addUpTo(int whole) {
      boolean narrower = true;
      while (narrower) {
        narrower = false;
        int least = parts.values().stream().mapToInt(part -> part[0]).sum();
        int most = parts.values().stream().mapToInt(part -> part[1]).sum();
        for (int[] part : parts.values()) {
          int low = Math.max(part[0], whole - (most - part[1]));
          int high = Math.min(part[1], whole - (least - part[0]));
          if (low > part[0] || high < part[1]) {
            part[0] = low;
            part[1] = high;
            narrower = true;
            break;
          }
        }
      }
    }

    void leaveOpen(Set<String> hidden, String table) {
      parts.forEach((name, part) -> {
        boolean isPinned = part[0] == part[1];
        if (hidden.contains(name)) {
          assertThat(isPinned).as("%s of %s is %d", name, table, part[0]).isFalse();
        }
        assertThat(isPinned && part[0] > 0 && part[0] < 5)
            .as("%s of %s is told: %d", name, table, part[0])
            .isFalse();
      });
    }
  }

  private static String percent(int part, int whole) {
    return Rounding.WHOLE.percentage(new Share(part, whole)).number();
  }

  private static String shares(List<Integer> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(at -> "\"p%d\": %s".formatted(at, percent(parts.get(at), sum(parts))))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static Bounds bounds(List<Integer> parts, Map<String, String> shown) {
    int whole = sum(parts);
    Bounds bounds = new Bounds();
    for (int at = 0; at < parts.size(); at++) {
      String name = "p" + at;
      String share = shown.get(name);
      List<Integer> fitting =
          IntStream.rangeClosed(0, whole)
              .filter(count -> share == null || percent(count, whole).equals(share))
              .boxed()
              .toList();
      bounds.part(name, fitting.getFirst(), fitting.getLast());
    }
    bounds.addUpTo(whole);
    return bounds;
  }

  private static Set<String> missing(List<Integer> parts, Set<String> shown) {
    Set<String> missing = new HashSet<>();
    for (int at = 0; at < parts.size(); at++) {
      missing.add("p" + at);
    }
    missing.removeAll(shown);
    return missing;
  }

  @Property(tries = TRIES)
  void counts_and_shares_of_a_caseload(@ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> parts = parts(random, 300);
    int whole = sum(parts);
    if (whole == 0) {
      return;
    }
    String facts =
        IntStream.range(0, parts.size())
            .mapToObj(at -> "{\"label\": \"p%d\", \"value\": \"%d\"}".formatted(at, parts.get(at)))
            .collect(Collectors.joining(", "));
    Release release =
        Release.of(
            Inspections.with(
                """
                "caseload": [{"label": "Total", "value": "%d"}, %s],
                "demographics": [{"characteristic": "age", "group": "Few", "values": %s}]
                """
                    .formatted(whole, facts, shares(parts))));
    Map<String, String> counts =
        release.inspection().caseload().stream()
            .filter(fact -> !fact.value().equals(Release.TOO_FEW))
            .collect(Collectors.toMap(fact -> fact.label(), fact -> fact.value()));
    Map<String, String> shares = new LinkedHashMap<>();
    release
        .inspection()
        .demographics()
        .getFirst()
        .values()
        .forEach(value -> shares.put(value.name(), value.percent().toPlainString()));
    // The list and the shares are of the same children: whoever has both uses both. The reader may
    // have the whole from elsewhere too.
    Bounds bounds = bounds(parts, shares);
    bounds.parts.forEach((name, part) ->
        Optional.ofNullable(counts.get(name))
            .map(Integer::valueOf)
            .ifPresent(count -> {
              part[0] = count;
              part[1] = count;
            }));
    bounds.addUpTo(whole);
    Set<String> hidden = missing(parts, shares.keySet());
    hidden.removeAll(counts.keySet());
    if (whole >= 2) {
      bounds.leaveOpen(hidden, parts + " as " + shares);
    }
  }

  @Property(tries = TRIES)
  void shares_of_the_cases_inspected(@ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> parts = parts(random, 30);
    int whole = sum(parts);
    if (whole < 2) {
      return;
    }
    String offences =
        IntStream.range(0, parts.size())
            .mapToObj(at ->
                "{\"offence\": \"p%d\", \"percent\": %s}"
                    .formatted(at, percent(parts.get(at), whole)))
            .collect(Collectors.joining(", "));
    Release release =
        Release.of(
            Inspections.with(
                "\"sample\": {\"courtCases\": %d}, \"offenceTypes\": [%s]"
                    .formatted(whole, offences)));
    Map<String, String> shown = new LinkedHashMap<>();
    release
        .inspection()
        .offenceTypes()
        .forEach(one -> shown.put(one.offence(), one.percent().toPlainString()));
    bounds(parts, shown).leaveOpen(missing(parts, shown.keySet()), parts + " as " + shown);
  }

  @Property(tries = TRIES)
  void answers_split_by_risk_beside_the_answers_of_all(@ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> bases = parts(random, 20).stream().limit(4).toList();
    List<Integer> yes = bases.stream().map(base -> random.nextInt(base + 1)).toList();
    List<String> levels = List.of("low", "medium", "high", "very high");
    List<String> rows = new ArrayList<>();
    String row =
        "{\"id\": \"management-oversight\", \"domain\": \"court\", %s\"yes\": %d, \"relevant\": %d}";
    rows.add(row.formatted("", sum(yes), sum(bases)));
    for (int at = 0; at < bases.size(); at++) {
      rows.add(
          row.formatted(
              "\"riskLevel\": \"%s\", ".formatted(levels.get(at)), yes.get(at), bases.get(at)));
    }
    Release release =
        Release.of(Inspections.with("\"caseQuestions\": [%s]".formatted(String.join(", ", rows))));
    Map<String, Tally.Counted> shown = new LinkedHashMap<>();
    for (Inspection.CaseQuestionResult result : release.inspection().caseQuestions()) {
      result.riskLevel().ifPresent(level -> shown.put(level, (Tally.Counted) result.tally()));
    }
    Bounds cases = new Bounds();
    Set<String> hidden = new HashSet<>();
    for (int at = 0; at < bases.size(); at++) {
      String level = levels.get(at);
      if (shown.containsKey(level)) {
        int base = Objects.requireNonNull(shown.get(level)).relevant();
        cases.part(level, base, base);
      } else {
        cases.part(level, 0, sum(bases));
        hidden.add(level);
      }
    }
    cases.addUpTo(sum(bases));
    if (sum(bases) >= 2) {
      cases.leaveOpen(hidden, bases + " as " + shown);
    }
    if (sum(yes) > 0 && sum(yes) < sum(bases)) {
      // Where all children were answered alike, the published whole says so of each.
      Bounds answers = new Bounds();
      cases.parts.forEach((level, part) -> {
        int known = shown.containsKey(level) ? Objects.requireNonNull(shown.get(level)).yes() : -1;
        answers.part(level, Math.max(known, 0), known < 0 ? part[1] : known);
      });
      answers.addUpTo(sum(yes));
      hidden.forEach(level -> {
        int[] part = Objects.requireNonNull(answers.parts.get(level));
        assertThat(part[0]).as("%s: %s of %s as %s", level, yes, bases, shown).isLessThan(part[1]);
      });
    }
  }
}
