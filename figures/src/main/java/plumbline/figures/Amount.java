package plumbline.figures;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/// How much a statement says: a count out of a base, a percentage, a fraction in words, or a
/// quantity without a figure.
sealed interface Amount {
  /// ‘16 out of 22’; ‘all 15’ is 15 out of 15.
  record Count(int part, int whole) implements Amount {
    boolean isPossible() {
      return whole > 0 && part <= whole;
    }

    BigFraction share() {
      return BigFraction.of(part, whole);
    }

    @Override
    public String toString() {
      return part + " of " + whole;
    }
  }

  /// ‘54 per cent’.
  record Percent(BigDecimal points) implements Amount {
    BigFraction share() {
      return plumbline.framework.Percentage.fraction(points).divide(100);
    }

    @Override
    public String toString() {
      return points.toPlainString() + "%";
    }
  }

  /// ‘two-thirds’; ‘half of the 16 relevant cases’ names its base.
  record Part(BigFraction share, String words, OptionalInt base) implements Amount {
    @Override
    public String toString() {
      return words;
    }
  }

  /// ‘all but one’: a count whose base the sentence doesn't name.
  record AllBut(int left) implements Amount {
    @Override
    public String toString() {
      return "all but " + left;
    }
  }

  /// ‘nearly all’, ‘a large majority’: a word of [Quantifiers].
  record Quantity(Quantifier quantifier) implements Amount {
    @Override
    public String toString() {
      return quantifier.words();
    }
  }

  /// ‘15 cases’, ‘five recommendations’: how many there are.
  record Total(int many) implements Amount {
    @Override
    public String toString() {
      return String.valueOf(many);
    }
  }
}
