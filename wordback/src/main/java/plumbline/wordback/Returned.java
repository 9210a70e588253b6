package plumbline.wordback;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Word file as it was read: the one that was handed out, or the one that came back.
public final class Returned {
  private final Optional<String> edition;
  private final List<Unit> edited;
  private final List<Unit> original;
  private final Map<String, WordBody.Span> sections;
  private final List<Remark> remarks;

  /// A comment of Word, without who wrote it.
  ///
  /// @param unit what it is about; none for one that hangs on nothing
  record Remark(Optional<Integer> unit, String words) {}

  Returned(Optional<String> edition, WordBody edited, WordBody original, List<Remark> remarks) {
    this.edition = edition;
    this.edited = List.copyOf(edited.units());
    this.original = List.copyOf(original.units());
    this.sections = Map.copyOf(edited.sections());
    this.remarks = List.copyOf(remarks);
  }

  /// The hash of the edition that the file was printed from: which of the files that were handed
  /// out it is compared with. Empty where a program dropped it.
  public Optional<String> edition() {
    return edition;
  }

  /// With all tracked changes accepted.
  List<Unit> edited() {
    return edited;
  }

  /// With all tracked changes rejected.
  List<Unit> original() {
    return original;
  }

  /// By the name of their mark; only the file that was handed out has them where they belong.
  Map<String, WordBody.Span> sections() {
    return sections;
  }

  List<Remark> remarks() {
    return remarks;
  }
}
