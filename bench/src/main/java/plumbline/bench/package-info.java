/// Measurements against named baselines. Looks at rating and the rooms above it; nothing looks at
/// it.
@NullMarked
package plumbline.bench;

import org.jspecify.annotations.NullMarked;
