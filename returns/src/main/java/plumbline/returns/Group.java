package plumbline.returns;

import java.util.Locale;
import java.util.Optional;

/// A part of a data return, which a service answers as one form.
public enum Group {
  CASELOAD("Caseload"),
  STAFFING("Staffing"),
  ORGANISATION("Money and needs"),
  DIVERSITY("Diversity"),
  CONTEXT("Contextual facts");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /// As addresses and stored rows have it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Group> of(String code) {
    for (Group group : values()) {
      if (group.code().equals(code)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }
}
