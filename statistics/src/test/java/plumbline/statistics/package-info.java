@NullMarked
package plumbline.statistics;

import org.jspecify.annotations.NullMarked;
