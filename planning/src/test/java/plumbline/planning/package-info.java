@NullMarked
package plumbline.planning;

import org.jspecify.annotations.NullMarked;
