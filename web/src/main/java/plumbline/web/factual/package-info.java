/// The service’s check of the draft report for factual accuracy: the draft is frozen and sent, the
/// service challenges facts in it, the lead inspector answers each, and a letter tells the outcome.
/// What a service writes or sends is taken as hostile. It sees frozen drafts only, and no answer
/// before the letter.
@ApplicationModule(
    displayName = "Factual accuracy check",
    allowedDependencies = {
      "access",
      "drafting",
      "layout",
      "people",
      "planning",
      "service",
      "trail"
    })
@NullMarked
package plumbline.web.factual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
