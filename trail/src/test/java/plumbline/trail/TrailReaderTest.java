package plumbline.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrailReaderTest {
  @Test
  void what_was_written_is_read() {
    TrailEntry entry =
        new TrailEntry(
            "trafford-2026",
            7,
            Instant.parse("2026-03-23T09:30:00.123Z"),
            "0d9f2a5e",
            "Lee “Lead”",
            "panel-decided",
            "2.1 Assessment: moved\n\"because\"",
            Map.of("standard", "2.1", "reason", ""),
            TrailEntry.BEGINNING);
    assertThat(TrailReader.read(entry.line())).contains(entry);
  }

  @Test
  void what_is_no_entry_is_not_read() {
    assertThat(TrailReader.read("{\"inspection\":\"x\",\"number\":1}")).isEmpty();
    assertThat(TrailReader.read("nonsense")).isEmpty();
  }
}
