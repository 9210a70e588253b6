package plumbline.web.surveys;

/// How many answered a survey so far.
///
/// @param codes how many codes were made for it
public record Answered(int online, int paper, int codes) {
  public static final Answered NOBODY = new Answered(0, 0, 0);

  public int people() {
    return online + paper;
  }

  /// `7 answered: 6 of 40 who were given a code, and 1 on paper`.
  public String words() {
    return "%d answered: %d of %d who %s given a code, and %d on paper"
        .formatted(people(), online, codes, codes == 1 ? "was" : "were", paper);
  }
}
