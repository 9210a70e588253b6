/// Whether the figures of a published report follow from the open data beside it: the data are
/// rated again by the framework, and what every file prints is held against that. Looks at press,
/// reading and the pure rooms above them.
@NullMarked
package plumbline.proof;

import org.jspecify.annotations.NullMarked;
