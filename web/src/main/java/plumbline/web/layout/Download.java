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

/// A file to take away. A browser saves it and never shows it, whatever stands in it.
public record Download(String name, String mediaType, String content) implements View {
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = content.getBytes(UTF_8);
    response.setContentType(mediaType + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    if (!Freshness.isKept(bytes, request, response)) {
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
