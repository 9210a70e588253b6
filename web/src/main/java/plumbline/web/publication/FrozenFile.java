package plumbline.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import plumbline.press.PrintedFile;
import plumbline.web.layout.WholeDocument;

/// A file of an edition, for who may read it early: byte for byte what is published.
///
/// @param edition what files that are saved are named after
record FrozenFile(PrintedFile file, String edition) implements View {
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (file.mediaType().startsWith("text/html")) {
      new WholeDocument(new String(file.bytes(), UTF_8)).render(model, request, response);
      return;
    }
    response.setContentType(file.mediaType());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(edition, file.name()));
    response.setContentLength(file.bytes().length);
    response.getOutputStream().write(file.bytes());
  }

  /// How a browser names what it saves: a file called report.pdf says nothing among others.
  static String saved(String edition, String name) {
    return ContentDisposition.attachment().filename(edition + "-" + name).build().toString();
  }
}
