package plumbline.web.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WrongCodesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T10:01:00Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final WrongCodes codes = new WrongCodes(clock);

  @Test
  void after_many_wrong_codes_a_network_waits_for_the_next_quarter_of_an_hour() {
    for (int tried = 0; tried < WrongCodes.MOST; tried++) {
      assertThat(codes.mayTry("192.0.2.7")).isTrue();
      codes.add("192.0.2.7");
    }
    assertThat(codes.mayTry("192.0.2.8")).as("of the same network").isFalse();
    assertThat(codes.mayTry("198.51.100.8")).isTrue();
    now.set(Instant.parse("2026-03-02T10:15:00Z"));
    assertThat(codes.mayTry("192.0.2.7")).isTrue();
  }

  @Test
  void whoever_has_many_addresses_gains_nothing_by_them() {
    for (int at = 0; at < 10_000; at++) {
      codes.add("10.%d.%d.1".formatted(at / 256, at % 256));
    }
    for (int tried = 0; tried < WrongCodes.MOST; tried++) {
      codes.add("11.%d.%d.1".formatted(tried / 256, tried % 256));
    }
    assertThat(codes.mayTry("12.0.0.1")).isFalse();
    assertThat(codes.mayTry("10.0.0.1")).isTrue();
  }
}
