package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.inspection.Fact;

/// Figures as the report prints them, with the sources as notes below.
///
/// @param id what the ids of the notes begin with
/// @param none what is said where there are no figures
public record FactTable(
    String id, String caption, List<Row> rows, List<String> sources, String none) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> SAID_BY_THE_VALUE = Set.of("year", "date");

  /// @param value with its unit, where the value doesn't say it itself
  /// @param source the number of its note; empty where it has none, or all share one
  public record Row(String label, String value, Optional<Integer> source) {}

  static FactTable of(String id, String caption, List<Fact> facts, String none) {
    List<String> sources =
        List.copyOf(
            new LinkedHashSet<>(facts.stream().flatMap(fact -> fact.source().stream()).toList()));
    boolean shared =
        sources.size() == 1 && facts.stream().allMatch(fact -> fact.source().isPresent());
    List<Row> rows = new ArrayList<>();
    for (Fact fact : facts) {
      Optional<Integer> note =
          shared ? Optional.empty() : fact.source().map(source -> sources.indexOf(source) + 1);
      rows.add(new Row(fact.label(), value(fact), note));
    }
    return new FactTable(id, caption, rows, sources.stream().map(FactTable::source).toList(), none);
  }

  /// A source that is but a number is a section of the report.
  private static String source(String words) {
    return words.matches("\\d+(\\.\\d+)*") ? "Section " + words : words;
  }

  private static String value(Fact fact) {
    boolean bare = NUMBER.matcher(fact.value()).matches();
    return fact.unit()
        .filter(unit -> bare && !SAID_BY_THE_VALUE.contains(unit))
        .map(unit -> fact.value() + " " + unit)
        .orElse(fact.value());
  }

  /// Whether all figures have the one source.
  public boolean sharesOneSource() {
    return sources.size() == 1 && rows.stream().allMatch(row -> row.source().isEmpty());
  }
}
