@NullMarked
package plumbline.surveys;

import org.jspecify.annotations.NullMarked;
