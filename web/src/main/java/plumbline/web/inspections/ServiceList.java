package plumbline.web.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plumbline.framework.Rating;

/// The services that a visitor asked for, with their ratings, and the form to ask for others.
///
/// @param all how many services there are, found or not
/// @param unreadable how many files this version of Plumbline can't read
public record ServiceList(
    ServiceQuery query,
    List<InspectedService> found,
    int all,
    int unreadable,
    List<Field> fields,
    List<Choice> sortings,
    List<Column> columns) {

  /// A question of the form with its possible answers.
  public record Field(String name, String label, List<Choice> choices) {}

  public record Choice(String value, String label, boolean chosen) {}

  /// A heading by which the table can be sorted.
  ///
  /// @param sorted `ascending`, `descending` or `none`, as screen readers tell it
  /// @param offer what following its link does
  public record Column(String label, String address, String sorted, String offer) {
    public boolean isSorted() {
      return !sorted.equals("none");
    }

    /// Figures line up at their last digit.
    public boolean isFigure() {
      return label.equals("Score");
    }
  }

  static ServiceList of(RatedFiles.Services stored, ServiceQuery query) {
    List<InspectedService> services = stored.services();
    return new ServiceList(
        query,
        services.stream().filter(query::finds).sorted(query.sorting().comparator()).toList(),
        services.size(),
        stored.unreadable(),
        List.of(overall(services, query), framework(services, query), region(services, query)),
        Stream.of(Sorting.values())
            .map(one -> new Choice(one.code(), one.label(), one == query.sorting()))
            .toList(),
        List.of(
            column("Service", Sorting.SERVICE, query),
            column("Overall rating", Sorting.BEST, query),
            column("Score", Sorting.HIGHEST, query),
            column("Fieldwork", Sorting.LATEST, query)));
  }

  private static Field overall(List<InspectedService> services, ServiceQuery query) {
    List<Choice> choices =
        services.stream()
            .flatMap(service -> service.overall().stream())
            .sorted(Comparator.comparingInt(Rating::rank).reversed())
            .map(Rating::name)
            .distinct()
            .map(name -> new Choice(name, name, name.equals(query.overall())))
            .toList();
    return field("overall", "Overall rating", "Any rating", choices);
  }

  private static Field framework(List<InspectedService> services, ServiceQuery query) {
    List<Choice> choices =
        services.stream()
            .map(service ->
                new Choice(
                    service.frameworkId(),
                    service.frameworkTitle(),
                    service.frameworkId().equals(query.framework())))
            .distinct()
            .sorted(Comparator.comparing(Choice::label))
            .toList();
    return field("framework", "Framework", "Any framework", choices);
  }

  private static Field region(List<InspectedService> services, ServiceQuery query) {
    List<Choice> choices = new ArrayList<>();
    services.stream()
        .flatMap(service -> service.region().stream())
        .distinct()
        .sorted()
        .forEach(region -> choices.add(new Choice(region, region, region.equals(query.region()))));
    if (services.stream().anyMatch(service -> service.region().isEmpty())) {
      choices.add(
          new Choice(
              ServiceQuery.NOT_STATED,
              "Not stated",
              query.region().equals(ServiceQuery.NOT_STATED)));
    }
    return field("region", "Region", "Any region", choices);
  }

  private static Field field(String name, String label, String any, List<Choice> choices) {
    boolean chosen = choices.stream().anyMatch(Choice::chosen);
    return new Field(
        name,
        label,
        Stream.concat(Stream.of(new Choice("", any, !chosen)), choices.stream()).toList());
  }

  private static Column column(String label, Sorting first, ServiceQuery query) {
    Sorting now = query.sorting();
    boolean sorted = now == first || now == first.reversed();
    Sorting offered = now == first ? first.reversed() : first;
    return new Column(
        label,
        query.sorted(offered),
        sorted ? (now.isAscending() ? "ascending" : "descending") : "none",
        offered.label());
  }

  /// How many were found, in a sentence.
  public String count() {
    if (!query.asks()) {
      return all == 1 ? "1 service" : all + " services";
    }
    return switch (found.size()) {
      case 0 -> "None of the %d services matches".formatted(all);
      case 1 -> "1 of %d services matches".formatted(all);
      default -> "%d of %d services match".formatted(found.size(), all);
    };
  }

  /// What stands in the tab, so that the number is the first thing heard.
  public String title() {
    return query.asks() ? count() + ": services and their ratings" : "Services and their ratings";
  }
}
