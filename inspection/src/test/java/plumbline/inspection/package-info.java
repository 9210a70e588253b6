@NullMarked
package plumbline.inspection;

import org.jspecify.annotations.NullMarked;
