@NullMarked
package plumbline.web.alerts;

import org.jspecify.annotations.NullMarked;
