package plumbline.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A file that somebody sent. A browser is told to save it and never to show it or guess what it
/// is.
///
/// @param content no copy is made of it, and nobody changes it
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, byte[] content) implements View {
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setCharacterEncoding((String) null); // no text, whatever the visitor’s language
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
