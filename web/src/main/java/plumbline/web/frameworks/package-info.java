/// The frameworks that were received, every content of them kept, and the pages on which one can
/// leaf through them.
@ApplicationModule(
    displayName = "Frameworks",
    allowedDependencies = {"access", "layout"})
@NullMarked
package plumbline.web.frameworks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
