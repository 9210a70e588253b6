package plumbline.web.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import plumbline.web.layout.Attachment;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;

/// Takes documents from the service and gives them to who may read them.
@Controller
@RequestMapping("/work/{inspection}/from-service")
class DocumentPages {
  /// More for one item are hardly read by anybody.
  private static final int MOST = 50;

  private static final String FIELD = "document";

  private final ItemViews views;
  private final Exchanges exchanges;
  private final IncomingFiles files;

  DocumentPages(ItemViews views, Exchanges exchanges, IncomingFiles files) {
    this.views = views;
    this.exchanges = exchanges;
    this.files = files;
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
    if (opened.item().documents().size() >= MOST) {
      return refused(
          opened, response, "There are %d documents already: reply instead".formatted(MOST));
    }
    return switch (files.look(document)) {
      case IncomingFiles.Looked.None() -> refused(opened, response, "Choose the file to send");
      case IncomingFiles.Looked.Refused(String words) -> refused(opened, response, words);
      case IncomingFiles.Looked.Fine(SentFile file, boolean scanned) ->
          keep(opened, file, scanned, request, response);
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
  View document(@PathVariable String inspection, @PathVariable UUID document) {
    Received received = exchanges.document(inspection, document).orElseThrow(NotFound::new);
    return new Attachment(
        received.fileName(), received.kind().mediaType(), exchanges.content(received));
  }
}
