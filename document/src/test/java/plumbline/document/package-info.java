@NullMarked
package plumbline.document;

import org.jspecify.annotations.NullMarked;
