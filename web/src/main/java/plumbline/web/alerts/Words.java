package plumbline.web.alerts;

import java.util.Optional;
import plumbline.web.layout.TextLine;

/// A text of several lines about an alert.
record Words(String text) {
  static final int LONGEST = 2_000;

  /// Empty where it is too long, or holds what breaks, hides or turns text.
  static Optional<Words> of(String typed) {
    String text = typed.replace("\r\n", "\n").strip();
    boolean plain = text.lines().allMatch(line -> TextLine.isOne(line, LONGEST));
    return plain && text.length() <= LONGEST ? Optional.of(new Words(text)) : Optional.empty();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
