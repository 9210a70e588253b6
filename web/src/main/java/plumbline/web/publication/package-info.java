/// Publication: the report is signed off and frozen as an edition, read early by those who are
/// listed, released at its time, corrected or withdrawn; and the public pages, which are files that
/// every node serves by itself, without the database.
@ApplicationModule(
    displayName = "Publication",
    allowedDependencies = {
      "access",
      "drafting",
      "frameworks",
      "layout",
      "people",
      "planning",
      "subscribers",
      "trail"
    })
@NullMarked
package plumbline.web.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
