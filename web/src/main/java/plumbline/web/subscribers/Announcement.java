package plumbline.web.subscribers;

import java.time.Instant;
import java.util.Locale;

/// Something that happened to a report in public, of which subscribers are told once.
///
/// @param number of the edition
/// @param service what all reports of one service have in common
/// @param name the service as its report calls it
/// @param words what is told of it
public record Announcement(
    Kind kind,
    String inspection,
    int number,
    Instant at,
    String service,
    String name,
    Words words) {

  public enum Kind {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    /// As the database writes it.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param title of the report; empty where it is withdrawn
  /// @param rating overall; empty where it is withdrawn
  /// @param note what was corrected, or why it was withdrawn; empty for a first edition
  public record Words(String title, String rating, String note) {}

  boolean isWithdrawal() {
    return kind == Kind.WITHDRAWN;
  }
}
