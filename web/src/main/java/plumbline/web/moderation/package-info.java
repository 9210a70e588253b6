/// Cases that two inspectors read: where they differ, what they agree on, and how far readers
/// agree.
@ApplicationModule(
    displayName = "Moderation",
    allowedDependencies = {"access", "cases", "layout", "people", "planning"})
@NullMarked
package plumbline.web.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
