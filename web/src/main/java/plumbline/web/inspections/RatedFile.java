package plumbline.web.inspections;

import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.web.frameworks.KnownFramework;

/// An inspection file, read and rated by the framework content that it was received with.
public record RatedFile(FileVersion file, RatedInspection rated, KnownFramework framework) {
  public Inspection inspection() {
    return rated.inspection();
  }
}
