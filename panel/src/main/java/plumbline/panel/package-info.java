/// Panel: the rules by which a ratings panel decides. Who may vote, what a move needs, what a
/// decision was about, and the inspection that follows from all of them. Ratings are given by
/// `rating` alone.
@NullMarked
package plumbline.panel;

import org.jspecify.annotations.NullMarked;
