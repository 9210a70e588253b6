/// Who read or changed what is known about the cases of an inspection, for those who answer for it.
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"access", "layout", "planning"})
@NullMarked
package plumbline.web.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
