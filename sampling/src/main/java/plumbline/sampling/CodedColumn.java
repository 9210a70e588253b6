package plumbline.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Nearest;
import plumbline.framework.FactCodes;

/// A column whose values are codes of the framework. A code or its name is taken in any case, and
/// with or without spaces and hyphens; anything else is a problem with what was probably meant.
final class CodedColumn {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_MENDS = 1_000;

  private final String name;
  private final Map<String, String> codes = new HashMap<>();
  private final List<String> choices = new ArrayList<>();
  private final Map<String, String> mends = new HashMap<>();

  CodedColumn(String name, List<FactCodes.Code> codes) {
    this.name = name;
    for (FactCodes.Code code : codes) {
      choices.add(code.code());
      this.codes.putIfAbsent(Columns.plain(code.code()), code.code());
    }
    for (FactCodes.Code code : codes) {
      this.codes.putIfAbsent(Columns.plain(code.name().english()), code.code());
    }
  }

  Optional<String> code(int line, String written, ListProblems problems) {
    String code = codes.get(written);
    if (code == null) {
      code = codes.get(Columns.plain(written));
      if (code != null) {
        codes.put(written, code);
      }
    }
    if (code == null) {
      problems.add(
          line,
          English.text("‘%s’ is ‘%s’, which is no code of the framework", name, shown(written)),
          mend(written));
    }
    return Optional.ofNullable(code);
  }

  /// Worked out once for each wrong word: a whole column may hold the same one.
  private String mend(String written) {
    String known = mends.get(written);
    if (known != null) {
      return known;
    }
    String mend = Nearest.advice(shown(written), choices);
    if (mends.size() < MOST_MENDS) {
      mends.put(written, mend);
    }
    return mend;
  }

  private static String shown(String written) {
    return written.length() <= LONGEST_SHOWN
        ? written
        : written.substring(0, LONGEST_SHOWN) + "...";
  }
}
