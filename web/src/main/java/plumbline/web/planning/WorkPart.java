package plumbline.web.planning;

import plumbline.web.access.Deed;

/// A part of an inspection’s work, in the order in which the work goes.
public enum WorkPart {
  PLAN(Group.PREPARING, "Plan", "", Deed.READ_PLAN),
  TEAM(Group.PREPARING, "Team", "/team", Deed.READ_TEAM),
  CASE_LIST(Group.CASES, "Case list", "/case-list", Deed.SEND_CASE_LIST),
  SAMPLE(Group.CASES, "Sample", "/sample", Deed.READ_SAMPLE),
  ALLOCATION(Group.CASES, "Allocation", "/allocation", Deed.READ_ALLOCATION),
  CASES(Group.CASES, "Cases", "/cases", Deed.READ_CASES),
  EVIDENCE(Group.CASES, "Evidence from cases", "/evidence", Deed.READ_CASES),
  SECOND_READS(Group.CASES, "Second reads", "/second-reads", Deed.READ_CASES),
  CALIBRATION(Group.CASES, "Calibration", "/calibration", Deed.READ_CASES),
  PROGRESS(Group.CASES, "Progress", "/progress", Deed.READ_PROGRESS),
  RESULTS(Group.CASES, "Results", "/results", Deed.READ_RESULTS),
  AGREEMENT(Group.CASES, "Agreement", "/agreement", Deed.READ_RESULTS),
  FROM_SERVICE(Group.EVIDENCE, "From the service", "/from-service", Deed.READ_SERVICE_EVIDENCE),
  SURVEYS(Group.EVIDENCE, "Surveys", "/surveys", Deed.READ_SURVEYS),
  SOURCES(Group.EVIDENCE, "Meetings", "/sources", Deed.READ_JUDGEMENT),
  COLLEAGUES(Group.EVIDENCE, "Colleagues", "/colleagues", Deed.SHARE_WITH_COLLEAGUES),
  SHARED(Group.EVIDENCE, "Shared with you", "/colleagues/shared", Deed.MAKE_ENQUIRIES),
  GRID(Group.JUDGING, "Evidence grid", "/grid", Deed.READ_JUDGEMENT),
  JUDGEMENTS(Group.JUDGING, "Judgements", "/judgements", Deed.READ_JUDGEMENT),
  DIVERSITY(Group.JUDGING, "Diversity", "/diversity", Deed.READ_RESULTS),
  PANEL(Group.JUDGING, "Ratings panel", "/panel", Deed.READ_PANEL),
  REPORT(Group.REPORT, "Draft report", "/report", Deed.READ_DRAFT),
  SMALL_NUMBERS(Group.REPORT, "Small numbers", "/small-numbers", Deed.READ_DRAFT),
  FACTUAL_CHECK(Group.REPORT, "Factual accuracy check", "/factual-check", Deed.READ_FACTUAL_CHECK),
  PUBLICATION(Group.REPORT, "Publication", "/publication", Deed.READ_DRAFT),
  EMBARGOED(Group.REPORT, "Before publication", "/embargoed", Deed.READ_EMBARGOED),
  ALERTS(Group.WATCHING, "Alerts", "/alerts", Deed.READ_ALERTS),
  AUDIT(Group.WATCHING, "Who looked", "/audit", Deed.READ_AUDIT),
  TRAIL(Group.WATCHING, "Trail", "/trail", Deed.READ_TRAIL);

  /// Parts that are shown together.
  public enum Group {
    PREPARING("Preparing"),
    CASES("Cases"),
    EVIDENCE("Other evidence"),
    JUDGING("Judging"),
    REPORT("Report"),
    WATCHING("Watching over it");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final Group group;
  private final String label;
  private final String suffix;
  private final Deed deed;

  WorkPart(Group group, String label, String suffix, Deed deed) {
    this.group = group;
    this.label = label;
    this.suffix = suffix;
    this.deed = deed;
  }

  public Group group() {
    return group;
  }

  public String label() {
    return label;
  }

  public String address(String inspection) {
    return "/work/" + inspection + suffix;
  }

  /// Whether only a joint inspection has it.
  private boolean isJoint() {
    return this == COLLEAGUES || this == SHARED;
  }

  /// Whether only what is published has it: a self-audit is not.
  private boolean isPublished() {
    return this == FACTUAL_CHECK || this == PUBLICATION || this == EMBARGOED;
  }

  /// Whether an inspection has it, by its kind and its framework.
  boolean isOf(PlannedInspection inspection, boolean summarisesDiversity) {
    return (inspection.isJoint() || !isJoint())
        && (!inspection.isSelfAudit() || !isPublished())
        && (summarisesDiversity || this != DIVERSITY);
  }

  /// Whoever may do it sees the part.
  public Deed deed() {
    return deed;
  }
}
