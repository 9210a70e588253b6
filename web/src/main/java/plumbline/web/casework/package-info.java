/// Where inspectors assess cases: the page of a case, every save of it, and its way from state to
/// state.
@ApplicationModule(
    displayName = "Casework",
    allowedDependencies = {"access", "cases", "database", "layout", "people", "planning"})
@NullMarked
package plumbline.web.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
