package plumbline.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/// The compiled templates: each takes one record.
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "plumbline.report.pages");

  private Templates() {}

  /// A template filled with its record, rendered when the page around it is.
  static Content content(String template, Record part) {
    return output -> ENGINE.render(template, part, new LegibleOutput(output));
  }
}
