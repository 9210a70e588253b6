package plumbline.web.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  record Featured(Case inspected, Map<CaseFilter, String> features) {}

  private static final String FEW = "fewer than %d".formatted(SmallNumbers.LEAST);
  private static final String WITHHELD = "not shown";
  private static final String NOT_KNOWN = "";

  static FilteredFigures of(Inspection inspection, List<Featured> cases, Selection selection) {
    return new Counting(inspection, cases, selection).figures();
  }

  /// Counts each part of the cases once.
  private static final class Counting {
    private final Inspection inspection;
    private final List<Featured> cases;
    private final Selection selection;
    private final Map<Selection, Map<QuestionId, Tally>> tallies = new HashMap<>();
    private final Map<CaseFilter, Map<String, Map<QuestionId, Tally>>> divisions =
        new EnumMap<>(CaseFilter.class);
    private boolean tooFew;
    private boolean tellsOfOthers;

    Counting(Inspection inspection, List<Featured> cases, Selection selection) {
      this.inspection = inspection;
      this.cases = cases;
      this.selection = selection;
      tallies.put(selection, tallies(selected(selection)));
      selection.wider().forEach(wider -> tallies.put(wider, tallies(selected(wider))));
      selection.chosen().keySet().forEach(filter -> divisions.put(filter, divided(filter)));
    }

    private List<Featured> selected(Selection by) {
      return cases.stream().filter(one -> by.takes(one.features())).toList();
    }

    private Map<String, Map<QuestionId, Tally>> divided(CaseFilter filter) {
      Map<String, List<Featured>> byValue = new LinkedHashMap<>();
      for (Featured one : selected(selection.without(filter))) {
        byValue
            .computeIfAbsent(one.features().getOrDefault(filter, NOT_KNOWN), _ -> new ArrayList<>())
            .add(one);
      }
      Map<String, Map<QuestionId, Tally>> divided = new LinkedHashMap<>();
      byValue.forEach((value, some) -> divided.put(value, tallies(some)));
      return divided;
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
      Map<QuestionId, Tally> own = tallies.getOrDefault(selection, Map.of());
      SmallNumbers guard =
          SmallNumbers.of(
              base(own, id),
              selection.wider().stream()
                  .map(wider -> base(tallies.getOrDefault(wider, Map.of()), id))
                  .toList(),
              selection.chosen().keySet().stream().map(filter -> division(filter, id)).toList());
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

    private SmallNumbers.Division division(CaseFilter filter, QuestionId id) {
      Map<String, Integer> bases = new HashMap<>();
      divisions
          .getOrDefault(filter, Map.of())
          .forEach((value, divided) -> bases.put(value, base(divided, id)));
      return new SmallNumbers.Division(selection.chosen(filter), bases);
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
