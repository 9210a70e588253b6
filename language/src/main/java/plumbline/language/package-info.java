/// The texts of reports in another language: whole texts, and texts with places in them for what
/// differs from report to report. Looks at document alone.
@NullMarked
package plumbline.language;

import org.jspecify.annotations.NullMarked;
