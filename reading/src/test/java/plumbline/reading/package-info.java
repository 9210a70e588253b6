@NullMarked
package plumbline.reading;

import org.jspecify.annotations.NullMarked;
