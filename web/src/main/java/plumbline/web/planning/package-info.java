/// The inspections that are run here, from their announcement on.
@ApplicationModule(
    displayName = "Planning",
    allowedDependencies = {"access", "frameworks", "layout"})
@NullMarked
package plumbline.web.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
