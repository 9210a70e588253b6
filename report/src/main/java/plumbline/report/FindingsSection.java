package plumbline.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import plumbline.figures.Checked;
import plumbline.figures.Checked.Mark;
import plumbline.figures.Checked.State;
import plumbline.figures.Finding;
import plumbline.figures.Finding.Severity;
import plumbline.figures.Kind;
import plumbline.report.MarkedText.Sheet;
import plumbline.report.MarkedText.Title;

/// A report that was checked: how much was read, the findings, and its text with the findings in
/// place.
///
/// @param prefix of every id, so that several reports fit into one document
/// @param level of the heading that names the report
/// @param lead what came out, in a sentence
/// @param unexplained every figure that nothing in the report bears out or contradicts
public record FindingsSection(
    String prefix,
    String name,
    HeadingLevel level,
    String lead,
    List<SummaryLine> read,
    List<FindingNote> findings,
    List<Filter> severities,
    List<Filter> kinds,
    List<Filter> states,
    List<Unexplained> unexplained,
    List<Decision> decided,
    List<Title> contents,
    List<Sheet> sheets) {

  /// A box that shows and hides.
  ///
  /// @param value as the style sheet knows it
  public record Filter(String value, String label, int number) {}

  public record Unexplained(String href, int line, String words) {}

  /// A finding that is not raised, as it was decided on before.
  public record Decision(String outcome, String kind, int line, String message, String reason) {}

  static FindingsSection of(Checked checked, HeadingLevel level, String prefix) {
    MarkedText text = new MarkedText(checked, level.below().below(), prefix);
    List<Sheet> sheets = text.sheets();
    return new FindingsSection(
        prefix,
        checked.text().file(),
        level,
        lead(checked),
        read(checked),
        FindingNote.all(checked.findings(), prefix),
        filters(
            Severity.values(),
            Severity::toString,
            FindingNote::label,
            severity -> count(checked, finding -> finding.severity() == severity)),
        filters(
            Kind.values(),
            Kind::id,
            Kind::title,
            kind -> count(checked, finding -> finding.kind() == kind)),
        filters(State.values(), MarkedText::css, MarkedText::label, checked::number),
        unexplained(checked, prefix),
        checked.decided().stream().map(FindingsSection::decision).toList(),
        text.contents(),
        sheets);
  }

  public boolean hasText() {
    return !sheets.isEmpty();
  }

  private static int count(Checked checked, java.util.function.Predicate<Finding> which) {
    return (int) checked.findings().stream().filter(which).count();
  }

  private static <T> List<Filter> filters(
      T[] values,
      Function<T, String> value,
      Function<T, String> label,
      Function<T, Integer> number) {
    return Arrays.stream(values)
        .map(one -> new Filter(value.apply(one), label.apply(one), number.apply(one)))
        .filter(filter -> filter.number() > 0)
        .toList();
  }

  static String lead(Checked checked) {
    if (!checked.isReport()) {
      return "The report prints no questions of a framework at hand, so nothing was checked.";
    }
    int errors = count(checked, finding -> finding.severity() == Severity.ERROR);
    int warnings = count(checked, finding -> finding.severity() == Severity.WARNING);
    int notes = count(checked, finding -> finding.severity() == Severity.NOTE);
    if (errors + warnings + notes == 0) {
      return "No contradiction was found. %s of %s figures can’t be checked: nothing else in the report is about the same thing."
          .formatted(number(checked.unexplained()), number(checked.figures()));
    }
    return "%s: %s, %s, %s."
        .formatted(
            counted(errors + warnings + notes, "finding"),
            counted(errors, "error"),
            counted(warnings, "warning"),
            counted(notes, "note"));
  }

  private static List<SummaryLine> read(Checked checked) {
    return List.of(
        new SummaryLine(
            "Framework",
            checked
                .report()
                .framework()
                .map(framework ->
                    "%s (%s@%s), by its questions"
                        .formatted(
                            framework.title().english(), framework.id(), framework.version()))
                .orElse("none recognised")),
        new SummaryLine(
            "Text",
            "%s on %s"
                .formatted(
                    counted(checked.text().lines().size(), "line"),
                    counted(checked.text().pages(), "page"))),
        new SummaryLine(
            "Figures",
            "%s read: %s agree, %s differ, %s are not explained"
                .formatted(
                    number(checked.figures()),
                    number(checked.number(State.AGREES)),
                    number(checked.number(State.DIFFERS)),
                    number(checked.unexplained()))));
  }

  private static List<Unexplained> unexplained(Checked checked, String prefix) {
    List<Mark> marks = checked.marks();
    return IntStream.range(0, marks.size())
        .filter(index -> marks.get(index).state() == State.NOT_EXPLAINED)
        .mapToObj(index ->
            new Unexplained(
                "#" + prefix + "m" + index,
                marks.get(index).line(),
                marks.get(index).words().strip().replaceAll("\\s+", " ")))
        .toList();
  }

  private static Decision decision(Checked.Decided decided) {
    return new Decision(
        FindingNote.capital(decided.outcome().toString()),
        decided.finding().kind().title(),
        decided.finding().claim().line(),
        decided.finding().message(),
        decided.reason());
  }

  static String counted(int number, String noun) {
    return "%s %s%s".formatted(number(number), noun, number == 1 ? "" : "s");
  }

  static String number(int number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }
}
