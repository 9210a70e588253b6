/// A rated inspection as pages and files to read. Looks at the pure rooms above it: rating,
/// inspection, framework and document.
///
/// Two doors: [plumbline.report.Sections] gives the parts of a report as content for any page,
/// [plumbline.report.HtmlReport] the whole of it as one file. The records are what the templates
/// under `src/main/jte` show, one for each; they are public because a template is compiled into
/// another package.
@NullMarked
package plumbline.report;

import org.jspecify.annotations.NullMarked;
