package plumbline.report;

/// The level of a heading, so that a section fits under whatever heading stands above it.
public enum HeadingLevel {
  H1,
  H2,
  H3,
  H4,
  H5,
  H6;

  /// The next level down; nothing stands below the sixth.
  public HeadingLevel below() {
    return switch (this) {
      case H1 -> H2;
      case H2 -> H3;
      case H3 -> H4;
      case H4 -> H5;
      case H5, H6 -> H6;
    };
  }
}
