package plumbline.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A document in one file that brings its own style sheet and loads nothing. Its policy allows just
/// that style sheet, by its hash, and no script at all.
public record WholeDocument(String html) implements View {
  private static final String BEGIN = "<style>";
  private static final String END = "</style>";

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = html.getBytes(UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", policy());
    if (!Freshness.isKept(bytes, request, response)) {
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }

  /// The Content-Security-Policy that it is shown under.
  public String policy() {
    return "default-src 'none'; style-src '%s'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
        .formatted(styleHash());
  }

  private String styleHash() {
    int begin = html.indexOf(BEGIN) + BEGIN.length();
    int end = html.indexOf(END, begin);
    if (begin < BEGIN.length() || end < 0) {
      return "none";
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(html.substring(begin, end).getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
