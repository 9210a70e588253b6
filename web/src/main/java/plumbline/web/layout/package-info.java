/// What every page shares: the frame in the GOV.UK Design System, the assets, the security headers,
/// the pages for errors, and the pages that tell nothing of any inspection. Looks at no other room
/// of the application but the one that knows who looks at a page.
@ApplicationModule(displayName = "Layout", allowedDependencies = "access")
@NullMarked
package plumbline.web.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
