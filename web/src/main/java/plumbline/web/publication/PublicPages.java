package plumbline.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Answers the public addresses from this node’s files, and from nothing else: no database, no
/// sign-in, no cookie. They are for everybody, so that nobody is asked who they are.
@Configuration(proxyBeanMethods = false)
class PublicPages {
  /// How long a browser need not ask again. A frozen file never changes, but it may be corrected or
  /// withdrawn.
  private static final String FROZEN = "public, max-age=600, immutable";

  private static final String ASK_AGAIN = "public, no-cache";

  private final PublicStore store;

  PublicPages(PublicStore store) {
    this.store = store;
  }

  @Bean
  SimpleUrlHandlerMapping publicAddresses() {
    HttpRequestHandler handler = this::answer;
    return new SimpleUrlHandlerMapping(
        Map.of("/reports", handler, "/reports/**", handler, "/sitemap.xml", handler),
        Ordered.HIGHEST_PRECEDENCE);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    String address = request.getRequestURI();
    Optional<PublicAnswer> answer = store.find(address);
    if (answer.isPresent()) {
      // The pages may be replaced between the look at the list and that at the file.
      boolean isSent =
          sent(answer.get(), request, response)
              || sent(store.find(address).orElse(answer.get()), request, response);
      if (!isSent) {
        // It is written again within seconds.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    } else if (store.find(other(address)).isPresent()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader(HttpHeaders.LOCATION, other(address));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /// The same address with a stroke at its end, or without it.
  private static String other(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address + "/";
  }

  /// False where the file is not there.
  private boolean sent(
      PublicAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isSmall = !answer.packed().isEmpty() && takesGzip(request);
    try (FileChannel file =
            FileChannel.open(
                store.file(isSmall ? answer.packed() : answer.content().hex()),
                StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(file)) {
      if (isKept(answer, request, response)) {
        return true;
      }
      response.setStatus(answer.status());
      response.setContentType(answer.mediaType());
      response.setContentLengthLong(file.size());
      if (isSmall) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
      if (request.getMethod().equals("GET")) {
        in.transferTo(response.getOutputStream());
      }
      return true;
    } catch (NoSuchFileException lost) {
      return false;
    }
  }

  /// Says what is told of every answer; true where the visitor has just that and needs no more.
  private static boolean isKept(
      PublicAnswer answer, HttpServletRequest request, HttpServletResponse response) {
    String tag = "W/\"" + answer.content().hex().substring(0, 32) + "\"";
    response.setHeader(HttpHeaders.CACHE_CONTROL, answer.frozen() ? FROZEN : ASK_AGAIN);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    header(response, "Content-Security-Policy", answer.policy());
    header(response, HttpHeaders.CONTENT_DISPOSITION, answer.saved());
    if (!answer.newer().isEmpty()) {
      response.setHeader(
          HttpHeaders.LINK, "<%s>; rel=\"successor-version\"".formatted(answer.newer()));
      // Whoever searches is led to what holds.
      response.setHeader("X-Robots-Tag", "noindex");
    }
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (answer.status() != HttpServletResponse.SC_OK || known == null || !known.contains(tag)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  private static void header(HttpServletResponse response, String name, String value) {
    if (!value.isEmpty()) {
      response.setHeader(name, value);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null
        && accepted.matches("(?i)(.*[,\\s])?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }
}
