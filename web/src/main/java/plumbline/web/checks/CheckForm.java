package plumbline.web.checks;

import java.util.List;
import plumbline.document.Problem;

/// The form that takes a report, with what was wrong with the one before.
///
/// @param problems empty when the form is opened
public record CheckForm(List<String> problems) {
  static final CheckForm EMPTY = new CheckForm(List.of());

  public CheckForm {
    problems = List.copyOf(problems);
  }

  static CheckForm refused(String problem) {
    return new CheckForm(List.of(problem));
  }

  static CheckForm refused(List<Problem> problems) {
    return new CheckForm(
        problems.stream().map(problem -> problem.what() + ": " + problem.mend()).toList());
  }

  public boolean isRefused() {
    return !problems.isEmpty();
  }

  public String most() {
    return "%d MB".formatted(CheckPages.MOST_MEGABYTES);
  }
}
