package plumbline.returns;

import java.util.List;

/// A question about figures that do not fit together. Nothing is refused for it: whoever gave them
/// mends one of them, or says why they are right.
///
/// @param id of the rule that asks
/// @param fields whose figures it is about, the first where it is mended most likely
/// @param working the sum behind it; of the same figures always the same
public record Query(String id, List<String> fields, String words, String working) {
  public Query {
    fields = List.copyOf(fields);
  }
}
