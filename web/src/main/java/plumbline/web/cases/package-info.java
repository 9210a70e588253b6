/// The sampled cases, who reads them and everything that is said about them, or what a file says in
/// their place: kept for the rooms that show and change it.
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"access", "frameworks", "layout", "planning"})
@NullMarked
package plumbline.web.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
