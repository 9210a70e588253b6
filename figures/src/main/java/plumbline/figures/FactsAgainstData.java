package plumbline.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.reading.Stated;

/// A fact of the area, the caseload or the staff that a table prints is that of the data, where the
/// same label stands in both, and once in each.
final class FactsAgainstData implements Check {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private final Inspection data;
  private final Map<String, Fact> known;

  FactsAgainstData(Inspection data) {
    this.data = data;
    this.known = known(data);
  }

  @Override
  public String name() {
    return "facts-against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    Map<String, Integer> printed = new HashMap<>();
    for (Stated row : facts.report().facts()) {
      printed.merge(plain(row.label().text()), 1, Integer::sum);
    }
    for (Stated row : facts.report().facts()) {
      String label = plain(row.label().text());
      Optional<Fact> fact =
          Optional.ofNullable(known.get(label)).filter(_ -> printed.getOrDefault(label, 0) == 1);
      if (row.values().size() != 1 || fact.isEmpty()) {
        continue;
      }
      List<String> here = numbers(row.values().getFirst().text());
      List<String> there = numbers(fact.get().value());
      if (!here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
        found.add(
            Kind.COUNT_VS_COUNT,
            Severity.ERROR,
            Certainty.CERTAIN,
            SumsOfParts.quote(row),
            Optional.empty(),
            "The report prints %s for ‘%s’, but the data have %s."
                .formatted(
                    row.values().getFirst().text().strip(), fact.get().label(), fact.get().value()),
            "the same label in the inspection file " + data.id());
      }
    }
  }

  /// The facts of the data by label; one that stands there twice is left out.
  private static Map<String, Fact> known(Inspection data) {
    Map<String, Fact> known = new HashMap<>();
    Set<String> twice = new HashSet<>();
    Stream.of(data.contextualFacts(), data.caseload(), data.staffing(), data.organisationData())
        .flatMap(List::stream)
        .forEach(fact -> {
          String label = plain(fact.label());
          if (known.put(label, fact) != null) {
            twice.add(label);
          }
        });
    known.keySet().removeAll(twice);
    return known;
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }

  private static List<String> numbers(String value) {
    return NUMBER.matcher(value).results().map(one -> one.group().replace(",", "")).toList();
  }
}
