@NullMarked
package plumbline.web.surveys;

import org.jspecify.annotations.NullMarked;
