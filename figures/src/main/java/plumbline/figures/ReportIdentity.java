package plumbline.figures;

import java.util.Optional;
import java.util.Set;
import plumbline.framework.Framework;
import plumbline.reading.Passage;
import plumbline.reading.ReportText;
import plumbline.reading.ServiceName;

/// Which report a decision is on: that of a service under a framework, so that a renamed draft
/// keeps its decisions. Where either names none, or none with a word of its own, the file's name
/// tells, without its ending. When the report was made doesn't count.
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
    if (own().isEmpty() || other.own().isEmpty()) {
      return stem().equals(other.stem());
    }
    return own().equals(other.own()) && framework.equals(other.framework());
  }

  private Set<String> own() {
    return service.map(name -> new ServiceName(name).own()).orElse(Set.of());
  }

  private String stem() {
    String name = ReportText.file(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
