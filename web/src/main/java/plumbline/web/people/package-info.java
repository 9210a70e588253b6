/// Accounts, sign-ins and roles, and the pages on which they are managed.
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"access", "layout"})
@NullMarked
package plumbline.web.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
