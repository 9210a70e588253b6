package plumbline.web.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Share;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;

/// The figures of some of the cases. They have no ratings: a rating is of the whole sample, and a
/// part of it was not drawn to be rated.
///
/// @param tooFew whether a figure is not shown since it is of too few cases
/// @param tellsOfOthers whether one is not shown since it would tell of others
public record FilteredFigures(
    List<StandardFigures> standards, boolean tooFew, boolean tellsOfOthers) {

  public record StandardFigures(Standard standard, List<Figure> figures) {}

  /// @param yes such as `5 of 8`, or why it is not shown
  /// @param percentage empty where there is none to show
  public record Figure(Question question, boolean key, String yes, String percentage) {}

  /// A case with what it can be filtered by.
  record Featured(Case inspected, Map<CaseFilter, String> features, boolean finished) {}

  private static final String FEW = "fewer than %d".formatted(SmallNumbers.LEAST);
  private static final String WITHHELD = "not shown";
  private static final String NOT_KNOWN = "";

  /// @param cases all of them, also those that do not count
  static FilteredFigures of(
      Inspection inspection, List<Featured> cases, Counted counted, Selection selection) {
    return new Counting(inspection, cases, counted, selection).figures();
  }

  /// A part of the cases that no choice of cases divides: by which filters they are in, the others
  /// being out, and whether they are finished.
  private record Cell(Set<CaseFilter> in, boolean finished) {}

  /// Counts each part of the cases once. What is hidden must stay so whichever cases count: the
  /// finished ones, all, or those by which the two differ.
  private static final class Counting {
    private final Inspection inspection;
    private final List<Featured> cases;
    private final Selection selection;
    private final Map<QuestionId, Tally> own;
    private final Map<QuestionId, Tally> outside;
    private final List<Map<QuestionId, Tally>> cells;
    private final List<Divided> divisions;
    private boolean tooFew;
    private boolean tellsOfOthers;

    /// Cases divided by the values of a filter.
    private record Divided(CaseFilter filter, Map<String, Map<QuestionId, Tally>> byValue) {}

    Counting(Inspection inspection, List<Featured> cases, Counted counted, Selection selection) {
      this.inspection = inspection;
      this.cases = cases;
      this.selection = selection;
      own =
          tallies(
              selected(selection).stream()
                  .filter(one -> one.finished() || counted == Counted.ALL)
                  .toList());
      outside = tallies(cases.stream().filter(one -> !selection.takes(one.features())).toList());
      cells =
          cases.stream()
              .collect(
                  Collectors.groupingBy(
                      one -> new Cell(selection.taking(one.features()), one.finished())))
              .values()
              .stream()
              .map(this::tallies)
              .toList();
      divisions =
          selection.chosen().keySet().stream()
              .flatMap(filter ->
                  Stream.<Predicate<Featured>>of(
                          _ -> true, Featured::finished, one -> !one.finished())
                      .map(which -> divided(filter, which)))
              .toList();
    }

    private List<Featured> selected(Selection by) {
      return cases.stream().filter(one -> by.takes(one.features())).toList();
    }

    private Divided divided(CaseFilter filter, Predicate<Featured> which) {
      Map<String, Map<QuestionId, Tally>> divided = new LinkedHashMap<>();
      selected(selection.without(filter)).stream()
          .filter(which)
          .collect(Collectors.groupingBy(one -> one.features().getOrDefault(filter, NOT_KNOWN)))
          .forEach((value, some) -> divided.put(value, tallies(some)));
      return new Divided(filter, divided);
    }

    private Map<QuestionId, Tally> tallies(List<Featured> some) {
      return Tallies.of(
          inspection.withFieldwork(some.stream().map(Featured::inspected).toList(), List.of()));
    }

    FilteredFigures figures() {
      List<StandardFigures> standards =
          inspection.framework().standards().stream()
              .filter(Standard::isJudgedFromCases)
              .map(standard ->
                  new StandardFigures(
                      standard,
                      standard.questions().stream()
                          .flatMap(question ->
                              Stream.concat(
                                  Stream.of(figure(question, true)),
                                  question.prompts().stream().map(prompt -> figure(prompt, false))))
                          .toList()))
              .toList();
      return new FilteredFigures(standards, tooFew, tellsOfOthers);
    }

    private Figure figure(Question question, boolean key) {
      QuestionId id = question.id();
      SmallNumbers guard =
          SmallNumbers.of(
              base(own, id),
              base(outside, id),
              cells.stream().map(cell -> base(cell, id)).toList(),
              divisions.stream().map(divided -> division(divided, id)).toList());
      return switch (guard) {
        case SHOWN -> shown(question, key, counts(own, id).orElseThrow());
        case TOO_FEW -> {
          tooFew = true;
          yield new Figure(question, key, FEW, "");
        }
        case TELLS_OF_OTHERS -> {
          tellsOfOthers = true;
          yield new Figure(question, key, WITHHELD, "");
        }
      };
    }

    private SmallNumbers.Division division(Divided divided, QuestionId id) {
      Map<String, Integer> bases = new HashMap<>();
      divided.byValue().forEach((value, some) -> bases.put(value, base(some, id)));
      return new SmallNumbers.Division(selection.chosen(divided.filter()), bases);
    }

    private Figure shown(Question question, boolean key, Tally.Counted counts) {
      Framework framework = inspection.framework();
      return new Figure(
          question,
          key,
          counts.toString(),
          framework.rounding().percentage(new Share(counts.yes(), counts.relevant())).toString());
    }

    private static int base(Map<QuestionId, Tally> tallies, QuestionId id) {
      return counts(tallies, id).map(Tally.Counted::relevant).orElse(0);
    }

    private static Optional<Tally.Counted> counts(Map<QuestionId, Tally> tallies, QuestionId id) {
      return Optional.ofNullable(tallies.get(id))
          .flatMap(tally ->
              tally instanceof Tally.Counted counted ? Optional.of(counted) : Optional.empty());
    }
  }
}
