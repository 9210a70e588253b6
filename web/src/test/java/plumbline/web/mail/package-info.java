@NullMarked
package plumbline.web.mail;

import org.jspecify.annotations.NullMarked;
