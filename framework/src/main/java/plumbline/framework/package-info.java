/// Frameworks: domains, standards, questions, conditions, bands and the scales of ratings. Looks at
/// document only.
@NullMarked
package plumbline.framework;

import org.jspecify.annotations.NullMarked;
