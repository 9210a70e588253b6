@NullMarked
package plumbline.trail;

import org.jspecify.annotations.NullMarked;
