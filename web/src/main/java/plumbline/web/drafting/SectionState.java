package plumbline.web.drafting;

/// Where a section stands.
public enum SectionState {
  COMPUTED("Not written", "govuk-tag--grey"),
  DRAFT("Draft", "govuk-tag--blue"),
  READY("Ready to sign off", "govuk-tag--yellow"),
  SIGNED("Signed off", "govuk-tag--green"),
  MOVED("Changed since it was signed off", "govuk-tag--red");

  private final String label;
  private final String tag;

  SectionState(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  public String tag() {
    return tag;
  }
}
