@NullMarked
package plumbline.web.service;

import org.jspecify.annotations.NullMarked;
