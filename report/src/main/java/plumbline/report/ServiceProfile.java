package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.inspection.Inspection;

/// Who and where the service is.
public record ServiceProfile(List<SummaryLine> lines) {
  static ServiceProfile of(Inspection inspection) {
    Inspection.Profile profile = inspection.profile();
    List<SummaryLine> lines = new ArrayList<>();
    lines.add(new SummaryLine("Service", inspection.service()));
    several("Also called", profile.aliases(), lines);
    several(
        profile.authorities().size() == 1 ? "Local authority" : "Local authorities",
        profile.authorities(),
        lines);
    one("Region", profile.region(), lines);
    one("Police area", profile.policeArea(), lines);
    one("Country", profile.country(), lines);
    several("Inspected jointly with", profile.partners(), lines);
    return new ServiceProfile(lines);
  }

  private static void one(String label, Optional<String> value, List<SummaryLine> lines) {
    value.ifPresent(known -> lines.add(new SummaryLine(label, known)));
  }

  private static void several(String label, List<String> values, List<SummaryLine> lines) {
    if (!values.isEmpty()) {
      lines.add(new SummaryLine(label, String.join(", ", values)));
    }
  }
}
