/// Alerts about children at imminent risk of harm: raised by whoever works on an inspection, told
/// to its leads and to the service’s contact at once, and followed to an outcome. An alert is never
/// an answer.
@ApplicationModule(
    displayName = "Alerts",
    allowedDependencies = {"access", "cases", "layout", "mail", "people", "planning"})
@NullMarked
package plumbline.web.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
