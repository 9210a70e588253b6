/// The summary of diversity: staff, caseload and results by protected characteristic, without what
/// would tell of few people.
@ApplicationModule(
    displayName = "Diversity",
    allowedDependencies = {
      "access",
      "cases",
      "frameworks",
      "judgement",
      "layout",
      "planning",
      "results",
      "sampling",
      "service"
    })
@NullMarked
package plumbline.web.diversity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
