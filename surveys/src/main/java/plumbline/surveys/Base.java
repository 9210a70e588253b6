package plumbline.surveys;

import java.util.Collection;

/// How many people answered: with a code of their own, and on paper.
///
/// Whoever typed in the answers on paper knows those, and can take them from what is shown. So
/// where people answered online, those alone must be enough.
record Base(int online, int paper) {
  static final Base NOBODY = new Base(0, 0);

  static Base of(Collection<GivenAnswer> answers) {
    int paper = Math.toIntExact(answers.stream().filter(GivenAnswer::paper).count());
    return new Base(answers.size() - paper, paper);
  }

  int people() {
    return online + paper;
  }

  Base plus(Base other) {
    return new Base(online + other.online, paper + other.paper);
  }

  boolean reaches(Least least) {
    return least.isReachedBy(online > 0 ? online : paper);
  }

  /// Whether nothing can be learnt of few people when it is known how all of them answered.
  boolean hidesPeople(Least least) {
    return people() == 0 || reaches(least);
  }
}
