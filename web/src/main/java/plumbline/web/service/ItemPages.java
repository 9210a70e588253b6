package plumbline.web.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.TextLine;

/// One thing that the service is asked for, and the queries and replies about it.
@Controller
@RequestMapping("/work/{inspection}/from-service/items/{item}")
class ItemPages {
  private static final int LONGEST = 1_000;

  private final ItemViews views;
  private final Exchanges exchanges;

  ItemPages(ItemViews views, Exchanges exchanges) {
    this.views = views;
    this.exchanges = exchanges;
  }

  @GetMapping
  @Needs(Deed.READ_SERVICE_EVIDENCE)
  View item(
      @PathVariable String inspection, @PathVariable String item, HttpServletRequest request) {
    return views.page(views.opened(inspection, item, request));
  }

  /// @param revision the one that the change is to get: whoever was quicker is not overwritten
  @PostMapping("/due")
  @Needs(Deed.SEND_REQUESTS)
  View due(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String due,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    Optional<LocalDate> day = RequestPages.dueDay(due);
    if (day.isEmpty()) {
      return views.refused(
          opened,
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of("due", due),
          FormProblems.of("due", "Enter today or a later day"));
    }
    boolean next = opened.item().request().orElseThrow().revision() + 1 == revision;
    if (!next
        || !exchanges.move(
            inspection,
            opened.item().item(),
            revision,
            day.get(),
            Visitor.of(request).signedIn())) {
      return views.refused(
          views.opened(inspection, item, request),
          response,
          HttpStatus.CONFLICT,
          Map.of("due", due),
          FormProblems.of("due", "Somebody moved the day while you did: see what it is now"));
    }
    return new Redirect(opened.address());
  }

  @PostMapping("/query")
  @Needs(Deed.SEND_REQUESTS)
  View query(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    return say(inspection, item, Message.Kind.QUERY, "query", words, request, response);
  }

  @PostMapping("/settle")
  @Needs(Deed.SEND_REQUESTS)
  View settle(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    return say(inspection, item, Message.Kind.SETTLED, "settle", words, request, response);
  }

  @PostMapping("/reply")
  @Needs(Deed.ANSWER_REQUESTS)
  View reply(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    return say(inspection, item, Message.Kind.REPLY, "reply", words, request, response);
  }

  @PostMapping("/not-held")
  @Needs(Deed.ANSWER_REQUESTS)
  View notHeld(
      @PathVariable String inspection,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    return say(inspection, item, Message.Kind.NOT_HELD, "not-held", words, request, response);
  }

  private View say(
      String inspection,
      String item,
      Message.Kind kind,
      String field,
      String typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemViews.Opened opened = views.opened(inspection, item, request);
    String words = typed.strip().replaceAll("\\s+", " ");
    Optional<String> problem =
        !TextLine.isOne(words, LONGEST)
            ? Optional.of("Write at most 1,000 characters")
            : kind != Message.Kind.SETTLED && words.isEmpty()
                ? Optional.of(
                    switch (kind) {
                      case QUERY -> "Enter what you ask the service";
                      case REPLY -> "Enter your reply";
                      case NOT_HELD -> "Enter why the service does not have it";
                      case SETTLED -> "";
                    })
                : Optional.empty();
    if (problem.isPresent()) {
      boolean byService = kind == Message.Kind.REPLY || kind == Message.Kind.NOT_HELD;
      return views.refused(
          byService ? opened.beside() : opened,
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of(field, typed),
          FormProblems.of(field, problem.get()));
    }
    exchanges.say(inspection, opened.item().item(), kind, words, Visitor.of(request).signedIn());
    return new Redirect(opened.address());
  }
}
