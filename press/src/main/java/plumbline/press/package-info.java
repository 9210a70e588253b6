/// Prints an edition in every format from one source: HTML, PDF, Word, OpenDocument, CSV, JSON. The
/// same edition gives the same bytes, on any machine. Nothing is fetched: fonts are the product’s
/// own, and what a text names is only ever printed. Looks at edition and the pure rooms above it.
@NullMarked
package plumbline.press;

import org.jspecify.annotations.NullMarked;
