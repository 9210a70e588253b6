package plumbline.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.document.Place;

/// A service's case list, read whole and found sound.
public final class CaseList {
  private final String file;
  private final ContentHash hash;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<ListedCase> cases;
  private final List<String> notes;

  CaseList(
      String file, ContentHash hash, Columns columns, List<ListedCase> cases, List<String> notes) {
    this.file = file;
    this.hash = hash;
    columns.names().forEach(name -> this.columns.put(name, this.columns.size()));
    this.cases = List.copyOf(cases);
    this.notes = List.copyOf(notes);
  }

  /// The name of its file, as messages print it.
  public String file() {
    return file;
  }

  /// The SHA-256 of the file's bytes, as `sha256sum` prints it.
  public ContentHash hash() {
    return hash;
  }

  /// Its columns in its order: those of the method, and any that the service added.
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /// How many cases it lists.
  public int size() {
    return cases.size();
  }

  /// What was taken for granted in reading it: encoding, separator, order of dates.
  public List<String> notes() {
    return notes;
  }

  List<ListedCase> cases() {
    return cases;
  }

  /// Where a column's values are in each case.
  Optional<Integer> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  String value(ListedCase one, String column) {
    Integer at = columns.get(column);
    return at == null ? "" : one.values().get(at);
  }

  Place place(int line) {
    return new Place(file, line, 1);
  }
}
