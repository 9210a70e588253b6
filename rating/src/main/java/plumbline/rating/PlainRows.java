package plumbline.rating;

/// Counts rows of the plain kind, eight bytes at a time: no quotes, an inspection that was met
/// before, short question and answer. Any other row is left to AnyRow, which knows the whole
/// format; whatever is counted here is counted there alike.
///
/// Why the words found need no look at their bytes: a known inspection, question or answer holds
/// neither quote nor line break. Only the case is looked at.
final class PlainRows {
  private final AnswerTallies tallies;
  private final KnownWords questions;
  private final KnownWords answers;
  private int counted;

  PlainRows(AnswerTallies tallies, KnownWords questions, KnownWords answers) {
    this.tallies = tallies;
    this.questions = questions;
    this.answers = answers;
  }

  /// Counts rows that begin before an end; answers where the first one begins that isn't plain, or
  /// the first at or after the end. After the last line feed there must be as many bytes again as
  /// AnswerReader.PADDING, all line feeds.
  int count(byte[] bytes, int from, int end) {
    InspectionIds ids = tallies.ids();
    long lastFirst = 0;
    long lastSecond = 0;
    int inspection = 0;
    int rows = 0;
    int row = from;
    while (row < end) {
      long first = EightBytes.at(bytes, row);
      long second = 0;
      long found = EightBytes.commas(first);
      int at;
      if (found != 0) {
        first = EightBytes.through(first, found);
        at = row + EightBytes.before(found) + 1;
      } else {
        at = row + EightBytes.LENGTH;
        second = EightBytes.at(bytes, at);
        found = EightBytes.commas(second);
        second = EightBytes.through(second, found);
        at += EightBytes.before(found) + 1;
      }
      if (found == 0) {
        at = afterComma(bytes, row + 2 * EightBytes.LENGTH);
        inspection = bytes[at - 1] == ',' ? ids.number(bytes, row, at) : 0;
        lastFirst = 0;
        lastSecond = 0;
      } else if (first != lastFirst || second != lastSecond) {
        inspection = ids.number(first, second);
        lastFirst = first;
        lastSecond = second;
      }
      if (inspection == 0) {
        break;
      }

      at = afterCase(bytes, at);
      if (bytes[at - 1] != ',') {
        break;
      }

      long question = EightBytes.at(bytes, at);
      found = EightBytes.commas(question);
      int column = questions.number(EightBytes.through(question, found));
      if (found == 0 || column == KnownWords.UNKNOWN) {
        break;
      }
      at += EightBytes.before(found) + 1;

      long answer = EightBytes.at(bytes, at);
      found = EightBytes.lineFeeds(answer);
      int counts = answers.number(EightBytes.through(answer, found));
      if (found == 0 || counts == KnownWords.UNKNOWN) {
        break;
      }
      at += EightBytes.before(found) + 1;

      if (at - row > AnswerReader.LONGEST_LINE) {
        break;
      }
      tallies.count(inspection, column, counts);
      row = at;
      rows++;
    }
    counted += rows;
    return row;
  }

  /// How many rows were counted in all.
  int counted() {
    return counted;
  }

  /// After the next comma, or where there is none after the next line feed.
  private static int afterComma(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != ',' && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  /// After the comma that ends the case, or after a quote or line break that stands before it.
  private static int afterCase(byte[] bytes, int from) {
    int at = from;
    while (true) {
      long found = EightBytes.commasAndBelow(EightBytes.at(bytes, at));
      if (found == 0) {
        at += EightBytes.LENGTH;
        continue;
      }
      at += EightBytes.before(found) + 1;
      byte met = bytes[at - 1];
      if (met == ',' || met == '"' || met == '\n' || met == '\r') {
        return at;
      }
    }
  }
}
