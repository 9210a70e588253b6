@NullMarked
package plumbline.web.sampling;

import org.jspecify.annotations.NullMarked;
