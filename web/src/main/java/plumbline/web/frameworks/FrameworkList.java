package plumbline.web.frameworks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The frameworks that were received.
///
/// @param latest one of each id
/// @param earlier contents that another of their id has followed, and that inspections may rest on
public record FrameworkList(List<KnownFramework> latest, List<KnownFramework> earlier) {
  static FrameworkList of(List<KnownFramework> all) {
    Map<Boolean, List<KnownFramework>> byLatest =
        all.stream().collect(Collectors.partitioningBy(known -> known.version().latest()));
    return new FrameworkList(
        byLatest.getOrDefault(true, List.of()), byLatest.getOrDefault(false, List.of()));
  }
}
