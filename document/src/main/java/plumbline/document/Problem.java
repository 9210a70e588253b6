package plumbline.document;

/// Something a person can mend: where it stands, what is wrong and how to mend it. Printed as
/// `file:line: what is wrong: how to mend it`, always one line: a file can't write lines of its own
/// into a terminal or a log by what it calls its fields.
public record Problem(Place place, String what, String mend) {
  private static final int LONGEST = 500;

  public Problem {
    what = oneLine(what);
    mend = oneLine(mend);
  }

  private static String oneLine(String words) {
    String shortened = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 3) + "...";
    return plain(shortened);
  }

  private static String plain(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ");
  }

  @Override
  public String toString() {
    return plain(place.toString()) + ": " + what + ": " + mend;
  }
}
