package plumbline.figures;

import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.reading.Passage;
import plumbline.reading.ReportText;
import plumbline.reading.ServiceName;

/// Which report a decision is on: that of a service under a framework, so that a renamed draft
/// keeps its decisions. Where either names none, the file's name tells, without its ending.
///
/// @param file without its folder
/// @param service as the report prints it
/// @param framework its id
public record ReportIdentity(String file, Optional<String> service, Optional<String> framework) {
  public static ReportIdentity of(Checked checked) {
    return new ReportIdentity(
        checked.text().file(),
        checked.report().services().stream().findFirst().map(Passage::text),
        checked.report().framework().map(Framework::id));
  }

  public boolean isSameAs(ReportIdentity other) {
    if (service.isEmpty() || other.service().isEmpty()) {
      return stem().equals(other.stem());
    }
    return new ServiceName(service.get()).own().equals(new ServiceName(other.service().get()).own())
        && framework.equals(other.framework());
  }

  private String stem() {
    String name = ReportText.file(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
