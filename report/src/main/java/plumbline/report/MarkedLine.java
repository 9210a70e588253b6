package plumbline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Checked;
import plumbline.figures.Checked.Mark;
import plumbline.figures.Checked.State;
import plumbline.figures.Finding;
import plumbline.figures.FindingsByPlace;
import plumbline.reading.Line;
import plumbline.reading.Passage.Span;

/// Cuts a line where a figure, the words of a finding or those that it is held against begin and
/// end. A figure that goes on in the next line is one figure still.
public final class MarkedLine {
  private final Checked checked;
  private final String prefix;
  private final FindingsByPlace findings;
  private final Map<Integer, List<Layer>> layers = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  /// What letters are part of: the figure of that index, or the words of a finding.
  private record Layer(Span span, int figure, boolean claim) {}

  /// Letters of a line that are shown alike.
  ///
  /// @param css empty for plain text
  /// @param id empty but where a figure begins
  /// @param href of what the figure was held against or the finding about it; empty where there is
  ///   none
  /// @param says what the look says, for those who hear the page
  public record Run(String text, String css, String id, String href, String says) {
    public boolean isPlain() {
      return css.isEmpty();
    }

    public boolean isLink() {
      return !href.isEmpty();
    }

    public boolean hasId() {
      return !id.isEmpty();
    }

    public boolean isSaid() {
      return !says.isEmpty();
    }
  }

  MarkedLine(Checked checked, String prefix) {
    this.checked = checked;
    this.prefix = prefix;
    this.findings = new FindingsByPlace(checked.findings());
    for (int figure = 0; figure < checked.marks().size(); figure++) {
      for (Span span : checked.marks().get(figure).places()) {
        add(new Layer(span, figure, false));
      }
    }
    for (Finding finding : checked.findings()) {
      finding.claim().places().forEach(span -> add(new Layer(span, -1, true)));
      finding
          .against()
          .ifPresent(against -> against.places().forEach(span -> add(new Layer(span, -1, false))));
    }
  }

  private void add(Layer layer) {
    layers.computeIfAbsent(layer.span().line(), _ -> new ArrayList<>()).add(layer);
  }

  List<Run> runs(Line line) {
    String text = line.text();
    List<Layer> here = layers.getOrDefault(line.number(), List.of());
    if (here.isEmpty()) {
      return List.of(new Run(text, "", "", "", ""));
    }
    int[] figures = new int[text.length()];
    int[] words = new int[text.length()];
    for (Layer layer : here) {
      int to = Math.min(text.length(), layer.span().to() - 1);
      for (int at = Math.max(0, layer.span().from() - 1); at < to; at++) {
        if (layer.figure() < 0) {
          words[at] = Math.max(words[at], layer.claim() ? 2 : 1);
        } else if (figures[at] == 0) {
          figures[at] = layer.figure() + 1;
        }
      }
    }
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || figures[at] != figures[from] || words[at] != words[from]) {
        runs.add(run(line, from, at, figures[from] - 1, words[from]));
        from = at;
      }
    }
    return runs;
  }

  private Run run(Line line, int from, int to, int figure, int words) {
    String text = line.text().substring(from, to);
    String around = words == 2 ? "pl-claim" : words == 1 ? "pl-against" : "";
    if (figure < 0) {
      return new Run(text, around, "", "", "");
    }
    Mark mark = checked.marks().get(figure);
    String css = "pl-figure-mark pl-" + MarkedText.css(mark.state());
    boolean begins = begun.add(figure);
    Span last = mark.places().getLast();
    boolean ends =
        last.line() == line.number() && to >= Math.min(last.to() - 1, line.text().length());
    Optional<Finding> about = about(mark);
    return new Run(
        text,
        around.isEmpty() ? css : css + " " + around,
        begins ? prefix + "m" + figure : "",
        begins ? href(mark, about) : "",
        ends ? says(mark, about) : "");
  }

  private Optional<Finding> about(Mark mark) {
    return mark.state() == State.DIFFERS ? findings.about(mark.places()) : Optional.empty();
  }

  private String href(Mark mark, Optional<Finding> about) {
    return about
        .map(finding -> "#" + FindingNote.anchor(finding, prefix))
        .or(() -> against(mark).map(line -> "#" + prefix + "l" + line))
        .orElse("");
  }

  private String says(Mark mark, Optional<Finding> about) {
    Optional<String> other = against(mark).map(line -> " line " + line);
    return switch (mark.state()) {
      case AGREES -> "agrees" + other.map(" with"::concat).orElse("");
      case DIFFERS ->
          about.isPresent()
              ? "differs, see the finding"
              : "differs" + other.map(" from"::concat).orElse("");
      case NOT_EXPLAINED -> "not explained";
    };
  }

  private static Optional<Integer> against(Mark mark) {
    return mark.state() == State.NOT_EXPLAINED
        ? Optional.empty()
        : mark.against().map(Finding.Quote::line);
  }
}
