/// Surveys: opened for an inspection, answered by people who are not known, ended, and shown as far
/// as nobody can be recognised. What ended surveys found, [EndedSurveys] tells other rooms.
@ApplicationModule(
    displayName = "Surveys",
    allowedDependencies = {"access", "frameworks", "layout", "people", "planning", "trail"})
@NullMarked
package plumbline.web.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
