package plumbline.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.web.servlet.View;
import plumbline.web.access.Visitor;

/// The typed templates, compiled with the program. A page is one template and the one record that
/// it shows: `return Templates.page("inspections/list.jte", new InspectionList(...));`
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "plumbline.web.pages");

  private static final ScopedValue<Visitor> VISITOR = ScopedValue.newInstance();

  private Templates() {}

  /// Drawn whole before the first byte leaves: a template that fails gives an error page, never
  /// half a page.
  public static View page(String template, Object shown) {
    return (_, request, response) -> {
      byte[] html = render(template, shown, Visitor.of(request));
      response.setContentType("text/html;charset=UTF-8");
      if (!Freshness.isKept(html, request, response)) {
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
      }
    };
  }

  /// A whole document that is not a page of the site, such as a file to print.
  public static String document(String template, Object shown) {
    return new String(render(template, shown, Visitor.NOBODY), UTF_8);
  }

  /// For whom a page is drawn now; for templates.
  public static Visitor visitor() {
    return VISITOR.orElse(Visitor.NOBODY);
  }

  static byte[] render(String template, Object shown, Visitor visitor) {
    return ScopedValue.where(VISITOR, visitor)
        .call(() -> {
          Utf8ByteOutput html = new Utf8ByteOutput();
          ENGINE.render(template, shown, html);
          return html.toByteArray();
        });
  }
}
