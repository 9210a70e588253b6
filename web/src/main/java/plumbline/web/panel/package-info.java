/// The ratings panel: what it is shown, how it meets and decides, the confirmation of the ratings
/// and their reopening, and how discretion was used over time. Its rules are those of the pure room
/// `panel`.
@ApplicationModule(
    displayName = "Panel",
    allowedDependencies = {
      "access",
      "allocation",
      "cases",
      "frameworks",
      "judgement",
      "layout",
      "people",
      "planning",
      "results",
      "trail"
    })
@NullMarked
package plumbline.web.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
