/// Joint inspections: colleague inspectors of other inspectorates see what the lead inspector
/// shares with them, follow lines of enquiry and add what they find to the evidence.
@ApplicationModule(
    displayName = "Colleagues",
    allowedDependencies = {
      "access",
      "cases",
      "casework",
      "frameworks",
      "judgement",
      "layout",
      "people",
      "planning",
      "trail"
    })
@NullMarked
package plumbline.web.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
