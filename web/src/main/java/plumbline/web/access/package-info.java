/// Who may do what. One table of deeds and roles (`access.csv`) decides for every address and every
/// record; an address that names no deed is closed.
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {})
@NullMarked
package plumbline.web.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
