/// Who reads which case, when case managers are interviewed, and who may not because of a conflict
/// of interest.
@ApplicationModule(
    displayName = "Allocation",
    allowedDependencies = {"access", "cases", "layout", "people", "planning"})
@NullMarked
package plumbline.web.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
