/// The trail of an inspection: what was proposed, challenged and agreed, by whom and when.
@ApplicationModule(
    displayName = "Trail",
    allowedDependencies = {"access", "layout", "planning"})
@NullMarked
package plumbline.web.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
