@NullMarked
package plumbline.web.subscribers;

import org.jspecify.annotations.NullMarked;
