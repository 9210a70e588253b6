/// Judgement: evidence that is no case, laid out by key question and source, and what is thin or
/// missing in it. Looks at framework and fieldwork only.
@NullMarked
package plumbline.judgement;

import org.jspecify.annotations.NullMarked;
