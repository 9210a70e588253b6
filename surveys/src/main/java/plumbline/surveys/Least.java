package plumbline.surveys;

/// From how many people’s answers on anything of them is shown: the set n of a survey.
public record Least(int people) {
  public static final int SMALLEST = 3;
  public static final int LARGEST = 50;
  public static final Least USUAL = new Least(5);

  public Least {
    if (people < SMALLEST || people > LARGEST) {
      throw new IllegalArgumentException(
          "Results are shown from %d to %d people on, not from %d."
              .formatted(SMALLEST, LARGEST, people));
    }
  }

  boolean isReachedBy(int answered) {
    return answered >= people;
  }
}
