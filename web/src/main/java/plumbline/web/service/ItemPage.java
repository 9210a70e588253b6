package plumbline.web.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.returns.ItemState;
import plumbline.web.access.Deed;
import plumbline.web.layout.Crumb;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkPart;

/// One thing that the service is asked for: what came, what was said about it, what to do next.
///
/// @param figures of a form; empty for a document, and on the page for what is sent beside them
/// @param scanned whether files are scanned for viruses here
/// @param typed what was typed, by field, where it was refused
public record ItemPage(
    WorkFrame frame,
    ServiceItem item,
    Optional<FiguresView> figures,
    boolean scanned,
    Map<String, String> typed,
    FormProblems problems) {
  public ItemPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/from-service/items/" + item.item().id();
  }

  /// What it is below.
  public List<Crumb> way() {
    Crumb all =
        new Crumb(
            WorkPart.FROM_SERVICE.label(), WorkPart.FROM_SERVICE.address(frame.inspection().id()));
    return isBesideFigures()
        ? List.of(all, new Crumb("Figures of ‘%s’".formatted(item.item().name()), address()))
        : List.of(all);
  }

  public String documentAddress(Received document) {
    return frame.address() + "/from-service/documents/" + document.id();
  }

  public boolean sends() {
    return frame.may(Deed.SEND_REQUESTS);
  }

  public boolean answers() {
    return frame.may(Deed.ANSWER_REQUESTS);
  }

  /// Whether this is the page for what is sent beside figures, which are typed on another.
  public boolean isBesideFigures() {
    return item.item().isFigures() && figures.isEmpty();
  }

  public boolean isSettled() {
    return item.state() == ItemState.SETTLED;
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// What its reader is to do, or waits for.
  public String next() {
    if (isBesideFigures()) {
      return "Figures are given on a page of their own: what you typed there is saved.";
    }
    if (answers()) {
      return switch (item.state()) {
        case AWAITED, LATE ->
            item.item().isFigures()
                ? "Fill in the figures below. You can save some now and others later."
                : "Send a document, or say that the service has none.";
        case QUERIED -> "The inspection asks something: reply, or send another document.";
        case RECEIVED, ANSWERED, NOT_HELD -> "The inspection will look at it.";
        case SETTLED, NOT_ASKED -> "There is nothing more to do.";
      };
    }
    return switch (item.state()) {
      case NOT_ASKED -> "It was not asked for.";
      case AWAITED -> "The service has until then.";
      case LATE -> "The service is late.";
      case QUERIED -> "The service is to reply.";
      case RECEIVED, ANSWERED -> "Look at it; then ask about it, or settle it.";
      case NOT_HELD -> "The service says that it has none: ask about it, or settle it.";
      case SETTLED -> "There is nothing more to do.";
    };
  }
}
