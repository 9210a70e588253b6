/// The inspections that are run here: planned from their announcement on, by their team.
@ApplicationModule(
    displayName = "Planning",
    allowedDependencies = {"access", "frameworks", "layout", "people"})
@NullMarked
package plumbline.web.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
