package plumbline.web.inspections;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.document.CsvCell;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// The ratings as a table for a spreadsheet (RFC 4180): a line for each standard, then one for the
/// overall rating, whose points are the score.
record RatingsCsv(RatedInspection rated) {
  private static final List<String> HEADER =
      List.of(
          "inspection",
          "service",
          "framework",
          "standard",
          "name",
          "rating",
          "points",
          "computed",
          "deciding_question",
          "percent",
          "yes",
          "relevant",
          "moved_from",
          "published");

  String text() {
    return Stream.of(
            Stream.of(HEADER), rated.standards().stream().map(this::line), Stream.of(overall()))
        .flatMap(Function.identity())
        .map(cells -> cells.stream().map(CsvCell::of).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private List<String> line(RatedStandard standard) {
    return cells(
        standard.standard().id(),
        standard.standard().name().english(),
        standard.rating(),
        standard.rating().map(rating -> String.valueOf(rating.points())).orElse(""),
        List.of(
            name(standard.computed()),
            of(standard, question -> Optional.of(question.question().id().value())),
            of(standard, question -> question.percentage().map(Percentage::number)),
            of(
                standard,
                question -> question.counts().map(Tally.Counted::yes).map(String::valueOf)),
            of(
                standard,
                question -> question.counts().map(Tally.Counted::relevant).map(String::valueOf)),
            name(standard.discretion().map(Inspection.DiscretionUse::from)),
            name(standard.published())));
  }

  private List<String> overall() {
    return cells(
        "overall",
        "Overall rating",
        rated.overall().overall(),
        rated.overall().scoreNumber().orElse(""),
        List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            name(rated.inspection().published().flatMap(Inspection.Published::overall))));
  }

  private List<String> cells(
      String standard, String name, Optional<Rating> rating, String points, List<String> others) {
    Inspection inspection = rated.inspection();
    return Stream.concat(
            Stream.of(
                inspection.id(),
                inspection.service(),
                inspection.framework().id() + "@" + inspection.framework().version(),
                standard,
                name,
                name(rating),
                points),
            others.stream())
        .toList();
  }

  /// Of every deciding question: more than one where they tie.
  private static String of(
      RatedStandard standard, Function<RatedQuestion, Optional<String>> value) {
    return standard.lowest().stream()
        .flatMap(question -> value.apply(question).stream())
        .collect(Collectors.joining(" "));
  }

  private static String name(Optional<Rating> rating) {
    return rating.map(Rating::name).orElse("");
  }
}
