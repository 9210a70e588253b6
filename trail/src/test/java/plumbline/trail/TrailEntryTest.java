package plumbline.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrailEntryTest {
  private static TrailEntry proposed(String rating) {
    return new TrailEntry(
        "trafford-2026",
        1,
        Instant.parse("2026-03-23T09:30:00.123456Z"),
        "0d9f2a5e",
        "Lee Lead",
        "judgement-proposed",
        "1.1 Governance and leadership: Good\nproposed",
        Map.of("standard", "1.1", "rating", rating),
        TrailEntry.BEGINNING);
  }

  @Test
  void be_one_line_whatever_the_words_and_the_order_of_details() {
    assertThat(proposed("Good").line())
        .isEqualTo(
            "{\"inspection\":\"trafford-2026\",\"number\":1,\"at\":\"2026-03-23T09:30:00.123Z\","
                + "\"by\":\"0d9f2a5e\",\"name\":\"Lee Lead\",\"what\":\"judgement-proposed\","
                + "\"words\":\"1.1 Governance and leadership: Good\\nproposed\","
                + "\"details\":{\"rating\":\"Good\",\"standard\":\"1.1\"},"
                + "\"previous\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}");
  }

  @Test
  void have_another_hash_with_any_other_word() {
    assertThat(proposed("Good").hash())
        .isEqualTo(proposed("Good").hash())
        .isNotEqualTo(proposed("Outstanding").hash());
  }
}
