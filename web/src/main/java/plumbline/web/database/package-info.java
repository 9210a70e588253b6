/// The database that Plumbline keeps its facts in: the embedded PostgreSQL that it starts itself,
/// or the one it was told to use, the two roles, and the migrations. Knows no table's meaning and
/// no web page; looks at no other room of the application.
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package plumbline.web.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
