package plumbline.framework;

/// How the inspected cases answered one question.
public sealed interface Tally {

  /// Yes out of its base. A base of no cases has no percentage and takes no part in a rating.
  record Counted(int yes, int relevant) implements Tally {
    public Counted {
      if (yes < 0 || relevant < yes) {
        throw new IllegalArgumentException(
            "Yes is some of the relevant cases, not %d of %d.".formatted(yes, relevant));
      }
    }

    @Override
    public String toString() {
      return yes + " of " + relevant;
    }
  }

  /// A percentage as a report prints it, where the counts behind it are not published.
  record Published(Percentage percentage) implements Tally {
    @Override
    public String toString() {
      return percentage.toString();
    }
  }
}
