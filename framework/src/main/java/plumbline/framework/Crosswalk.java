package plumbline.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which questions of another framework answer to those of this one, and where a trend would break.
public record Crosswalk(String to, List<Row> rows) {

  /// @param here empty where the other framework's question was dropped
  /// @param there empty where this framework's question is new
  public record Row(
      Optional<QuestionId> here, Optional<QuestionId> there, Break change, Optional<String> note) {}

  /// What stands between two answers being compared over time.
  public enum Break {
    NONE("none", "same wording, same base"),
    WORDING("wording", "the wording changed"),
    BASE("base", "the base changed"),
    WORDING_AND_BASE("wording-and-base", "the wording and the base changed"),
    SPLIT("split", "one question became several"),
    SPLIT_AND_BASE("split-and-base", "one question became several and the base changed"),
    NEW("new", "new"),
    DROPPED("dropped", "dropped");

    private final String code;
    private final String words;

    Break(String code, String words) {
      this.code = code;
      this.words = words;
    }

    public String words() {
      return words;
    }

    static Map<String, Break> byCode() {
      Map<String, Break> byCode = new java.util.LinkedHashMap<>();
      for (Break change : values()) {
        byCode.put(change.code, change);
      }
      return byCode;
    }
  }

  public Crosswalk {
    rows = List.copyOf(rows);
  }
}
