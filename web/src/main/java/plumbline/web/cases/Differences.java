package plumbline.web.cases;

/// What the two readers of a case have still to settle.
public interface Differences {
  /// About how many things the two differ and have not agreed yet; none about a case that is read
  /// once, nor while its readings are blind to each other.
  int unsettled(String inspection, int number);
}
