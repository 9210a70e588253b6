/// Inspection files and the framework versions they are rated by, as they were received: every
/// revision kept, none ever changed.
@ApplicationModule(displayName = "Inspections", allowedDependencies = "layout")
@NullMarked
package plumbline.web.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
