/// Inspection files as they were received, every revision kept and none ever changed; and the pages
/// on which anyone reads the services' ratings with their working and every figure behind them.
@ApplicationModule(
    displayName = "Inspections",
    allowedDependencies = {"access", "frameworks", "layout"})
@NullMarked
package plumbline.web.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
