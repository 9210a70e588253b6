package plumbline.edition;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import plumbline.report.Sections;

/// An edition as one file of HTML that loads nothing, and is well-formed XML too.
public final class EditionHtml {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, EditionHtml.class.getClassLoader(), "plumbline.edition.pages");

  private EditionHtml() {}

  public static String of(Edition edition) {
    return page(new EditionPage(edition, Sections.styles(), true));
  }

  /// A part of an edition, for a page that has the style sheets. Its headings begin at the third
  /// level.
  public static String of(List<Block> blocks) {
    StringOutput html = new StringOutput();
    ENGINE.render("part.jte", blocks, Sections.legible(html));
    return html.toString();
  }

  /// With other style sheets: those of a printed page, on which figures are no links.
  public static String with(Edition edition, String styles) {
    return page(new EditionPage(edition, styles, false));
  }

  private static String page(EditionPage page) {
    StringOutput html = new StringOutput(512 * 1024);
    ENGINE.render("edition.jte", page, Sections.legible(html));
    return html.toString();
  }
}
