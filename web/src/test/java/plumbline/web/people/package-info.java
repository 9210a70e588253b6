@NullMarked
package plumbline.web.people;

import org.jspecify.annotations.NullMarked;
