package plumbline.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import plumbline.document.Parsed;
import plumbline.planning.Plan;

/// One change of a plan, as it was made.
///
/// @param revision counts up from 1 within the inspection
/// @param by the name of who made it
public record PlanChange(
    int revision,
    String milestone,
    Deed deed,
    LocalDate day,
    String reason,
    Instant at,
    String by) {

  /// What can be done to a milestone.
  public enum Deed {
    MOVED("moved"),
    MOVED_WITH_FOLLOWERS("moved with followers"),
    DONE("done"),
    NOT_DONE("not done");

    private final String code;

    Deed(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Deed of(String code) {
      for (Deed deed : values()) {
        if (deed.code.equals(code)) {
          return deed;
        }
      }
      throw new IllegalStateException("A plan was ‘%s’.".formatted(code));
    }
  }

  /// The plan after this change, or what stands in its way.
  static Parsed<Plan> of(Plan plan, String milestone, Deed deed, LocalDate day, String reason) {
    return switch (deed) {
      case MOVED -> plan.moved(milestone, day, reason);
      case MOVED_WITH_FOLLOWERS -> plan.movedWithFollowers(milestone, day, reason);
      case DONE -> plan.done(milestone, day);
      case NOT_DONE -> plan.notDone(milestone);
    };
  }
}
