@NullMarked
package plumbline.panel;

import org.jspecify.annotations.NullMarked;
