package plumbline.programme;

import java.util.Optional;
import plumbline.document.FirstProblems;
import plumbline.document.FirstProblems.Fault;

/// Reads one row of a file of answers, whatever it looks like, and says what is wrong with it.
final class AnyRow {
  private final AnswerTallies tallies;
  private final AnswerWords words;
  private final CsvLine line = new CsvLine();

  AnyRow(AnswerTallies tallies, AnswerWords words) {
    this.tallies = tallies;
    this.words = words;
  }

  /// Counts a row, which is given without its line feed, or adds its problems. An empty line is
  /// passed over.
  void read(byte[] bytes, int from, int to, long lineNumber, FirstProblems problems) {
    if (CsvLine.isBlank(bytes, from, to)) {
      return;
    }
    Optional<Fault> fault = line.cut(bytes, from, to);
    if (fault.isPresent()) {
      problems.add(lineNumber, fault::get);
      return;
    }
    if (line.fields() != AnswerFile.HEADER.fields()) {
      problems.add(lineNumber, () -> AnswerFile.HEADER.wrongNumberOfFields(line.fields()));
      return;
    }
    if (line.isEmpty(0)) {
      problems.add(lineNumber, () -> CsvHeader.NO_INSPECTION);
    }
    int column = words.questions().number(line.text(), line.from(2), line.toWith((byte) ',', 2));
    if (column == KnownWords.UNKNOWN) {
      problems.add(lineNumber, () -> words.noQuestion(line.string(2), line.shown(2)));
    }
    int answer = answer();
    if (answer == KnownWords.UNKNOWN) {
      problems.add(lineNumber, () -> AnswerWords.noAnswer(line.shown(3)));
    }
    if (!line.isEmpty(0) && column != KnownWords.UNKNOWN && answer != KnownWords.UNKNOWN) {
      int inspection = tallies.inspection(line.text(), line.from(0), line.toAsId(0));
      tallies.count(inspection, column, answer);
    }
  }

  /// A carriage return belongs to the end of a line, never to an answer.
  private int answer() {
    return line.endsWith((byte) '\r', 3)
        ? KnownWords.UNKNOWN
        : words.answers().number(line.text(), line.from(3), line.toWith((byte) '\n', 3));
  }
}
