@NullMarked
package plumbline.web.layout;

import org.jspecify.annotations.NullMarked;
