package plumbline.web.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.document.JsonText;
import plumbline.returns.Figure;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.TextLine;

/// Takes the figures of a return, and asks where they do not fit together.
@Controller
@RequestMapping("/work/{inspection}/from-service/items/{item}")
@Needs(Deed.ANSWER_REQUESTS)
class FigurePages {
  private final ItemViews views;
  private final Exchanges exchanges;

  FigurePages(ItemViews views, Exchanges exchanges) {
    this.views = views;
    this.exchanges = exchanges;
  }

  /// Figures that do not fit are kept as well: they are asked about, not refused.
  ///
  /// @param seen how many changes of the figures the form had before it
  /// @param then whether something else is to be sent after them
  @PostMapping("/figures")
  View save(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "-1") int seen,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    FiguresForm form = sent(opened, request);
    FiguresForm.Read read = form.read();
    if (read.problems().any()) {
      return views.refused(
          opened, response, HttpStatus.UNPROCESSABLE_CONTENT, form, read.problems());
    }
    if (!exchanges.save(
        inspection, opened.item().item(), read.figures(), seen, Visitor.of(request).signedIn())) {
      return views.refused(
          views.opened(inspection, item, request),
          response,
          HttpStatus.CONFLICT,
          form,
          FormProblems.of(
              "figures",
              "Somebody else changed figures while you did: yours are below, not saved yet. Look"
                  + " at theirs in another window, then save yours if they are right"));
    }
    return new Redirect(opened.address() + (then.equals("send") ? "/documents" : "#questions"));
  }

  /// What the figures make one ask so far; for the script of the form.
  @PostMapping("/figures/check")
  View check(
      @PathVariable String inspection, @PathVariable String item, HttpServletRequest request) {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    Map<String, Figure> figures = new LinkedHashMap<>(opened.exchange().given());
    opened.exchange().fields(opened.group()).forEach(figures::remove);
    figures.putAll(sent(opened, request).soFar(opened.frame().inspection().announced()));
    return json(
        opened.exchange().queries(opened.group(), figures).stream()
            .filter(AskedQuery::isOpen)
            .toList());
  }

  private static View json(List<AskedQuery> queries) {
    byte[] body =
        JsonText.of(
                json -> {
                  json.writeStartArray();
                  for (AskedQuery asked : queries) {
                    json.writeStartObject();
                    json.writeStringProperty("words", asked.query().words());
                    json.writeStringProperty("working", asked.query().working());
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                })
            .getBytes(UTF_8);
    return (_, _, response) -> {
      response.setContentType("application/json;charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    };
  }

  /// That figures are right although they do not seem to fit.
  @PostMapping("/confirm")
  View confirm(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String working,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    Optional<AskedQuery> asked =
        opened.exchange().queries(opened.group()).stream()
            .filter(AskedQuery::isOpen)
            .filter(one -> one.query().id().equals(query))
            .filter(one -> one.query().working().equals(working))
            .findFirst();
    if (asked.isEmpty()) {
      return views.refused(
          opened,
          response,
          HttpStatus.CONFLICT,
          Map.of(),
          FormProblems.of(
              "questions",
              "The figures were changed or confirmed meanwhile: see what is asked now"));
    }
    if (!TextLine.isReason(reason)) {
      String field = "reason-" + query;
      return views.refused(
          opened,
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of(field, reason),
          FormProblems.of(
              field, "Enter why the figures are right, in at most 500 characters on one line"));
    }
    exchanges.confirm(
        inspection, asked.get().query(), reason.strip(), Visitor.of(request).signedIn());
    return new Redirect(opened.address() + "#questions");
  }

  private static FiguresForm sent(ItemViews.Opened opened, HttpServletRequest request) {
    return FiguresForm.sent(
        opened.exchange().asked(),
        opened.group(),
        name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
  }
}
