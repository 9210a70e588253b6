package plumbline.web.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;

/// Takes documents from the service and gives them to who may read them. A browser is told to save
/// one and never to show it or guess what it is.
@Controller
@RequestMapping("/work/{inspection}/from-service")
class DocumentPages {
  /// More for one item are hardly read by anybody.
  private static final int MOST = 50;

  private static final String FIELD = "document";

  private final ItemViews views;
  private final Exchanges exchanges;
  private final Scanner scanner;

  DocumentPages(ItemViews views, Exchanges exchanges, Scanner scanner) {
    this.views = views;
    this.exchanges = exchanges;
    this.scanner = scanner;
  }

  /// Where a document or a reply is sent beside figures.
  @GetMapping("/items/{item}/documents")
  @Needs(Deed.ANSWER_REQUESTS)
  View beside(
      @PathVariable String inspection, @PathVariable String item, HttpServletRequest request) {
    return views.page(views.opened(inspection, item, request).beside());
  }

  @PostMapping("/items/{item}/documents")
  @Needs(Deed.ANSWER_REQUESTS)
  View send(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam Optional<MultipartFile> document,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    String name = document.map(MultipartFile::getOriginalFilename).orElse("");
    if (name.isEmpty()) {
      return refused(opened, response, "Choose the file to send");
    }
    if (opened.item().documents().size() >= MOST) {
      return refused(
          opened, response, "There are %d documents already: reply instead".formatted(MOST));
    }
    return switch (SentFile.look(name, document.get().getBytes())) {
      case SentFile.Looked.Refused(String words) -> refused(opened, response, words);
      case SentFile.Looked.Fine(SentFile file) ->
          switch (scanner.scan(file.content())) {
            case INFECTED ->
                refused(opened, response, "The virus scanner found something in the file");
            case FAILED ->
                refused(
                    opened,
                    response,
                    "The file could not be scanned for viruses, so it was not kept: try again"
                        + " later");
            case CLEAN -> keep(opened, file, true, request, response);
            case NOT_SCANNED -> keep(opened, file, false, request, response);
          };
    };
  }

  private View keep(
      ItemViews.Opened opened,
      SentFile file,
      boolean scanned,
      HttpServletRequest request,
      HttpServletResponse response) {
    return exchanges.receive(
            opened.inspection(),
            opened.item().item(),
            file,
            scanned,
            Visitor.of(request).signedIn())
        ? new Redirect(opened.address())
        : refused(opened, response, "The same file was sent before: it is in the list");
  }

  private View refused(ItemViews.Opened opened, HttpServletResponse response, String words) {
    return views.refused(
        opened.beside(),
        response,
        HttpStatus.UNPROCESSABLE_CONTENT,
        Map.of(),
        FormProblems.of(FIELD, words));
  }

  @GetMapping("/documents/{document}")
  @Needs(Deed.READ_SERVICE_EVIDENCE)
  void document(
      @PathVariable String inspection, @PathVariable UUID document, HttpServletResponse response)
      throws IOException {
    Received received = exchanges.document(inspection, document).orElseThrow(NotFound::new);
    byte[] content = exchanges.content(received);
    response.setContentType(received.kind().mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(received.fileName(), UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
