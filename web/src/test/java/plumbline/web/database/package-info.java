@NullMarked
package plumbline.web.database;

import org.jspecify.annotations.NullMarked;
