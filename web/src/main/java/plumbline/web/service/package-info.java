/// What the inspection asks the service for and what the service sends: documents and figures, and
/// the queries and replies about each. What a service sends is taken as hostile: a file is kept as
/// bytes in the database, and goes out only to be saved, never to be shown.
@ApplicationModule(
    displayName = "Service",
    allowedDependencies = {"access", "frameworks", "layout", "people", "planning", "trail"})
@NullMarked
package plumbline.web.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
