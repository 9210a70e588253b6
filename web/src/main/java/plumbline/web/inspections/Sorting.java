package plumbline.web.inspections;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The orders in which services can be listed. What is unknown comes last either way.
public enum Sorting {
  SERVICE("service", "Service, A to Z", true),
  SERVICE_BACKWARDS("-service", "Service, Z to A", false),
  BEST("overall", "Overall rating, best first", false),
  WORST("-overall", "Overall rating, worst first", true),
  HIGHEST("score", "Score, highest first", false),
  LOWEST("-score", "Score, lowest first", true),
  LATEST("fieldwork", "Fieldwork, latest first", false),
  EARLIEST("-fieldwork", "Fieldwork, earliest first", true);

  private final String code;
  private final String label;
  private final boolean ascending;

  Sorting(String code, String label, boolean ascending) {
    this.code = code;
    this.label = label;
    this.ascending = ascending;
  }

  /// An order that nobody knows is the first one.
  static Sorting of(String code) {
    for (Sorting sorting : values()) {
      if (sorting.code.equals(code)) {
        return sorting;
      }
    }
    return SERVICE;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  boolean isAscending() {
    return ascending;
  }

  /// The other direction of the same column.
  Sorting reversed() {
    return switch (this) {
      case SERVICE -> SERVICE_BACKWARDS;
      case SERVICE_BACKWARDS -> SERVICE;
      case BEST -> WORST;
      case WORST -> BEST;
      case HIGHEST -> LOWEST;
      case LOWEST -> HIGHEST;
      case LATEST -> EARLIEST;
      case EARLIEST -> LATEST;
    };
  }

  Comparator<InspectedService> comparator() {
    return switch (this) {
      case SERVICE, SERVICE_BACKWARDS -> byName(ascending);
      case BEST, WORST -> by(InspectedService::rank);
      case HIGHEST, LOWEST -> by(InspectedService::part);
      case LATEST, EARLIEST -> by(service -> service.fieldwork().order());
    };
  }

  private <T extends Comparable<T>> Comparator<InspectedService> by(
      Function<InspectedService, Optional<T>> value) {
    Comparator<T> known = ascending ? Comparator.<T>naturalOrder() : Comparator.<T>reverseOrder();
    Comparator<Optional<T>> unknownLast =
        (one, other) ->
            one.isPresent() && other.isPresent()
                ? known.compare(one.get(), other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    return Comparator.comparing(value, unknownLast).thenComparing(byName(true));
  }

  private static Comparator<InspectedService> byName(boolean ascending) {
    Collator british = Collator.getInstance(Locale.UK);
    Comparator<InspectedService> byName =
        Comparator.comparing(InspectedService::name, british::compare);
    return ascending ? byName : byName.reversed();
  }
}
