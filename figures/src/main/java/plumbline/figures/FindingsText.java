package plumbline.figures;

/// Findings for a terminal: `file:line: severity: message`, then both sides.
public final class FindingsText {
  private FindingsText() {}

  public static String of(Checked checked) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : checked.findings()) {
      write(text, checked, finding, finding.severity().toString());
    }
    summary(text, checked);
    return text.toString();
  }

  /// With the findings on which a baseline has decisions, each with its decision and reason.
  public static String withDecided(Checked checked) {
    StringBuilder text = new StringBuilder();
    for (Checked.Decided decided : checked.decided()) {
      write(text, checked, decided.finding(), decided.outcome().toString());
      text.append("    reason: ").append(plain(decided.reason())).append('\n');
    }
    return text + of(checked);
  }

  private static void write(StringBuilder text, Checked checked, Finding finding, String state) {
    text.append(plain(checked.text().name()))
        .append(':')
        .append(finding.claim().line())
        .append(": ")
        .append(state)
        .append(": ")
        .append(plain(finding.message()))
        .append(" [")
        .append(finding.kind())
        .append(", ")
        .append(finding.certainty())
        .append(", ")
        .append(finding.id())
        .append("]\n    “")
        .append(plain(finding.claim().text()))
        .append("”\n");
    finding
        .against()
        .ifPresent(against ->
            text.append("    line ")
                .append(against.line())
                .append(": “")
                .append(plain(against.text()))
                .append("”\n"));
    text.append("    ").append(plain(finding.working())).append('\n');
  }

  private static void summary(StringBuilder text, Checked checked) {
    if (!checked.isReport()) {
      text.append(plain(checked.text().name()))
          .append(": nothing was checked: the text prints no questions of a framework at hand.\n");
      return;
    }
    long problems = checked.findings().stream().filter(Finding::isProblem).count();
    text.append(
        "%s: %d errors and warnings, %d notes; of %d figures %d are linked to another place, %d are not explained.%n"
            .formatted(
                plain(checked.text().name()),
                problems,
                checked.findings().size() - problems,
                checked.figures(),
                checked.linked(),
                checked.unexplained()));
  }

  /// One line: a report can't write lines of its own into a terminal.
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      int type = Character.getType(letter);
      boolean hidden =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      plain.append(hidden ? ' ' : letter);
    }
    return plain.toString();
  }
}
