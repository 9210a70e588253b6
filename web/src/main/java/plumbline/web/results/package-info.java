/// Results while they come: who has how much to do, what the answers give so far, the cases behind
/// every number, and all of it to take away.
@ApplicationModule(
    displayName = "Results",
    allowedDependencies = {
      "access",
      "cases",
      "colleagues",
      "frameworks",
      "layout",
      "people",
      "planning",
      "sampling",
      "trail"
    })
@NullMarked
package plumbline.web.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
