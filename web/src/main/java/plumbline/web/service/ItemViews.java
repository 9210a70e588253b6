package plumbline.web.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import plumbline.returns.Group;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Draws the page of an item; for all that is done on it.
@Component
class ItemViews {
  private final WorkFrames frames;
  private final Exchanges exchanges;
  private final IncomingFiles files;

  ItemViews(WorkFrames frames, Exchanges exchanges, IncomingFiles files) {
    this.frames = frames;
    this.exchanges = exchanges;
    this.files = files;
  }

  /// An item of the inspection that was asked for, in the frame of whoever looks.
  ///
  /// @param withFigures whether the form of its figures is shown, if it has one
  record Opened(WorkFrame frame, Exchange exchange, ServiceItem item, boolean withFigures) {
    /// What is sent beside figures is sent from a page without them: nothing that was typed into
    /// their form can be lost.
    Opened beside() {
      return new Opened(frame, exchange, item, false);
    }

    Group group() {
      return item.item().group().orElseThrow(NotFound::new);
    }

    String inspection() {
      return frame.inspection().id();
    }

    String address() {
      return frame.address() + "/from-service/items/" + item.item().id();
    }
  }

  /// @throws NotFound where it is no item of the framework, or was not asked for
  Opened opened(String inspection, String item, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    Exchange exchange = exchanges.of(frame.inspection());
    return new Opened(
        frame,
        exchange,
        exchange.item(item).filter(ServiceItem::isAsked).orElseThrow(NotFound::new),
        true);
  }

  View page(Opened opened) {
    return page(opened, Optional.empty(), Map.of(), FormProblems.NONE);
  }

  View refused(
      Opened opened,
      HttpServletResponse response,
      HttpStatus status,
      Map<String, String> typed,
      FormProblems problems) {
    response.setStatus(status.value());
    return page(opened, Optional.empty(), typed, problems);
  }

  View refused(
      Opened opened,
      HttpServletResponse response,
      HttpStatus status,
      FiguresForm form,
      FormProblems problems) {
    response.setStatus(status.value());
    return page(opened, Optional.of(form), Map.of(), problems);
  }

  /// @param form as it was typed, where it was refused
  private View page(
      Opened opened, Optional<FiguresForm> form, Map<String, String> typed, FormProblems problems) {
    Exchange exchange = opened.exchange();
    Optional<FiguresView> figures =
        opened
            .item()
            .item()
            .group()
            .filter(_ -> opened.withFigures())
            .map(group ->
                new FiguresView(
                    form.orElseGet(() ->
                        FiguresForm.opened(
                            exchange.asked(),
                            group,
                            exchange.given(),
                            opened.frame().inspection().announced())),
                    exchange.figures(),
                    exchange.queries(group),
                    Figures.changes(exchange.figures(), exchange.fields(group))));
    return Templates.page(
        "service/item.jte",
        new ItemPage(opened.frame(), opened.item(), figures, files.areScanned(), typed, problems));
  }
}
