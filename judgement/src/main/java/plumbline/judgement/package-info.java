/// Judgement: evidence that is no case, laid out by key question and source, and what is thin or
/// missing in it; the summary of diversity. Looks at framework, fieldwork and statistics, and what
/// they look at.
@NullMarked
package plumbline.judgement;

import org.jspecify.annotations.NullMarked;
