/// Inspections: cases, facts, answers, tallies and judgements, as their file gives them. Looks at
/// framework and document only.
@NullMarked
package plumbline.inspection;

import org.jspecify.annotations.NullMarked;
