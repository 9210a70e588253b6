package plumbline.web.planning;

import plumbline.web.access.Deed;

/// A part of an inspection’s work, in the order in which the work goes.
public enum WorkPart {
  PLAN("Plan", "", Deed.READ_PLAN),
  TEAM("Team", "/team", Deed.READ_TEAM),
  CASE_LIST("Case list", "/case-list", Deed.SEND_CASE_LIST),
  SAMPLE("Sample", "/sample", Deed.READ_SAMPLE),
  ALLOCATION("Allocation", "/allocation", Deed.READ_ALLOCATION),
  CASES("Cases", "/cases", Deed.READ_CASES),
  EVIDENCE("Evidence", "/evidence", Deed.READ_CASES),
  SECOND_READS("Second reads", "/second-reads", Deed.READ_CASES),
  PROGRESS("Progress", "/progress", Deed.READ_PROGRESS),
  RESULTS("Results", "/results", Deed.READ_RESULTS),
  AGREEMENT("Agreement", "/agreement", Deed.READ_RESULTS),
  ALERTS("Alerts", "/alerts", Deed.READ_ALERTS),
  AUDIT("Who looked", "/audit", Deed.READ_AUDIT);

  private final String label;
  private final String suffix;
  private final Deed deed;

  WorkPart(String label, String suffix, Deed deed) {
    this.label = label;
    this.suffix = suffix;
    this.deed = deed;
  }

  public String label() {
    return label;
  }

  public String address(String inspection) {
    return "/work/" + inspection + suffix;
  }

  /// Whoever may do it sees the part.
  public Deed deed() {
    return deed;
  }
}
