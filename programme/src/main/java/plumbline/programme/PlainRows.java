package plumbline.programme;

/// Counts rows of the plain kind, eight bytes at a time: no quotes, an inspection that was met
/// before, a short question and answer. Any other row is left to AnyRow, which knows the whole
/// format; whatever is counted here is counted there alike.
///
/// Why the words found need no look at their bytes: a known inspection, question or answer holds
/// neither quote nor line break. Only the case is looked at.
final class PlainRows {
  private static final int NOT_PLAIN = -1;

  private final AnswerTallies tallies;
  private final KnownWords questions;
  private final KnownWords answers;

  PlainRows(AnswerTallies tallies, AnswerWords words) {
    this.tallies = tallies;
    this.questions = words.questions();
    this.answers = words.answers();
  }

  /// Counts rows of two stretches in turn, until one of them ends or meets a row that isn't plain.
  /// Where a row begins is only known when the one before it was read; two stretches give the
  /// processor two rows to read at a time.
  void count(byte[] bytes, Lines one, Lines other) {
    int here = one.at;
    int there = other.at;
    int rows = 0;
    int nextHere = 0;
    int nextThere = 0;
    while (here < one.end && there < other.end) {
      nextHere = next(bytes, here);
      nextThere = next(bytes, there);
      if ((nextHere | nextThere) < 0) {
        break;
      }
      here = nextHere;
      there = nextThere;
      rows++;
    }
    one.pass(rows, here);
    other.pass(rows, there);
    if ((nextHere | nextThere) < 0) {
      if (nextHere >= 0) {
        one.pass(1, nextHere);
      }
      if (nextThere >= 0) {
        other.pass(1, nextThere);
      }
    }
  }

  /// Counts rows of one stretch, until it ends or meets a row that isn't plain.
  void count(byte[] bytes, Lines lines) {
    int row = lines.at;
    int rows = 0;
    while (row < lines.end) {
      int next = next(bytes, row);
      if (next < 0) {
        break;
      }
      row = next;
      rows++;
    }
    lines.pass(rows, row);
  }

  /// Counts a row and answers where the next begins, or NOT_PLAIN.
  private int next(byte[] bytes, int row) {
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
    int inspection;
    if (found != 0) {
      inspection = tallies.ids().number(first, second);
    } else {
      at = afterComma(bytes, row + 2 * EightBytes.LENGTH);
      inspection = bytes[at - 1] == ',' ? tallies.ids().number(bytes, row, at) : 0;
    }
    if (inspection == 0) {
      return NOT_PLAIN;
    }

    at = afterCase(bytes, at);
    if (bytes[at - 1] != ',') {
      return NOT_PLAIN;
    }

    long question = EightBytes.at(bytes, at);
    found = EightBytes.commas(question);
    int column = questions.number(EightBytes.through(question, found));
    if (found == 0 || column == KnownWords.UNKNOWN) {
      return NOT_PLAIN;
    }
    at += EightBytes.before(found) + 1;

    long answer = EightBytes.at(bytes, at);
    found = EightBytes.lineFeeds(answer);
    int counts = answers.number(EightBytes.through(answer, found));
    if (found == 0 || counts == KnownWords.UNKNOWN) {
      return NOT_PLAIN;
    }
    at += EightBytes.before(found) + 1;

    if (at - row > AnswerReader.LONGEST_LINE) {
      return NOT_PLAIN;
    }
    tallies.count(inspection, column, counts);
    return at;
  }

  /// After the next comma or line feed.
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
