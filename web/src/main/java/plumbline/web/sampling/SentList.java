package plumbline.web.sampling;

import java.time.Instant;
import plumbline.document.ContentHash;
import plumbline.sampling.DateOrder;
import plumbline.web.layout.LondonTime;

/// A case list that was understood whole, as it was sent.
///
/// @param revision counts up from 1 within the inspection
/// @param dates how its dates are read where they don’t say it themselves
/// @param by the name of who sent it
public record SentList(
    int revision,
    String fileName,
    ContentHash hash,
    int cases,
    DateOrder dates,
    Instant receivedAt,
    String by) {
  public String time() {
    return LondonTime.minute(receivedAt);
  }

  static String code(DateOrder dates) {
    return switch (dates) {
      case AS_WRITTEN -> "as-written";
      case DAY_FIRST -> "day-first";
      case MONTH_FIRST -> "month-first";
    };
  }

  /// What a form says; as the list itself shows, where it says nothing known.
  static DateOrder dates(String code) {
    for (DateOrder order : DateOrder.values()) {
      if (code(order).equals(code)) {
        return order;
      }
    }
    return DateOrder.AS_WRITTEN;
  }
}
