package plumbline.figures;

import java.util.List;
import plumbline.reading.ReportText;

/// A report, its findings in the order of its lines, and every figure with what became of it.
public record Checked(ReportText text, List<Finding> findings, List<Mark> marks) {
  public Checked {
    findings = List.copyOf(findings);
    marks = List.copyOf(marks);
  }

  /// A figure of the text, in its place.
  ///
  /// @param line where it begins
  /// @param words as printed
  public record Mark(int line, String words, State state) {}

  /// What became of a figure.
  public enum State {
    AGREES,
    DIFFERS,
    NOT_EXPLAINED
  }

  public boolean hasProblems() {
    return findings.stream().anyMatch(Finding::isProblem);
  }

  public int figures() {
    return marks.size();
  }

  public int linked() {
    return (int) marks.stream().filter(mark -> mark.state() != State.NOT_EXPLAINED).count();
  }

  public int unexplained() {
    return figures() - linked();
  }
}
