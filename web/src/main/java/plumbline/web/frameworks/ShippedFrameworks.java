package plumbline.web.frameworks;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// Receives the frameworks that come with this version of Plumbline. What an earlier version
/// brought stays beside them, for the inspections that were made with it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // what else is loaded at the start stands on them
class ShippedFrameworks implements ApplicationRunner {
  private final Frameworks frameworks;

  ShippedFrameworks(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    for (String id : library.ids()) {
      boolean known =
          library.source(id).filter(source -> frameworks.knows(source.hash())).isPresent();
      if (!known) {
        frameworks.receive(read(library, id));
      }
    }
  }

  private static Framework read(FrameworkLibrary library, String id) {
    return switch (library.find(id, new Place(id, 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(List<Problem> problems) ->
          throw new IllegalStateException("A shipped framework: " + problems.getFirst());
    };
  }
}
