/// The sampled cases, who reads them and everything that is said about them: kept for the rooms
/// that show and change it.
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"access", "frameworks", "planning"})
@NullMarked
package plumbline.web.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
