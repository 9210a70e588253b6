@NullMarked
package plumbline.framework;

import org.jspecify.annotations.NullMarked;
