package plumbline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.trail.TrailCheck.Fault;
import plumbline.trail.TrailCheck.Kind;

final class TrailCheckTest {
  private static List<String> trail(int entries) {
    List<String> lines = new ArrayList<>();
    ContentHash previous = TrailEntry.BEGINNING;
    for (int number = 1; number <= entries; number++) {
      TrailEntry entry =
          new TrailEntry(
              "trafford-2026",
              number,
              Instant.parse("2026-03-23T09:30:00Z"),
              "0d9f2a5e",
              "Lee Lead",
              "minutes-taken",
              "“Note” " + number + "\nwith a second line",
              Map.of("standard", "2.1"),
              previous);
      lines.add(entry.line());
      previous = entry.hash();
    }
    return lines;
  }

  private static TrailCheck check(String file) {
    return switch (TrailCheck.of(new Source("trail.jsonl", file.getBytes(UTF_8)))) {
      case Parsed.Accepted<TrailCheck>(TrailCheck check) -> check;
      case Parsed.Refused<TrailCheck>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Fault fault(List<String> lines) {
    return check(TrailCheck.file(lines)).fault().orElseThrow();
  }

  @Test
  void a_trail_as_it_was_written_is_whole() {
    TrailCheck whole = check(TrailCheck.file(trail(5)));
    assertThat(whole.words()).startsWith("The trail is whole: 5 entries");
    assertThat(whole.inspection()).isEqualTo("trafford-2026");
    assertThat(check(TrailCheck.file(List.of())).fault()).isEmpty();
  }

  @Test
  void a_changed_word_shows_in_the_entry_after_it() {
    List<String> lines = trail(5);
    lines.set(2, lines.get(2).replace("Lee", "Leo"));
    assertThat(fault(lines))
        .isEqualTo(
            new Fault(
                4,
                Kind.CHANGED,
                "Entry 4 does not follow on entry 3 as it stands here: entry 3 was changed after it"
                    + " was written."));
    String last = TrailCheck.file(trail(3)).replace("Note” 3", "Note” 4");
    assertThat(check(last).fault().orElseThrow().words()).contains("does not fit entry 3");
  }

  @Test
  void a_missing_entry_and_one_out_of_order_are_told_apart() {
    List<String> missing = trail(5);
    missing.remove(1);
    assertThat(fault(missing))
        .isEqualTo(new Fault(2, Kind.MISSING, "Line 2 has entry 3: entry 2 is missing before it."));
    List<String> swapped = trail(5);
    swapped.add(1, swapped.remove(2));
    assertThat(fault(swapped).kind()).isEqualTo(Kind.OUT_OF_ORDER);
    List<String> repeated = trail(3);
    repeated.add(repeated.getFirst());
    assertThat(fault(repeated).kind()).isEqualTo(Kind.OUT_OF_ORDER);
  }

  @Test
  void a_file_that_was_cut_off_is_truncated() {
    List<String> lines = trail(4);
    String whole = TrailCheck.file(lines);
    String withoutClosing = String.join("\n", lines) + "\n";
    assertThat(check(withoutClosing).fault().orElseThrow().kind()).isEqualTo(Kind.TRUNCATED);
    String withoutLast = whole.replace(lines.get(3) + "\n", "");
    assertThat(check(withoutLast).fault().orElseThrow().words())
        .contains("counts 4 entries, and the file has 3");
    assertThat(check(whole.substring(0, whole.length() / 2)).fault()).isPresent();
  }

  @Test
  void what_is_no_trail_is_refused() {
    for (String text : List.of("", "hello", "{}", "[1]", "{\"inspection\":1}")) {
      assertThat(TrailCheck.of(new Source("x", text.getBytes(UTF_8))))
          .as(text)
          .isInstanceOf(Parsed.Refused.class);
    }
  }

  @Property
  void whatever_byte_is_changed_it_shows(
      @ForAll @IntRange(min = 0, max = 10_000) int where,
      @ForAll @IntRange(min = 'a', max = 'z') int letter) {
    String file = TrailCheck.file(trail(3));
    int at = where % file.length();
    String changed = file.substring(0, at) + (char) letter + file.substring(at + 1);
    if (changed.equals(file) || changed.strip().equals(file.strip())) {
      return;
    }
    assertThat(
            TrailCheck.of(new Source("x", changed.getBytes(UTF_8)))
                    instanceof Parsed.Accepted<TrailCheck>(TrailCheck check)
                && check.fault().isEmpty())
        .as("‘%s’ at %d", (char) letter, at)
        .isFalse();
  }
}
