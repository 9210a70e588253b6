@NullMarked
package plumbline.web.moderation;

import org.jspecify.annotations.NullMarked;
