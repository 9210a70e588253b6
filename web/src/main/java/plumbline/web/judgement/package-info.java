/// Judgement: evidence that is no case, weighed against the key questions, and the ratings that the
/// lead inspector proposes for the standards judged on it.
@ApplicationModule(
    displayName = "Judgement",
    allowedDependencies = {
      "access",
      "cases",
      "frameworks",
      "layout",
      "people",
      "planning",
      "surveys",
      "trail"
    })
@NullMarked
package plumbline.web.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
