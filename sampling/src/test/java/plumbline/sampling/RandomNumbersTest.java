package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import plumbline.document.ContentHash;

class RandomNumbersTest {

  /// The first numbers of SplitMix64 with the key 1234567, as its authors' C program prints them.
  @Test
  void the_generator_is_splitmix64() {
    RandomNumbers numbers = RandomNumbers.published(1234567);
    assertThat(IntStream.range(0, 5).mapToObj(_ -> Long.toUnsignedString(numbers.next())))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  /// Checked with: printf '%s %s' "$(printf cases | sha256sum | cut -c1-64)" 'open doors' |
  /// sha256sum
  @Test
  void the_seed_can_be_made_with_sha256sum_from_the_list_s_hash_and_the_phrase() {
    Seed seed = Seed.of(ContentHash.of("cases".getBytes(StandardCharsets.UTF_8)), "open doors");
    assertThat(Long.toHexString(seed.number())).isEqualTo("747d5e19066d9");
  }

  @Property
  void an_order_holds_every_number_once(
      @ForAll long key, @ForAll @IntRange(min = 0, max = 200) int size) {
    int[] order = RandomNumbers.published(key).order(size);
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, size).toArray());
  }

  @Property
  void fractions_are_from_nought_to_just_under_one(@ForAll long key) {
    RandomNumbers numbers = RandomNumbers.published(key);
    for (int at = 0; at < 100; at++) {
      assertThat(numbers.fraction()).isGreaterThanOrEqualTo(0).isLessThan(1);
      assertThat(numbers.below(7)).isBetween(0, 6);
    }
  }

  @Test
  void streams_of_one_seed_differ_and_so_do_those_of_neighbouring_seeds() {
    assertThat(
            Arrays.stream(RandomNumbers.Stream.values())
                .flatMap(stream ->
                    IntStream.range(0, 50)
                        .mapToObj(seed -> RandomNumbers.of(new Seed(seed), stream).next())))
        .doesNotHaveDuplicates();
  }
}
