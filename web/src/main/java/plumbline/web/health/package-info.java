/// Whether Plumbline works: for the people who run it and for the programs that watch it.
@ApplicationModule(
    displayName = "Health",
    allowedDependencies = {"access", "layout"})
@NullMarked
package plumbline.web.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
