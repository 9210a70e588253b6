/// What a published report leaves out, so that nobody is recognised in it: the framework’s rule for
/// small numbers over everything that a release says of who the children are. Looks at inspection,
/// framework and statistics.
@NullMarked
package plumbline.disclosure;

import org.jspecify.annotations.NullMarked;
