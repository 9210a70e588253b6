@NullMarked
package plumbline.fieldwork;

import org.jspecify.annotations.NullMarked;
