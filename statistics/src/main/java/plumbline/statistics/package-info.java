/// How sure a rating is, how often the method is right, how far inspectors agree. Help to
/// judgement, never in place of it. Looks at rating, inspection, framework and document only.
@NullMarked
package plumbline.statistics;

import org.jspecify.annotations.NullMarked;
