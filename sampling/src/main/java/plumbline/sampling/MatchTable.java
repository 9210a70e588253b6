package plumbline.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.framework.FactCodes;

/// The sample against the eligible cases, at every level of every characteristic.
public record MatchTable(List<Match> rows) {
  public MatchTable {
    rows = List.copyOf(rows);
  }

  /// Levels come in the framework's order, those of a service's own column in the alphabet's.
  ///
  /// @param sampled whether each eligible case, in order, is in the sample
  static MatchTable of(SamplePlan plan, Caseload caseload, boolean[] sampled) {
    List<Match> rows = new ArrayList<>();
    List<String> characteristics = plan.characteristics();
    Precision precision = Precision.of(plan.sampling());
    for (String domain : caseload.domains()) {
      Count all = new Count();
      List<Map<String, Count>> levels = new ArrayList<>();
      for (String characteristic : characteristics) {
        levels.add(new TreeMap<>(order(plan.framework().facts(), characteristic)));
      }
      for (int at = 0; at < sampled.length; at++) {
        Caseload.EligibleCase one = caseload.eligible().get(at);
        if (one.domain().equals(domain)) {
          all.add(sampled[at]);
          for (int characteristic = 0; characteristic < levels.size(); characteristic++) {
            levels
                .get(characteristic)
                .computeIfAbsent(one.levels().get(characteristic), _ -> new Count())
                .add(sampled[at]);
          }
        }
      }
      if (all.sampled == 0) {
        continue;
      }
      for (int at = 0; at < levels.size(); at++) {
        String characteristic = characteristics.get(at);
        levels
            .get(at)
            .forEach((level, count) ->
                rows.add(
                    new Match(
                        domain,
                        characteristic,
                        level,
                        count.eligible,
                        count.sampled,
                        all.eligible,
                        all.sampled,
                        precision.marginOf(count.sampled, count.eligible))));
      }
    }
    return new MatchTable(rows);
  }

  private static Comparator<String> order(FactCodes facts, String characteristic) {
    Map<String, Integer> places = new HashMap<>();
    facts.of(characteristic).forEach(code -> places.put(code.code(), places.size()));
    return Comparator.comparingInt((String level) -> places.getOrDefault(level, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private static final class Count {
    private int eligible;
    private int sampled;

    void add(boolean in) {
      eligible++;
      sampled += in ? 1 : 0;
    }
  }

  public List<Match> of(String domain) {
    return rows.stream().filter(row -> row.domain().equals(domain)).toList();
  }

  /// The mean absolute difference of the shares, in percentage points; nought without rows.
  public double meanPoints() {
    return rows.stream().mapToDouble(row -> Math.abs(row.points())).average().orElse(0);
  }

  /// The largest difference from a proportional sample, in cases.
  public double mostCases() {
    return rows.stream().mapToDouble(row -> Math.abs(row.cases())).max().orElse(0);
  }
}
