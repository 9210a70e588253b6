/// A whole programme of inspections at once: files of answers and judgements to a file of ratings,
/// fast and in little memory. Looks at rating, framework and document only.
@NullMarked
package plumbline.programme;

import org.jspecify.annotations.NullMarked;
