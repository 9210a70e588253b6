@NullMarked
package plumbline.web;

import org.jspecify.annotations.NullMarked;
