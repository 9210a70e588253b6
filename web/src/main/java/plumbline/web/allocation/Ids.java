package plumbline.web.allocation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids of accounts and times as forms send them and the rules of allocation say them.
final class Ids {
  static final Pattern PATTERN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  static Optional<UUID> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
