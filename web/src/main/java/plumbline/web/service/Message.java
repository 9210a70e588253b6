package plumbline.web.service;

import java.time.Instant;
import java.util.Locale;
import plumbline.returns.ItemState;
import plumbline.web.layout.LondonTime;

/// Something that was said about an item.
///
/// @param words empty only where it was settled without any
/// @param by the name of who said it
public record Message(String item, Kind kind, String words, Instant at, String by) {
  public enum Kind {
    QUERY("asked the service", ItemState.Step.QUERY),
    REPLY("replied", ItemState.Step.REPLY),
    NOT_HELD("said that the service does not have it", ItemState.Step.NOT_HELD),
    SETTLED("settled it", ItemState.Step.SETTLED);

    private final String words;
    private final ItemState.Step step;

    Kind(String words, ItemState.Step step) {
      this.words = words;
      this.step = step;
    }

    public String words() {
      return words;
    }

    ItemState.Step step() {
      return step;
    }

    /// As it is stored.
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  public String time() {
    return LondonTime.minute(at);
  }
}
