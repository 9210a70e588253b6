package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.statistics.Agreement;
import plumbline.statistics.Agreement.OfQuestion;
import plumbline.statistics.AgreementInWords;
import plumbline.statistics.Figure;

/// Agreement as a table for a terminal, with what it means.
record AgreementText(Agreement agreement) {
  void print(PrintWriter out) {
    out.printf("Agreement of %s%n%n", String.join(", ", agreement.inspectors()));
    List<OfQuestion> rows =
        Stream.concat(agreement.questions().stream(), Stream.of(agreement.overall())).toList();
    int widest = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
    String format =
        "%%-%ds  %%5s  %%-16s  %%-20s  %%-20s  %%s%%n"
            .formatted(Math.max(widest, "Question".length()));
    out.printf(format, "Question", "Cases", "Agreed", "Kappa", "AC1", "Alpha");
    for (OfQuestion row : rows) {
      out.printf(
          format,
          row.id(),
          row.cases(),
          row.isOfTooFewCases() ? row.agreedOfPairs() : share(row.agreed()),
          figure(row, row.kappa()),
          figure(row, row.ac1()),
          figure(row, row.alpha()));
    }
    out.printf("%nOverall%n");
    AgreementInWords.of(agreement, agreement.overall())
        .forEach(sentence -> out.println(RatingsText.wrapped(sentence)));
    for (OfQuestion question : agreement.questions()) {
      if (!question.isOfTooFewCases() && (question.isParadox() || question.kappa().isEmpty())) {
        out.printf("%n%s%n", question.id());
        AgreementInWords.of(agreement, question)
            .forEach(sentence -> out.println(RatingsText.wrapped(sentence)));
      }
    }
  }

  /// `85% (64 to 95)`.
  private static String share(Optional<Figure> share) {
    return share
        .map(figure ->
            "%.0f%%".formatted(100 * figure.value())
                + figure
                    .spread()
                    .map(one -> " (%.0f to %.0f)".formatted(100 * one.low(), 100 * one.high()))
                    .orElse(""))
        .orElse("-");
  }

  /// `0.62 (0.25 to 0.99)`, or a dash where it isn’t defined or of too few cases.
  private static String figure(OfQuestion question, Optional<Figure> figure) {
    if (question.isOfTooFewCases()) {
      return "-";
    }
    return AgreementInWords.number(figure)
        + figure
            .flatMap(Figure::spread)
            .map(one -> String.format(Locale.ROOT, " (%.2f to %.2f)", one.low(), one.high()))
            .orElse("");
  }
}
