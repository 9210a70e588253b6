@NullMarked
package plumbline.judgement;

import org.jspecify.annotations.NullMarked;
