/// A report that comes back from Word: what was edited becomes suggestions in the sections that it
/// is about, what can’t be taken is told with its reason. Looks at drafting, press and the pure
/// rooms above them.
@NullMarked
package plumbline.wordback;

import org.jspecify.annotations.NullMarked;
