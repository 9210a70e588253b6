package plumbline.web.service;

import java.util.List;
import java.util.Set;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The request list before it is sent.
///
/// @param items those that were not asked for yet
/// @param chosen the ids of those that are ticked
/// @param due as it was typed
public record SendPage(
    WorkFrame frame, List<AskedItem> items, Set<String> chosen, String due, FormProblems problems) {
  public SendPage {
    items = List.copyOf(items);
    chosen = Set.copyOf(chosen);
  }

  public String address() {
    return frame.address() + "/from-service/send";
  }
}
