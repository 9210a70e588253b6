package plumbline.framework;

/// A count out of a base: 13 of 20 cases. The base is at least one.
public record Share(int yes, int base) {
  public Share {
    if (base < 1 || yes < 0 || yes > base) {
      throw new IllegalArgumentException(
          "A share is some of a base of at least one, not %d of %d.".formatted(yes, base));
    }
  }

  @Override
  public String toString() {
    return yes + " of " + base;
  }
}
