package plumbline.web.results;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Scale;
import plumbline.framework.Standard;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;
import plumbline.web.planning.WorkFrame;

/// What the answers give so far: the ratings of all cases, or the figures of some.
///
/// @param blind which cases the files leave out since they are blind to the person; empty where
///   none
/// @param choices what can be filtered by, with the words of each value
/// @param source where the figures come from, if not from cases that were assessed here
/// @param whole what is shown of all cases that count; empty where they are filtered
/// @param some what is shown of those that a filter leaves
public record ResultsPage(
    WorkFrame frame,
    Counted counted,
    int cases,
    int every,
    String blind,
    Map<CaseFilter, Map<String, String>> choices,
    Selection selection,
    WorkLinks links,
    Optional<String> source,
    Optional<Whole> whole,
    Optional<FilteredFigures> some) {

  /// @param figures every key question and prompt with its figure
  public record Whole(
      Content ratings,
      Content overall,
      Content figures,
      List<StandardLine> standards,
      List<Compared> national,
      List<AgreementTable> agreement) {}

  /// A standard that is judged from cases.
  ///
  /// @param deciding the questions that decide its rating
  /// @param tests the discretion tests that hold
  public record StandardLine(
      String name, String address, Content rating, String deciding, String tests) {}

  /// A provisional rating beside those of other services.
  public record Compared(String name, Content rating, NationalRatings.Distribution distribution) {

    /// Those of the overall rating and of every standard that the national file knows.
    public static List<Compared> of(
        RatedInspection rated, Sections sections, NationalRatings national) {
      Framework framework = rated.inspection().framework();
      Scale scale = framework.scale();
      List<Compared> compared = new ArrayList<>();
      compared.add(
          new Compared(
              "Overall rating",
              sections.rating(framework, rated.overall().overall()),
              national.overall(scale)));
      for (RatedStandard standard : rated.standards()) {
        if (standard.standard().isJudgedFromCases()) {
          national
              .standard(standard.standard().name().english(), scale)
              .ifPresent(distribution ->
                  compared.add(
                      new Compared(
                          standard.standard().toString(),
                          sections.rating(framework, standard.rating()),
                          distribution)));
        }
      }
      return compared;
    }
  }

  static Whole whole(Results results, NationalRatings national) {
    WorkLinks links = WorkLinks.of(results);
    Sections sections = new Sections(links);
    List<StandardLine> lines = new ArrayList<>();
    for (RatedStandard rated : results.rated().standards()) {
      Standard standard = rated.standard();
      if (!standard.isJudgedFromCases()) {
        continue;
      }
      Content rating = sections.rating(results.framework(), rated.rating());
      lines.add(
          new StandardLine(
              standard.toString(),
              links.standard(standard),
              rating,
              deciding(rated),
              tests(rated)));
    }
    return new Whole(
        sections.ratings(results.rated()),
        sections.overall(results.rated(), HeadingLevel.H2),
        sections.inspectionData(results.rated(), HeadingLevel.H3),
        lines,
        Compared.of(results.rated(), sections, national),
        AgreementTable.of(results.framework(), results.cases()));
  }

  private static String deciding(RatedStandard rated) {
    List<String> lowest =
        rated.lowest().stream()
            .map(RatedQuestion::question)
            .map(question -> question.id())
            .map(QuestionId::value)
            .toList();
    return lowest.isEmpty() ? "no answers yet" : String.join(", ", lowest);
  }

  private static String tests(RatedStandard rated) {
    List<String> holding =
        rated.tests().stream()
            .filter(test -> test.holds())
            .map(test ->
                test.test().name().english()
                    + switch (test.direction()) {
                      case UP -> " (up)";
                      case DOWN -> " (down)";
                    })
            .toList();
    return holding.isEmpty() ? "none" : String.join(", ", holding);
  }

  public String address() {
    return frame.address() + "/results";
  }

  public Map<String, String> bases() {
    Map<String, String> bases = new LinkedHashMap<>();
    for (Counted one : Counted.values()) {
      bases.put(one.code(), one.label());
    }
    return bases;
  }

  public Map<String, String> values(CaseFilter filter) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("", "All");
    values.putAll(choices.getOrDefault(filter, Map.of()));
    return values;
  }

  /// What is filtered by, in words.
  public List<String> filters() {
    return choices.entrySet().stream()
        .filter(choice -> !selection.chosen(choice.getKey()).isEmpty())
        .map(choice ->
            choice.getKey().label()
                + ": "
                + choice.getValue().get(selection.chosen(choice.getKey())))
        .toList();
  }

  public String question(QuestionId id) {
    return links.question(id);
  }
}
