package plumbline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import plumbline.document.ContentHash;
import plumbline.document.JsonText;

/// One thing that happened in an inspection, for a later reader to follow.
///
/// @param number counts up from 1 within the inspection
/// @param at to the millisecond
/// @param by the account
/// @param name of the person, as it was then
/// @param what a short code, such as `judgement-proposed`
/// @param words a sentence that says it
/// @param details by name, such as the standard, the rating and the reason
/// @param previous the hash of the entry before it; of nothing, for the first
public record TrailEntry(
    String inspection,
    int number,
    Instant at,
    String by,
    String name,
    String what,
    String words,
    Map<String, String> details,
    ContentHash previous) {
  /// What the first entry of a trail follows on.
  public static final ContentHash BEGINNING = ContentHash.of(new byte[0]);

  public TrailEntry {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    details = Map.copyOf(details);
  }

  /// JSON on one line, always the same for the same entry: what is kept, exported and hashed.
  public String line() {
    return JsonText.line(json -> {
      json.writeStartObject();
      json.writeStringProperty("inspection", inspection);
      json.writeNumberProperty("number", number);
      json.writeStringProperty("at", at.toString());
      json.writeStringProperty("by", by);
      json.writeStringProperty("name", name);
      json.writeStringProperty("what", what);
      json.writeStringProperty("words", words);
      json.writeObjectPropertyStart("details");
      new TreeMap<>(details).forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeStringProperty("previous", previous.hex());
      json.writeEndObject();
    });
  }

  public ContentHash hash() {
    return ContentHash.of(line().getBytes(UTF_8));
  }
}
