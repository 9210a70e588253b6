package plumbline.web.results;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Rating;
import plumbline.framework.Scale;

/// The ratings of other services, to stand beside an inspection’s own: the latest inspection of
/// each, as others read them from the reports. The file says one rating for court and out-of-court
/// work together, and nothing where it is Requires improvement or could not be read; neither is
/// guessed here.
public final class NationalRatings {
  private static final String OVERALL = "overall";
  private static final Set<String> STANDARDS =
      Set.of("assessment", "planning", "implementation_and_delivery", "reviewing");

  private final List<Map<String, String>> services;

  private NationalRatings(List<Map<String, String>> services) {
    this.services = services;
  }

  /// How often each rating was given.
  ///
  /// @param counts for every rating of the scale, best first
  /// @param neverSaid the ratings that the file has for no such thing at all: no count of theirs is
  ///   known, not even none
  /// @param notRead how many services have no rating in the file
  public record Distribution(Map<String, Integer> counts, Set<String> neverSaid, int notRead) {
    public Distribution {
      neverSaid = Set.copyOf(neverSaid);
    }

    /// `37`, or a dash.
    public String count(String rating) {
      return neverSaid.contains(rating) ? "–" : String.valueOf(counts.getOrDefault(rating, 0));
    }

    public int services() {
      return counts.values().stream().mapToInt(count -> count).sum() + notRead;
    }
  }

  public static NationalRatings shipped() {
    try (InputStream file =
            Objects.requireNonNull(
                NationalRatings.class.getResourceAsStream("national-ratings.csv"));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Map<String, String>> services = new ArrayList<>();
      rows.forEach(row -> services.add(row.getFieldsAsMap()));
      return new NationalRatings(services);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Distribution overall(Scale scale) {
    return distribution(OVERALL, Set.of(OVERALL), scale);
  }

  /// @param name a standard’s name, such as `Implementation and delivery`; empty where the file has
  ///   no such standard
  Optional<Distribution> standard(String name, Scale scale) {
    String column = name.toLowerCase(Locale.ROOT).replace(' ', '_');
    return STANDARDS.contains(column)
        ? Optional.of(distribution(column, STANDARDS, scale))
        : Optional.empty();
  }

  /// @param alike the columns that say the same kind of thing
  private Distribution distribution(String column, Set<String> alike, Scale scale) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> neverSaid = new HashSet<>();
    for (Rating rating : scale.ratings().reversed()) {
      counts.put(
          rating.name(),
          Math.toIntExact(
              services.stream()
                  .filter(service -> rating.name().equals(service.get(column)))
                  .count()));
      if (services.stream()
          .noneMatch(
              service -> alike.stream().anyMatch(one -> rating.name().equals(service.get(one))))) {
        neverSaid.add(rating.name());
      }
    }
    int read = counts.values().stream().mapToInt(count -> count).sum();
    return new Distribution(counts, neverSaid, services.size() - read);
  }
}
