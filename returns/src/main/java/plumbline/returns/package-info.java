/// Returns: what a service is asked for before the fieldwork, the figures that it gives, and a
/// question wherever they do not fit together. Looks at figures, framework and document only.
@NullMarked
package plumbline.returns;

import org.jspecify.annotations.NullMarked;
