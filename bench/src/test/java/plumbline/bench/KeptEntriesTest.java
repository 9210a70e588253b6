package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The count after the kills finds each kind of harm.
class KeptEntriesTest {
  private static final Inspector.Sent FIRST = sent(1, "yes", Optional.empty());
  private static final Inspector.Sent SECOND = sent(2, "no", Optional.of(FIRST.id()));

  private static Inspector.Sent sent(long id, String value, Optional<UUID> replaces) {
    return new Inspector.Sent(
        new UUID(0, id), "load-1-2026", 1, "answer 2.1.1", value, replaces, new UUID(0, 7));
  }

  private static KeptEntries.Comparison compare(Inspector.Sent... kept) {
    return new KeptEntries(List.of(kept)).compare(List.of(FIRST, SECOND));
  }

  @Test
  void all_is_well() {
    assertThat(compare(FIRST, SECOND)).isEqualTo(new KeptEntries.Comparison(0, 0, 0, 0));
  }

  @Test
  void one_is_missing() {
    assertThat(compare(SECOND)).isEqualTo(new KeptEntries.Comparison(1, 0, 0, 0));
  }

  @Test
  void one_is_there_twice() {
    assertThat(compare(FIRST, SECOND, SECOND)).isEqualTo(new KeptEntries.Comparison(0, 1, 0, 0));
  }

  @Test
  void one_was_kept_again_under_another_id() {
    assertThat(compare(FIRST, SECOND, sent(3, "no", Optional.of(FIRST.id()))))
        .isEqualTo(new KeptEntries.Comparison(0, 1, 0, 1));
  }

  @Test
  void one_has_another_value() {
    assertThat(compare(FIRST, sent(2, "yes", Optional.of(FIRST.id()))))
        .isEqualTo(new KeptEntries.Comparison(0, 0, 1, 0));
  }

  @Test
  void what_waits_for_its_answer_may_be_there_or_not() {
    assertThat(new KeptEntries(List.of(FIRST)).count(List.of(FIRST, SECOND))).isEqualTo(1);
  }
}
