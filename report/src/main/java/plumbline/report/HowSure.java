package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;
import plumbline.statistics.Caseloads;
import plumbline.statistics.Certainty;
import plumbline.statistics.Chances;
import plumbline.statistics.OverallCertainty;
import plumbline.statistics.PanelSentences;
import plumbline.statistics.QuestionCertainty;
import plumbline.statistics.StandardCertainty;

/// How sure a rating is, said beside it and never in its place: the sentences, the key questions'
/// ranges drawn against the bands, and the chance of each rating for the whole caseload.
///
/// @param of what it is about: a standard's id, or `overall`
/// @param columns what the chances are of: key questions, the standard; empty where there are none
/// @param rows the chances of each rating, best first
public record HowSure(
    HeadingLevel level,
    String of,
    List<String> sentences,
    Optional<RangeChart> chart,
    List<String> columns,
    List<Row> rows) {

  /// @param chances one for each column
  public record Row(String rating, List<String> chances) {}

  public HowSure {
    sentences = List.copyOf(sentences);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static HowSure of(RatedInspection rated, RatedStandard standard, HeadingLevel level) {
    Framework framework = rated.inspection().framework();
    StandardCertainty sure = Certainty.of(rated, standard, Caseloads.of(rated.inspection()));
    List<String> columns = new ArrayList<>();
    List<Chances> chances = new ArrayList<>();
    for (QuestionCertainty question : sure.questions()) {
      question
          .chances()
          .ifPresent(one -> {
            columns.add(question.question().question().id().value());
            chances.add(one);
          });
    }
    if (columns.size() > 1 && sure.chances().isPresent()) {
      columns.add(standard.standard().id());
      chances.add(sure.chances().get());
    }
    return new HowSure(
        level,
        standard.standard().id(),
        PanelSentences.of(framework, sure),
        RangeChart.of(framework, sure),
        columns,
        rows(framework, chances));
  }

  static HowSure overall(RatedInspection rated, HeadingLevel level) {
    Framework framework = rated.inspection().framework();
    OverallCertainty sure = Certainty.of(rated, Caseloads.of(rated.inspection())).overall();
    return new HowSure(
        level,
        "overall",
        PanelSentences.of(framework, sure),
        Optional.empty(),
        sure.chances().isPresent() ? List.of("Chance") : List.of(),
        rows(framework, sure.chances().stream().toList()));
  }

  private static List<Row> rows(Framework framework, List<Chances> chances) {
    if (chances.isEmpty()) {
      return List.of();
    }
    return framework.scale().ratings().reversed().stream()
        .map(rating ->
            new Row(rating.name(), chances.stream().map(one -> percent(one, rating)).toList()))
        .toList();
  }

  /// Never 0% for what can be, nor 100% for what need not be.
  private static String percent(Chances chances, Rating rating) {
    double chance = chances.of(rating);
    if (chance > 0 && chance < 0.005) {
      return "<1%";
    }
    if (chance < 1 && chance >= 0.995) {
      return ">99%";
    }
    return Math.round(100 * chance) + "%";
  }
}
