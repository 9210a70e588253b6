/// A published report, in text, PDF, Word or HTML, read to one model: lines, blocks, an outline,
/// the results of its tables; and from that to an inspection file. Looks at inspection, framework
/// and document only.
@NullMarked
package plumbline.reading;

import org.jspecify.annotations.NullMarked;
