package plumbline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  /// FIPS 180-4, the example of one block.
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void is_the_sha_256_of_the_bytes() {
    assertThat(ContentHash.of("abc".getBytes(UTF_8))).hasToString(ABC);
    assertThat(new Source("a.yaml", "abc".getBytes(UTF_8)).hash()).isEqualTo(new ContentHash(ABC));
  }

  @Test
  void is_another_one_when_a_single_letter_changes() {
    assertThat(ContentHash.of("abd".getBytes(UTF_8)).hex()).isNotEqualTo(ABC);
  }

  @Test
  void shows_people_its_first_twelve_digits() {
    assertThat(new ContentHash(ABC).brief()).isEqualTo("ba7816bf8f01");
  }

  @Test
  void is_64_small_hexadecimal_digits_and_nothing_else() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("ba7816bf8f01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContentHash(ABC.toUpperCase(java.util.Locale.ROOT)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash(ABC + "\n"));
  }
}
