/// The report while it is written: the notation of its sections, the figures that can be placed in
/// them, the typed figures held against the evidence, and its language.
@NullMarked
package plumbline.drafting;

import org.jspecify.annotations.NullMarked;
