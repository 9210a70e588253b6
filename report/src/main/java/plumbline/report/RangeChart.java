package plumbline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Framework;
import plumbline.statistics.Interval;
import plumbline.statistics.QuestionCertainty;
import plumbline.statistics.StandardCertainty;

/// A drawing of where the whole caseload's percentages may lie, against the floors of the bands,
/// with every value in text. Positions across are per cent of the drawing's width; positions down
/// are pixels.
///
/// @param description what it shows, for those who don't see it
public record RangeChart(
    String title, String description, List<Range> ranges, List<Chart.Floor> floors) {
  private static final int FLOOR = 20;
  private static final int RANGE = 66;

  /// A key question's ranges.
  ///
  /// @param label what was seen, with its value
  /// @param values the ends of both ranges in words
  /// @param seen where the percentage stands
  public record Range(String label, String values, String seen, Span eighty, Span ninetyFive) {}

  /// @param from where it begins, in per cent of the drawing
  /// @param width how long it is
  public record Span(String from, String width) {
    static Span of(Interval interval) {
      return new Span(across(interval.low()), across(interval.high() - interval.low()));
    }
  }

  public RangeChart {
    ranges = List.copyOf(ranges);
    floors = List.copyOf(floors);
  }

  static Optional<RangeChart> of(Framework framework, StandardCertainty standard) {
    List<Range> ranges = standard.questions().stream().flatMap(one -> range(one).stream()).toList();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Floor> floors = Chart.floors(framework.bands(), BigFraction.of(100), "%");
    String name = standard.standard().standard().toString();
    return Optional.of(
        new RangeChart(
            "Where the whole caseload may lie, for the key questions of %s. Thick line: at 80 per cent confidence. Thin line: at 95. Diamond: what was seen."
                .formatted(name),
            "Ranges for the whole caseload. %s. The bands begin here: %s."
                .formatted(
                    ranges.stream()
                        .map(range -> range.label() + ", " + range.values())
                        .collect(Collectors.joining("; ")),
                    Chart.listed(floors)),
            ranges,
            floors));
  }

  private static Optional<Range> range(QuestionCertainty question) {
    return question
        .eighty()
        .flatMap(
            eighty -> question.ninetyFive().map(ninetyFive -> range(question, eighty, ninetyFive)));
  }

  private static Range range(QuestionCertainty question, Interval eighty, Interval ninetyFive) {
    return new Range(
        "%s: %s%s"
            .formatted(
                question.question().question().id(),
                question.question().percentage().orElseThrow(),
                question.question().counts().map(counts -> " (" + counts + ")").orElse("")),
        "%s at 80, %s at 95 per cent confidence".formatted(words(eighty), words(ninetyFive)),
        question.question().percentage().orElseThrow().number(),
        Span.of(eighty),
        Span.of(ninetyFive));
  }

  private static String words(Interval interval) {
    return "%d to %d%%"
        .formatted(Math.round(100 * interval.low()), Math.round(100 * interval.high()));
  }

  private static String across(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  public int height() {
    return top(ranges.size()) - 12;
  }

  public int floorTop(int index) {
    return FLOOR * index;
  }

  /// How far down the line of a floor reaches, from its own top.
  public int floorHeight(int index) {
    return height() - floorTop(index);
  }

  /// Where a range begins, with its label on top.
  public int top(int index) {
    return FLOOR * floors.size() + 8 + RANGE * index;
  }
}
