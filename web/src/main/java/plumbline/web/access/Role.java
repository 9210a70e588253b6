package plumbline.web.access;

import java.util.Locale;

/// The part that a person plays. One person may lead one inspection and assess cases in another.
public enum Role {
  ADMINISTRATOR(Reach.EVERYWHERE),
  OPERATIONS_OFFICER(Reach.EVERYWHERE),
  LEAD_INSPECTOR(Reach.INSPECTION),
  INSPECTOR(Reach.INSPECTION),
  ASSISTANT_INSPECTOR(Reach.INSPECTION),
  COLLEAGUE_INSPECTOR(Reach.INSPECTION),
  RESEARCH_ANALYST(Reach.INSPECTION),
  PANEL_MEMBER(Reach.INSPECTION),
  EDITOR(Reach.INSPECTION),
  SIGNATORY(Reach.INSPECTION),
  OBSERVER(Reach.INSPECTION),
  SERVICE_MANAGER(Reach.SERVICE),
  BOARD_MEMBER(Reach.SERVICE);

  /// How far a role reaches.
  public enum Reach {
    EVERYWHERE,
    /// One inspection.
    INSPECTION,
    /// One service, in all its inspections.
    SERVICE
  }

  private final Reach reach;

  Role(Reach reach) {
    this.reach = reach;
  }

  public Reach reach() {
    return reach;
  }

  /// As the table of access and the database write it: `lead inspector`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// As a page writes it: `Lead inspector`.
  public String label() {
    return code().substring(0, 1).toUpperCase(Locale.ROOT) + code().substring(1);
  }

  /// @throws IllegalArgumentException where there is no such role
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
