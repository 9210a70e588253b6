package plumbline.programme;

import java.util.List;
import java.util.Optional;
import plumbline.document.FirstProblems.Fault;

/// The first line that a comma-separated file must have.
record CsvHeader(List<String> names) {
  static final Fault NO_INSPECTION =
      new Fault("The inspection is empty", "write the inspection's id in the first field");

  private static final int BYTE_ORDER_MARK = 3;

  CsvHeader {
    names = List.copyOf(names);
  }

  int fields() {
    return names.size();
  }

  /// Where the text begins: after the mark that some programs put before UTF-8.
  static int start(byte[] bytes, int length) {
    boolean marked =
        length >= BYTE_ORDER_MARK
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? BYTE_ORDER_MARK : 0;
  }

  /// What is wrong with the first line of some bytes, which ends before a position.
  Optional<Fault> wrong(byte[] bytes, int to) {
    int from = start(bytes, to);
    if (from == bytes.length) {
      return Optional.of(new Fault("The file is empty", mend()));
    }
    if (isSixteenBits(bytes, to)) {
      return Optional.of(new Fault("The file is in UTF-16", "save it as UTF-8"));
    }
    CsvLine line = new CsvLine();
    boolean right = line.cut(bytes, from, to).isEmpty() && line.strings().equals(names);
    if (right) {
      return Optional.empty();
    }
    String shown = CsvLine.shown(bytes, from, CsvLine.withoutReturn(bytes, from, to));
    return Optional.of(new Fault("The header is " + shown, mend()));
  }

  Fault wrongNumberOfFields(int found) {
    return new Fault(
        "The row has %d %s, not %d".formatted(found, found == 1 ? "field" : "fields", fields()),
        "write %s; put a value that holds a comma in quotes".formatted(this));
  }

  private static boolean isSixteenBits(byte[] bytes, int length) {
    return length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private String mend() {
    return "write %s in the first line".formatted(this);
  }

  @Override
  public String toString() {
    return String.join(",", names);
  }
}
