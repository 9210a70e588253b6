package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void of_a_hundred_calls_one_may_take_longer_than_the_99th_percentile() {
    Latencies latencies = new Latencies();
    for (int milliseconds = 100; milliseconds >= 1; milliseconds--) {
      latencies.add(1_000_000L * milliseconds);
    }
    assertThat(latencies.median()).isEqualTo(50);
    assertThat(latencies.p99()).isEqualTo(99);
    assertThat(latencies.milliseconds(1)).isEqualTo(100);
  }

  @Test
  void one_call_is_every_percentile_and_no_call_is_none() {
    Latencies latencies = new Latencies();
    assertThatThrownBy(latencies::p99).hasMessage("Nothing was measured.");
    latencies.add(7_000_000);
    assertThat(latencies.median()).isEqualTo(7);
    assertThat(latencies.p99()).isEqualTo(7);
  }

  @Test
  void more_calls_are_counted_than_there_was_room_for_at_first() {
    Latencies latencies = new Latencies();
    for (int call = 0; call < 5000; call++) {
      latencies.add(1_000_000);
    }
    assertThat(latencies.size()).isEqualTo(5000);
  }
}
