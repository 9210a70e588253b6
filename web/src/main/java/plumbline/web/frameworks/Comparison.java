package plumbline.web.frameworks;

import java.util.List;
import plumbline.framework.FrameworkDifference;
import plumbline.web.layout.Crumb;

/// What changed from one framework to another.
public record Comparison(
    KnownFramework older, KnownFramework newer, FrameworkDifference difference) {

  public List<FrameworkDifference.OfStandard> changed() {
    return difference.standards().stream().filter(one -> !one.changes().isEmpty()).toList();
  }

  public List<FrameworkDifference.OfStandard> unchanged() {
    return difference.standards().stream().filter(one -> one.changes().isEmpty()).toList();
  }

  /// A standard's page in the newer framework, or in the older one where it was dropped.
  public String address(FrameworkDifference.OfStandard standard) {
    return newer
        .framework()
        .standard(standard.id())
        .map(newer::address)
        .or(() -> older.framework().standard(standard.id()).map(older::address))
        .orElse(newer.address());
  }

  public String reversed() {
    return newer.address() + "/compare/" + older.version().name();
  }

  public List<Crumb> way() {
    return List.of(
        new Crumb("Frameworks", "/frameworks"), new Crumb(older.title(), older.address()));
  }
}
