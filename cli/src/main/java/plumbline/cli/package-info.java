/// The command line: arguments in, files and exit status out. Looks at the pure rooms, never at
/// web, Spring or a database.
@NullMarked
package plumbline.cli;

import org.jspecify.annotations.NullMarked;
