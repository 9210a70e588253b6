package plumbline.web.inspections;

import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import plumbline.framework.Rating;

/// What a visitor asked the list of services for, as the address says it. An empty part asks for
/// nothing.
public record ServiceQuery(
    String name, String overall, String framework, String region, Sorting sorting) {
  /// Stands in an address for a service whose file states no region.
  static final String NOT_STATED = "not-stated";

  private static final int LONGEST = 200;

  public ServiceQuery {
    name = given(name);
    overall = given(overall);
    framework = given(framework);
    region = given(region);
  }

  /// Nobody means more than that, and the page repeats it.
  private static String given(String part) {
    String stripped = part.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
  }

  public boolean asks() {
    return !(name + overall + framework + region).isEmpty();
  }

  boolean finds(InspectedService service) {
    return (name.isEmpty() || service.names().stream().anyMatch(this::isIn))
        && (overall.isEmpty() || service.overall().map(Rating::name).equals(Optional.of(overall)))
        && (framework.isEmpty() || service.frameworkId().equals(framework))
        && (region.isEmpty() || service.region().orElse(NOT_STATED).equals(region));
  }

  private boolean isIn(String called) {
    return called.toLowerCase(Locale.UK).contains(name.toLowerCase(Locale.UK));
  }

  /// The address of the same question in another order.
  String sorted(Sorting other) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/services");
    add(address, "name", name);
    add(address, "overall", overall);
    add(address, "framework", framework);
    add(address, "region", region);
    if (other != Sorting.SERVICE) {
      address.queryParam("sort", "{sort}");
    }
    return address
        .encode()
        .buildAndExpand(
            java.util.Map.of(
                "name", name,
                "overall", overall,
                "framework", framework,
                "region", region,
                "sort", other.code()))
        .toUriString();
  }

  private static void add(UriComponentsBuilder address, String part, String value) {
    if (!value.isEmpty()) {
      address.queryParam(part, "{" + part + "}");
    }
  }
}
