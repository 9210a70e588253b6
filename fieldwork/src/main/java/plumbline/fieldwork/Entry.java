package plumbline.fieldwork;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// One thing said about a case. Entries are only added: one entry replaces others, and takes none
/// away.
///
/// @param id made where the entry is written, so that saving it again adds nothing
/// @param value empty to withdraw what was said
/// @param reason why, or empty
/// @param at when it was received; nothing is put in order by it
/// @param replaces what its writer saw as current when writing it
public record Entry(
    UUID id, Slot slot, String value, String reason, UUID by, Instant at, Set<UUID> replaces) {
  public Entry {
    value = value.strip();
    reason = reason.strip();
    replaces = Set.copyOf(replaces);
  }

  public boolean isWithdrawal() {
    return value.isEmpty();
  }

  public boolean hasReason() {
    return !reason.isEmpty();
  }

  /// Whether this is the other entry, saved again: all but the time of receipt is the same.
  boolean repeats(Entry other) {
    return new Entry(id, slot, value, reason, by, other.at, replaces).equals(other);
  }
}
