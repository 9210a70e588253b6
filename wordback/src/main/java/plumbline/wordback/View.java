package plumbline.wordback;

/// How tracked changes are read.
enum View {
  /// As if all were accepted.
  EDITED,
  /// As if all were rejected.
  ORIGINAL;

  boolean shows(Element change) {
    return switch (change.name()) {
      case "ins", "moveTo" -> this == EDITED;
      case "del", "moveFrom" -> this == ORIGINAL;
      default -> true;
    };
  }

  /// Whether the end of a paragraph, or a row, is one in this view.
  boolean keeps(Element properties) {
    return properties.children().stream().allMatch(this::shows);
  }
}
