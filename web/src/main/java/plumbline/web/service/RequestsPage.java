package plumbline.web.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.returns.ItemState;
import plumbline.web.access.Deed;
import plumbline.web.planning.WorkFrame;

/// What the service is asked for, item by item, and how far each is.
///
/// @param items those that the visitor may know of
/// @param unasked how many more the framework asks for
public record RequestsPage(WorkFrame frame, List<ServiceItem> items, int unasked) {
  public RequestsPage {
    items = List.copyOf(items);
  }

  public String address() {
    return frame.address() + "/from-service";
  }

  public boolean sends() {
    return frame.may(Deed.SEND_REQUESTS);
  }

  public boolean answers() {
    return frame.may(Deed.ANSWER_REQUESTS);
  }

  public List<ServiceItem> documents() {
    return items.stream().filter(item -> !item.item().isFigures()).toList();
  }

  public List<ServiceItem> figures() {
    return items.stream().filter(item -> item.item().isFigures()).toList();
  }

  private long count(ItemState state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /// `3 late, 8 awaited, 1 query to answer`; what is in nobody’s way is left out.
  public String gaps() {
    List<String> gaps = new ArrayList<>();
    for (ItemState state :
        List.of(ItemState.LATE, ItemState.AWAITED, ItemState.QUERIED, ItemState.NOT_HELD)) {
      if (count(state) > 0) {
        gaps.add("%d %s".formatted(count(state), lower(state.label())));
      }
    }
    return gaps.isEmpty() ? "Nothing is missing" : String.join(", ", gaps);
  }

  /// How many wait for the inspectors to look.
  public long toLookAt() {
    return items.stream().filter(item -> item.state().waitsForInspectors()).count();
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
