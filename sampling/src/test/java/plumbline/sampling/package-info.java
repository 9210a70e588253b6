@NullMarked
package plumbline.sampling;

import org.jspecify.annotations.NullMarked;
