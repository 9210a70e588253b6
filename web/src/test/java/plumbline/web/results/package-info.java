@NullMarked
package plumbline.web.results;

import org.jspecify.annotations.NullMarked;
