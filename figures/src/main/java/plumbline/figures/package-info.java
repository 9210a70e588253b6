/// What a text says in figures, and findings where it contradicts itself, its data, arithmetic or
/// the rules. Looks at reading, rating, inspection, framework and document only.
@NullMarked
package plumbline.figures;

import org.jspecify.annotations.NullMarked;
