/// The published report as a text whose figures are bound to the evidence, and the data behind it.
/// An [plumbline.edition.Edition] is a function of a rated inspection and of what its writers
/// wrote; every format prints the same one. Looks at report and the pure rooms above it.
@NullMarked
package plumbline.edition;

import org.jspecify.annotations.NullMarked;
