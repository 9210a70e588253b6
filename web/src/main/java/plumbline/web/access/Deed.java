package plumbline.web.access;

import java.util.Locale;

/// Something that a person may do or not. Who may is in `access.csv`, a line for each.
public enum Deed {
  READ_PUBLISHED,
  CHECK_REPORT,
  SIGN_IN,
  USE_OWN_ACCOUNT,
  MANAGE_PEOPLE,
  SEE_OWN_WORK,
  CREATE_INSPECTION,
  READ_PLAN,
  CHANGE_PLAN,
  MANAGE_TEAM;

  /// As the table of access writes it: `read published`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// As a page writes it: `Read published`.
  public String label() {
    return code().substring(0, 1).toUpperCase(Locale.ROOT) + code().substring(1);
  }
}
