/// Who may ask for what. Everything that is not named here is refused.
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {})
@NullMarked
package plumbline.web.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
