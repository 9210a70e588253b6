package plumbline.bench;

import java.util.List;

/// A figure that was measured and the most that it may be.
record Target(String name, double measured, double most, String unit) {
  boolean isMet() {
    return measured <= most;
  }

  /// Prints the figures and ends the process: with 1 if a target is missed.
  static void report(List<Target> targets) {
    targets.forEach(System.out::println);
    System.exit(targets.stream().allMatch(Target::isMet) ? 0 : 1);
  }

  @Override
  public String toString() {
    return "%-6s %s: %.3f %s (at most %.3f)"
        .formatted(isMet() ? "met" : "MISSED", name, measured, unit, most);
  }
}
