/// From a service's case list to a sample that anyone can draw again: who is eligible, how many are
/// needed, the draw, how near it came, and why each case is in or out. Looks at framework and
/// document only.
@NullMarked
package plumbline.sampling;

import org.jspecify.annotations.NullMarked;
