/// Files that people write, in YAML or JSON, as nodes that know their line, and the problems found
/// in them. Looks at no other room.
@NullMarked
package plumbline.document;

import org.jspecify.annotations.NullMarked;
