/// A rated inspection, and a report that was checked, as pages and files to read. Looks at the pure
/// rooms above it: figures, reading, statistics, rating, inspection, framework and document.
///
/// Three doors: [plumbline.report.Sections] gives the parts of a report as content for any page,
/// [plumbline.report.HtmlReport] the whole of it as one file, [plumbline.report.FindingsPage] what
/// was found in a published report, as content or as one file. The records are what the templates
/// under `src/main/jte` show, one for each; they are public because a template is compiled into
/// another package.
@NullMarked
package plumbline.report;

import org.jspecify.annotations.NullMarked;
