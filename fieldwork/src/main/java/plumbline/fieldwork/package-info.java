/// Fieldwork: what inspectors say about a case, one entry at a time, and what follows from it: the
/// case's record, the questions that are asked, what is missing, and the case that is rated. Looks
/// at inspection, framework and document only.
@NullMarked
package plumbline.fieldwork;

import org.jspecify.annotations.NullMarked;
