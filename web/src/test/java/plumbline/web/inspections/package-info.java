@NullMarked
package plumbline.web.inspections;

import org.jspecify.annotations.NullMarked;
