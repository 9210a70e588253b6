/// A rated inspection as pages and files to read. Looks at the pure rooms above it: rating,
/// inspection, framework and document.
@NullMarked
package plumbline.report;

import org.jspecify.annotations.NullMarked;
