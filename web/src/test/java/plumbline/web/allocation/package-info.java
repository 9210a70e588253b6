@NullMarked
package plumbline.web.allocation;

import org.jspecify.annotations.NullMarked;
