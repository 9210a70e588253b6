package plumbline.web.inspections;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.web.frameworks.Frameworks;

/// Loads the published inspections that come with Plumbline, for `--demo`. What stands under one of
/// their ids already stays as it is, whoever sent it.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
class DemoInspections implements ApplicationRunner {
  private final Frameworks frameworks;
  private final InspectionFiles files;

  DemoInspections(Frameworks frameworks, InspectionFiles files) {
    this.frameworks = frameworks;
    this.files = files;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    for (Source source : ShippedInspections.sources()) {
      if (!files.holds(source.hash())) {
        load(source, library);
      }
    }
  }

  private void load(Source source, FrameworkLibrary library) {
    switch (InspectionReader.read(source, library)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> {
        if (files.currentVersion(inspection.id()).isEmpty()) {
          frameworks.receive(inspection.framework());
          files.receive(inspection.id(), source.text(), inspection.framework().hash(), "demo");
        }
      }
      case Parsed.Refused<Inspection>(List<Problem> problems) ->
          throw new IllegalStateException("A shipped inspection: " + problems.getFirst());
    }
  }
}
