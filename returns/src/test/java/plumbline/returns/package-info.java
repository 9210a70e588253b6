@NullMarked
package plumbline.returns;

import org.jspecify.annotations.NullMarked;
