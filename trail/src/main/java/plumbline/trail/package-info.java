/// Trail: who decided what about an inspection and when, one line for each, each with the hash of
/// the line before it, so that a changed, lost or inserted line shows. Looks at document only.
@NullMarked
package plumbline.trail;

import org.jspecify.annotations.NullMarked;
