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
  private static final int MOST_TOLD = 1_000;

  private final String name;
  private final Map<String, String> codes = new HashMap<>();
  private final List<String> choices = new ArrayList<>();
  private final Map<String, ListProblems.Told> told = new HashMap<>();

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
      tell(line, written, problems);
    }
    return Optional.ofNullable(code);
  }

  /// Once for each wrong word: a whole column may hold the same one.
  private void tell(int line, String written, ListProblems problems) {
    ListProblems.Told before = told.get(written);
    if (before != null) {
      before.again();
      return;
    }
    ListProblems.Told now =
        problems.add(
            line,
            English.text("‘%s’ is ‘%s’, which is no code of the framework", name, shown(written)),
            mend(written));
    if (told.size() < MOST_TOLD) {
      told.put(written, now);
    }
  }

  /// The only code that begins with what was written, as `male` does with `M`; else the nearest.
  private String mend(String written) {
    List<String> longer =
        choices.stream()
            .filter(choice -> Columns.plain(choice).startsWith(Columns.plain(written)))
            .toList();
    return longer.size() == 1 && !Columns.plain(written).isEmpty()
        ? English.text("did you mean ‘%s’?", longer.getFirst())
        : Nearest.advice(shown(written), choices);
  }

  private static String shown(String written) {
    return written.length() <= LONGEST_SHOWN
        ? written
        : written.substring(0, LONGEST_SHOWN) + "...";
  }
}
