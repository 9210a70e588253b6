package plumbline.web.drafting;

import java.util.List;
import java.util.Map;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Which figures of few children the report leaves out, and which it shows all the same.
///
/// @param rule in a sentence
/// @param open what could be shown all the same, by what its form sends
/// @param decided what was decided to be shown and can be withdrawn, likewise
/// @param revision the one that the next decision is to get
public record SmallNumbersPage(
    WorkFrame frame,
    String rule,
    List<LeftOut> leftOut,
    List<Shown> shown,
    Map<String, String> open,
    Map<String, String> decided,
    int revision,
    Typed typed,
    FormProblems problems) {

  public record LeftOut(String part, String row, String why) {}

  /// @param rows its figures of few children
  /// @param by who decided it and when; or that the inspection file says so
  public record Shown(String part, List<String> rows, String reason, String by) {}

  /// What was typed and not kept.
  public record Typed(String show, String showReason, String withdraw, String withdrawReason) {
    static final Typed NOTHING = new Typed("", "", "", "");
  }

  public String address() {
    return frame.address() + "/small-numbers";
  }
}
