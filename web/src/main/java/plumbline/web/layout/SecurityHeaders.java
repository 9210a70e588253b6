package plumbline.web.layout;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// The headers that tell a browser what no page of ours ever does. Set by Tomcat itself, before any
/// filter and before it looks at the address, so that files and errors carry them too.
final class SecurityHeaders extends ValveBase {
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
              + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  SecurityHeaders() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    set(request, response);
    getNext().invoke(request, response);
  }

  /// Pages ask again each time, as the next revision may be there; assets say otherwise themselves.
  static void set(Request request, Response response) {
    ALWAYS.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-cache");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
