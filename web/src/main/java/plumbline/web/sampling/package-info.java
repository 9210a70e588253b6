/// From the service’s case list to the sample that is inspected: sending the list, drawing from it,
/// locking what was drawn, replacing a case, and the proof for both sides.
@ApplicationModule(
    displayName = "Sampling",
    allowedDependencies = {"access", "cases", "frameworks", "layout", "people", "planning"})
@NullMarked
package plumbline.web.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
