/// From a framework and answers to ratings, with their working. Looks at inspection, framework and
/// document only.
@NullMarked
package plumbline.rating;

import org.jspecify.annotations.NullMarked;
