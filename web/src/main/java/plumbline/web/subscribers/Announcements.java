package plumbline.web.subscribers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What is public now, as this node’s public pages show it.
@Component
class Announcements {
  private volatile List<Announcement> all = List.of();

  void set(List<Announcement> announcements) {
    all = List.copyOf(announcements);
  }

  List<Announcement> all() {
    return all;
  }

  /// The latest report of each service, by the service’s name.
  List<Announcement> services() {
    Map<String, Announcement> latest = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(Announcement::at))
        .forEach(one -> latest.put(one.service(), one));
    return latest.values().stream().sorted(Comparator.comparing(Announcement::name)).toList();
  }

  /// The service whose report it is.
  Optional<String> serviceOf(String inspection) {
    return all.stream()
        .filter(one -> one.inspection().equals(inspection))
        .map(Announcement::service)
        .findFirst();
  }

  /// What somebody can ask for: each service by its latest report, with its name, after all of
  /// them.
  Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "All services");
    services().forEach(one -> choices.put(one.inspection(), one.name()));
    return choices;
  }

  /// What is asked for, in words.
  ///
  /// @param service empty for all
  String about(String service) {
    return services().stream()
        .filter(one -> one.service().equals(service))
        .map(Announcement::name)
        .findFirst()
        .orElse(service.isEmpty() ? "all services" : "one service");
  }

  /// The choice that stands for a service.
  String choice(String inspection) {
    Optional<String> service = serviceOf(inspection);
    return services().stream()
        .filter(one -> service.filter(one.service()::equals).isPresent())
        .map(Announcement::inspection)
        .findFirst()
        .orElse("");
  }
}
