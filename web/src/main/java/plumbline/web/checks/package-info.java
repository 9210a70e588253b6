/// A page where anyone checks the figures of a report. What is sent is read, answered and
/// forgotten.
@ApplicationModule(
    displayName = "Checks",
    allowedDependencies = {"access", "layout"})
@NullMarked
package plumbline.web.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
