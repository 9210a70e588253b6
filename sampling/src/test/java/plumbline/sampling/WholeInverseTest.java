package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WholeInverseTest {
  /// With c = −1 the dividend is a b + d, and d is chosen so that e divides it.
  @Property
  void a_quotient_of_128_bits_is_exact_or_refused(
      @ForAll long a, @ForAll long b, @ForAll long divisor) {
    long e = Math.max(1, divisor >>> 1);
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    long d = product.mod(BigInteger.valueOf(e)).longValueExact();
    BigInteger exact = product.subtract(BigInteger.valueOf(d)).divide(BigInteger.valueOf(e));
    if (exact.bitLength() < Long.SIZE) {
      assertThat(WholeInverse.quotient(a, b, 1, d, e)).isEqualTo(exact.longValueExact());
    } else {
      assertThatThrownBy(() -> WholeInverse.quotient(a, b, 1, d, e))
          .isInstanceOf(WholeInverse.TooLarge.class);
    }
  }

  @Test
  void an_even_divisor_of_a_product_beyond_64_bits() {
    assertThat(WholeInverse.quotient(3L << 40, 5L << 40, 0, 0, 1L << 50)).isEqualTo(15L << 30);
    assertThat(WholeInverse.quotient(-3L << 40, 5L << 40, 0, 0, 1L << 50)).isEqualTo(-15L << 30);
  }
}
