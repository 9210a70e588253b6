package plumbline.web.inspections;

/// The pages of an inspection, as the navigation within it lists them.
public enum InspectionPart {
  RATINGS("Ratings", ""),
  WORKING("Working", "/working"),
  FIGURES("Figures", "/figures"),
  FACTS("Facts", "/facts"),
  SAMPLE("Sample and method", "/sample"),
  RECOMMENDATIONS("Recommendations", "/recommendations");

  private final String label;
  private final String path;

  InspectionPart(String label, String path) {
    this.label = label;
    this.path = path;
  }

  public String label() {
    return label;
  }

  public String path() {
    return path;
  }
}
