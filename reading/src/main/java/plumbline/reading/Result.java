package plumbline.reading;

import plumbline.framework.QuestionId;
import plumbline.framework.Tally;

/// A figure that a table prints for a question.
///
/// @param question whose figure this is, by its wording and its place in the report
/// @param printed the question whose wording is printed: another one where a report prints, say, a
///   question of planning in the table of delivery
/// @param words the question as printed
/// @param figure the figure as printed, such as `64%` or `8 5`
/// @param asked the number of cases that the table's head names, such as 8 in `Of the 8 cases
///   inspected`; 0 where it names none
/// @param starred whether the figure has a star: the panel's discretion
public record Result(
    QuestionId question,
    QuestionId printed,
    Passage words,
    Passage figure,
    Tally tally,
    Section section,
    int asked,
    boolean starred) {

  /// Whether the wording is that of another question.
  public boolean isMisprinted() {
    return !question.equals(printed);
  }
}
