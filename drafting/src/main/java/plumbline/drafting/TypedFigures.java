package plumbline.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.EditionHtml;
import plumbline.edition.Figures;
import plumbline.edition.Run;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.inspection.Inspection;
import plumbline.reading.Line;
import plumbline.reading.Passage;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The figures that writers typed instead of placing them, each held against the evidence by the
/// checker of figures, as it would hold them in the published report.
final class TypedFigures {
  private final Figures figures;
  private final Checked checked;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param edition with the sections as they stand
  TypedFigures(Edition edition, Inspection data, Figures figures, Checker checker) {
    this.figures = figures;
    this.checked =
        checker.against(data).check(text(EditionHtml.of(edition).getBytes(StandardCharsets.UTF_8)));
    List<Line> lines = checked.text().lines();
    for (int number = 1; number <= lines.size(); number++) {
      numbers.putIfAbsent(plain(lines.get(number - 1).text()), number);
    }
  }

  private static ReportText text(byte[] html) {
    return switch (ReportReader.read(new Source("draft.html", html))) {
      case Parsed.Accepted<ReportText>(ReportText text) -> text;
      case Parsed.Refused<ReportText>(var problems) ->
          throw new IllegalStateException("Our own page can’t be read: " + problems.getFirst());
    };
  }

  /// @param section its id: figures of its standard are offered first
  List<Remark> of(String section, List<List<Run>> lines) {
    List<Remark> remarks = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      List<Run> runs = lines.get(index);
      String text = Block.text(runs);
      Integer number = numbers.get(plain(text));
      if (number != null) {
        int line = index;
        marks(number, text)
            .forEach((place, mark) -> {
              if (isTyped(runs, place)) {
                remarks.add(remark(section, line, runs, place, mark));
              }
            });
      }
    }
    return remarks;
  }

  private record Place(int from, int to) {}

  /// The marks of a line by their places in a text: the same words, perhaps with other spaces.
  private Map<Place, Checked.Mark> marks(int number, String text) {
    Map<Place, Checked.Mark> found = new LinkedHashMap<>();
    int[] from = {0};
    checked.marks().stream()
        .filter(mark -> mark.line() == number)
        .sorted(Comparator.comparingInt(mark -> column(mark, number)))
        .forEach(mark -> {
          int at = text.indexOf(mark.words(), from[0]);
          if (at >= 0) {
            found.put(new Place(at, at + mark.words().length()), mark);
            from[0] = at + mark.words().length();
          }
        });
    return found;
  }

  private static int column(Checked.Mark mark, int number) {
    return mark.places().stream()
        .filter(place -> place.line() == number)
        .mapToInt(Passage.Span::from)
        .min()
        .orElse(0);
  }

  /// Whether no bound figure is among the words.
  private static boolean isTyped(List<Run> runs, Place place) {
    int at = 0;
    for (Run run : runs) {
      int end = at + run.text().length();
      if (!(run instanceof Run.Words || run instanceof Run.Strong)
          && at < place.to()
          && place.from() < end) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private Remark remark(String section, int line, List<Run> runs, Place place, Checked.Mark mark) {
    Optional<Figures.Figure> same = same(section, mark.words());
    Optional<String> instead = same.map(figure -> "{" + figure.ref() + "}");
    boolean hasNote = runs.stream().anyMatch(Run.Mark.class::isInstance);
    Remark.Kind kind =
        switch (mark.state()) {
          case AGREES -> Remark.Kind.FIGURE_AGREES;
          case DIFFERS -> Remark.Kind.FIGURE_DIFFERS;
          case NOT_EXPLAINED ->
              hasNote ? Remark.Kind.FIGURE_HAS_SOURCE : Remark.Kind.FIGURE_NOT_EXPLAINED;
        };
    String message =
        switch (mark.state()) {
          case AGREES -> "It agrees with the evidence. Place the figure, and it stays true.";
          case DIFFERS -> differs(mark);
          case NOT_EXPLAINED ->
              hasNote
                  ? "The evidence here does not tell it: the note says where it is from."
                  : "The evidence here does not tell it. Place a figure, or add a note that says where it is from.";
        };
    return new Remark(kind, line, place.from(), place.to(), mark.words(), message, instead);
  }

  private String differs(Checked.Mark mark) {
    return checked.findings().stream()
        .filter(finding -> finding.claim().line() == mark.line())
        .filter(finding -> finding.claim().text().contains(mark.words()))
        .map(Finding::message)
        .findFirst()
        .or(() -> mark.against().map(quote -> "The evidence says: " + quote.text()))
        .orElse("The evidence says otherwise.");
  }

  /// A figure that prints the same words: one of the section’s standard before any other.
  private Optional<Figures.Figure> same(String section, String words) {
    String typed = plain(words).replace("%", " per cent").replace("  ", " ");
    String standard = section.replaceFirst("^standard-", "");
    List<Figures.Figure> same =
        figures.all().stream()
            .filter(figure -> plain(figure.text()).replace("%", " per cent").equals(typed))
            .toList();
    return same.stream()
        .filter(figure -> figure.ref().startsWith(standard))
        .findFirst()
        .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
