package plumbline.figures;

import java.util.List;
import java.util.Optional;
import plumbline.reading.Passage.Span;
import plumbline.reading.Report;
import plumbline.reading.ReportText;

/// A report, its findings in the order of its lines, and every figure with what became of it.
///
/// @param decided findings that are not raised, as an editor decided on them before
public record Checked(
    Report report, List<Finding> findings, List<Mark> marks, List<Decided> decided) {
  public Checked {
    findings = List.copyOf(findings);
    marks = List.copyOf(marks);
    decided = List.copyOf(decided);
  }

  /// A figure of the text, in its place.
  ///
  /// @param line where it begins
  /// @param words as read; broken words are whole
  /// @param places where its letters stand, over as many lines as they take
  /// @param against the figure that it was held against, if any
  public record Mark(
      int line, String words, List<Span> places, State state, Optional<Finding.Quote> against) {
    public Mark {
      places = List.copyOf(places);
    }
  }

  /// What became of a figure.
  public enum State {
    AGREES,
    DIFFERS,
    NOT_EXPLAINED
  }

  /// A finding on which an editor decided, and why.
  public record Decided(Finding finding, Baseline.Outcome outcome, String reason) {}

  public ReportText text() {
    return report.text();
  }

  /// Whether it is a report of a framework at hand: nothing else is checked.
  public boolean isReport() {
    return report.framework().isPresent();
  }

  public boolean hasProblems() {
    return findings.stream().anyMatch(Finding::isProblem);
  }

  public int figures() {
    return marks.size();
  }

  public int linked() {
    return figures() - unexplained();
  }

  public int unexplained() {
    return number(State.NOT_EXPLAINED);
  }

  /// How many figures are in this state.
  public int number(State state) {
    return (int) marks.stream().filter(mark -> mark.state() == state).count();
  }
}
