package plumbline.web.access;

import java.util.Locale;

/// Something that a person may do or not. Who may is in `access.csv`, a line for each.
public enum Deed {
  READ_PUBLISHED(false),
  CHECK_REPORT(false),
  SIGN_IN(false),
  USE_OWN_ACCOUNT(false),
  MANAGE_PEOPLE(false),
  SEE_OWN_WORK(false),
  CREATE_INSPECTION(false),
  READ_PLAN(true),
  READ_TEAM(true),
  CHANGE_PLAN(true),
  MANAGE_TEAM(true),
  SEND_CASE_LIST(true),
  READ_SAMPLE(true),
  DRAW_SAMPLE(true),
  READ_ALLOCATION(true),
  ALLOCATE_CASES(true),
  DECLARE_CONFLICT(true),
  READ_CASES(true),
  ASSESS_CASE(true),
  MODERATE_CASE(true),
  AGREE_CONSENSUS(true),
  READ_PROGRESS(true),
  READ_RESULTS(true),
  EXPORT_RESULTS(true),
  RAISE_ALERT(true),
  READ_ALERTS(true),
  ANSWER_ALERT(true),
  READ_AUDIT(true),
  SEND_REQUESTS(true),
  ANSWER_REQUESTS(true),
  READ_SERVICE_EVIDENCE(true),
  READ_SURVEYS(true),
  RUN_SURVEYS(true),
  ANSWER_SURVEY(false),
  READ_JUDGEMENT(true),
  ADD_EVIDENCE(true),
  JUDGE_STANDARD(true),
  TAKE_RESULTS(true),
  READ_PANEL(true),
  DECIDE_RATINGS(true),
  ANSWER_PANEL(true),
  READ_TRAIL(true),
  SHARE_WITH_COLLEAGUES(true),
  MAKE_ENQUIRIES(true),
  START_SELF_AUDIT(false),
  READ_DRAFT(true),
  WRITE_REPORT(true),
  SIGN_REPORT(true),
  READ_FACTUAL_CHECK(true),
  CHALLENGE_REPORT(true),
  ANSWER_CHALLENGES(true),
  READ_EMBARGOED(true),
  PUBLISH_REPORT(true),
  DECIDE_SMALL_NUMBERS(true),
  SUBSCRIBE(false);

  private final boolean inAnInspection;

  Deed(boolean inAnInspection) {
    this.inAnInspection = inAnInspection;
  }

  /// Whether it is done in one inspection: an address that names none is closed to it.
  boolean isInAnInspection() {
    return inAnInspection;
  }

  /// Whether it shows or changes what is known about cases: who does it, or tries to, is recorded.
  boolean isAboutCases() {
    return switch (this) {
      case SEND_CASE_LIST,
          READ_SAMPLE,
          DRAW_SAMPLE,
          READ_CASES,
          ASSESS_CASE,
          MODERATE_CASE,
          AGREE_CONSENSUS,
          READ_PROGRESS,
          READ_RESULTS,
          EXPORT_RESULTS,
          RAISE_ALERT,
          READ_ALERTS,
          ANSWER_ALERT,
          READ_SERVICE_EVIDENCE,
          READ_JUDGEMENT,
          ADD_EVIDENCE,
          JUDGE_STANDARD,
          TAKE_RESULTS,
          READ_PANEL,
          DECIDE_RATINGS,
          ANSWER_PANEL,
          SHARE_WITH_COLLEAGUES,
          MAKE_ENQUIRIES,
          READ_DRAFT,
          WRITE_REPORT,
          SIGN_REPORT,
          READ_FACTUAL_CHECK,
          CHALLENGE_REPORT,
          ANSWER_CHALLENGES,
          DECIDE_SMALL_NUMBERS ->
          true;
      case READ_PUBLISHED,
          CHECK_REPORT,
          SIGN_IN,
          USE_OWN_ACCOUNT,
          MANAGE_PEOPLE,
          SEE_OWN_WORK,
          CREATE_INSPECTION,
          READ_PLAN,
          READ_TEAM,
          CHANGE_PLAN,
          MANAGE_TEAM,
          READ_ALLOCATION,
          ALLOCATE_CASES,
          DECLARE_CONFLICT,
          READ_AUDIT,
          SEND_REQUESTS,
          ANSWER_REQUESTS,
          READ_SURVEYS,
          RUN_SURVEYS,
          ANSWER_SURVEY,
          READ_TRAIL,
          START_SELF_AUDIT,
          READ_EMBARGOED,
          PUBLISH_REPORT,
          SUBSCRIBE ->
          false;
    };
  }

  /// As the table of access writes it: `read published`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// As a page writes it: `Read published`.
  public String label() {
    return code().substring(0, 1).toUpperCase(Locale.ROOT) + code().substring(1);
  }
}
