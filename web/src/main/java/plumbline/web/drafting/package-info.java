/// The drafting room: the report of an inspection as its writers write it, section by section, with
/// figures that are bound to the evidence. Its notation and its rules are those of the pure room
/// `drafting`.
@ApplicationModule(
    displayName = "Drafting",
    allowedDependencies = {"access", "layout", "panel", "people", "planning", "service", "trail"})
@NullMarked
package plumbline.web.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
