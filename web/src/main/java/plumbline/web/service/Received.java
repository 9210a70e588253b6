package plumbline.web.service;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import plumbline.document.ContentHash;
import plumbline.web.layout.LondonTime;

/// A document that a service sent, without its content.
///
/// @param scanned whether a virus scanner found it clean; else there was none
/// @param by the name of who sent it
public record Received(
    UUID id,
    String item,
    String fileName,
    DocumentKind kind,
    int bytes,
    ContentHash hash,
    boolean scanned,
    Instant at,
    String by) {
  public String time() {
    return LondonTime.minuteInTables(at);
  }

  public String kindLabel() {
    return kind.label();
  }

  public String size() {
    return bytes < 1_000_000
        ? "%d kB".formatted(Math.max(1, bytes / 1_000))
        : String.format(Locale.UK, "%.1f MB", bytes / 1e6);
  }
}
