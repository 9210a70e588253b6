package plumbline.web.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plumbline.trail.TrailEntry;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// The trail of an inspection.
///
/// @param whole whether it is as it was written
/// @param check what the check of all of it found, in words
/// @param words what was looked for; empty where all is shown
/// @param older whether there are earlier ones of the kind
public record TrailPage(
    WorkFrame frame,
    boolean whole,
    String check,
    List<TrailEntry> entries,
    String words,
    boolean older,
    boolean latest) {
  public String address() {
    return frame.address() + "/trail";
  }

  public String time(TrailEntry entry) {
    return LondonTime.secondInTables(entry.at());
  }

  public String olderAddress() {
    return "%s?words=%s&before=%d"
        .formatted(
            address(),
            URLEncoder.encode(words, StandardCharsets.UTF_8),
            entries.getLast().number());
  }
}
