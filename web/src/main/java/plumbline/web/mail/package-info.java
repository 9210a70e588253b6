/// E-mail: the one mail server that an administrator named, and what every e-mail must be like.
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {})
@NullMarked
package plumbline.web.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
