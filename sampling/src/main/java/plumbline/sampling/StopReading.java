package plumbline.sampling;

import plumbline.document.Problem;

/// Ends the reading of a case list at once with one problem.
final class StopReading extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  StopReading(Problem problem) {
    super(problem.what());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
