package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The runs of a line as one text, for translators: a bound figure is its reference in curly
/// brackets, bold words stand between `**`, the mark of a note is `[^1]`.
final class Line {
  private static final Pattern PART =
      Pattern.compile("\\{([^{}]+)}|\\[\\^(\\d+)]|\\*\\*(.+?)\\*\\*");

  private Line() {}

  static String of(List<Run> runs) {
    StringBuilder line = new StringBuilder();
    for (Run run : runs) {
      switch (run) {
        case Run.Words(String text) -> line.append(text);
        case Run.Strong(String text) -> line.append("**").append(text).append("**");
        case Run.Bound bound -> line.append('{').append(bound.ref()).append('}');
        case Run.Mark mark -> line.append("[^").append(mark.number()).append(']');
      }
    }
    return line.toString();
  }

  /// Only figures and notes of the original are any; what else stands in brackets is words.
  ///
  /// @param original the runs that the text is a translation of
  /// @param figure a figure as the other language prints it
  static List<Run> runs(String text, List<Run> original, UnaryOperator<String> figure) {
    Map<String, Run.Bound> bound =
        original.stream()
            .filter(Run.Bound.class::isInstance)
            .map(Run.Bound.class::cast)
            .collect(Collectors.toMap(Run.Bound::ref, one -> one, (one, _) -> one));
    Map<String, Run.Mark> marks =
        original.stream()
            .filter(Run.Mark.class::isInstance)
            .map(Run.Mark.class::cast)
            .collect(Collectors.toMap(one -> "" + one.number(), one -> one, (one, _) -> one));
    List<Run> runs = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int from = 0;
    while (part.find()) {
      @Nullable Run run =
          part.group(3) != null
              ? new Run.Strong(part.group(3))
              : part.group(2) != null
                  ? marks.get(part.group(2))
                  : said(bound.get(part.group(1)), figure);
      if (run != null) {
        runs.addAll(Prose.words(text.substring(from, part.start())));
        runs.add(run);
        from = part.end();
      }
    }
    runs.addAll(Prose.words(text.substring(from)));
    return runs;
  }

  private static @Nullable Run said(Run.@Nullable Bound bound, UnaryOperator<String> figure) {
    return bound == null ? null : new Run.Bound(bound.ref(), figure.apply(bound.text()));
  }
}
