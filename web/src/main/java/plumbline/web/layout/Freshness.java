package plumbline.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import plumbline.document.ContentHash;

/// Whether a visitor's browser has an answer already. It keeps what it was given and asks each time
/// whether that still holds, which the hash of the content tells.
final class Freshness {
  private Freshness() {}

  /// Names the content; true where the visitor has just that and needs to be told no more. The tag
  /// is a weak one because Tomcat may compress what it stands for.
  static boolean isKept(byte[] content, HttpServletRequest request, HttpServletResponse response) {
    if ("no-store".equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
      return false;
    }
    String tag = "W/\"" + ContentHash.of(content).hex().substring(0, 32) + "\"";
    return new ServletWebRequest(request, response).checkNotModified(tag);
  }
}
