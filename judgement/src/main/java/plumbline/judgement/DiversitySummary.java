package plumbline.judgement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import plumbline.framework.Answer;
import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.framework.DiversityCharacteristic.Group;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.inspection.Case;
import plumbline.statistics.SmallCounts;

/// Staff, caseload and results by protected characteristic, without what would tell of fewer people
/// than the framework’s rule for small numbers allows, and how much more often children of one
/// group are on the caseload than those of another.
public record DiversitySummary(List<DiversityTable> tables) {
  public DiversitySummary {
    tables = List.copyOf(tables);
  }

  /// A table for each characteristic that the framework names.
  public static DiversitySummary of(Framework framework, DiversityFacts facts) {
    Set<QuestionId> keyQuestions = new LinkedHashSet<>();
    framework.standards().stream()
        .filter(Standard::isJudgedFromCases)
        .flatMap(standard -> standard.questions().stream())
        .map(Question::id)
        .forEach(keyQuestions::add);
    return new DiversitySummary(
        framework.diversity().stream()
            .map(characteristic ->
                new Counting(
                        characteristic, facts, keyQuestions, framework.disclosure().threshold())
                    .table())
            .toList());
  }

  /// The answers to key questions about the finished cases of a group.
  private static final class Results {
    private int yes;
    private int answers;
    private int allYes;
    private int cases;

    void add(List<Answer> given) {
      List<Answer> counted =
          given.stream().filter(answer -> answer != Answer.NOT_APPLICABLE).toList();
      if (!counted.isEmpty()) {
        int met = Math.toIntExact(counted.stream().filter(Answer.YES::equals).count());
        yes += met;
        answers += counted.size();
        allYes += met == counted.size() ? 1 : 0;
        cases++;
      }
    }
  }

  private static final class Counting {
    private final DiversityCharacteristic characteristic;
    private final DiversityFacts facts;
    private final Map<DiversityColumn, SequencedMap<Group, Integer>> counts =
        new EnumMap<>(DiversityColumn.class);
    private final SequencedMap<Group, Results> results = new LinkedHashMap<>();
    private final SequencedMap<Group, Integer> finished = new LinkedHashMap<>();
    private final Set<Group> withheldCases = new LinkedHashSet<>();
    private final int least;

    Counting(
        DiversityCharacteristic characteristic,
        DiversityFacts facts,
        Set<QuestionId> keyQuestions,
        int least) {
      this.least = least;
      this.characteristic = characteristic;
      this.facts = facts;
      counts.put(DiversityColumn.STAFF, given(Counted.STAFF));
      counts.put(DiversityColumn.CASELOAD, given(Counted.CASELOAD));
      counts.put(DiversityColumn.POPULATION, given(Counted.POPULATION));
      counts.put(DiversityColumn.ELIGIBLE, counted(facts.eligible()));
      counts.put(DiversityColumn.INSPECTED, counted(facts.sampled()));
      for (Group group : characteristic.groups()) {
        results.put(group, new Results());
      }
      for (Case one : facts.finished()) {
        List<Answer> answers =
            keyQuestions.stream()
                .flatMap(id -> Optional.ofNullable(one.answers().get(id)).stream())
                .toList();
        characteristic
            .of(one.facts())
            .ifPresent(group -> results.computeIfAbsent(group, _ -> new Results()).add(answers));
      }
      results.forEach((group, found) -> finished.put(group, found.cases));
      withholdCases();
    }

    private SequencedMap<Group, Integer> given(Counted whom) {
      Map<String, Integer> said = facts.given(whom, characteristic);
      SequencedMap<Group, Integer> given = new LinkedHashMap<>();
      for (Group group : characteristic.groups(whom)) {
        Optional.ofNullable(said.get(group.id())).ifPresent(count -> given.put(group, count));
      }
      return given;
    }

    /// Nothing where there are no cases at all: then nobody knows.
    private SequencedMap<Group, Integer> counted(Collection<Map<String, Object>> cases) {
      Map<Group, Integer> found = new HashMap<>();
      cases.forEach(
          one -> characteristic.of(one).ifPresent(group -> found.merge(group, 1, Integer::sum)));
      SequencedMap<Group, Integer> counted = new LinkedHashMap<>();
      if (!found.isEmpty()) {
        characteristic.groups().forEach(group -> counted.put(group, found.getOrDefault(group, 0)));
      }
      return counted;
    }

    /// Finished cases are inspected ones, and those are eligible ones: what one of these figures
    /// hides, the others would tell, or nearly so. So it is withheld in all of them; and so is what
    /// one of them taken from another would tell, of the cases not inspected or not finished.
    private void withholdCases() {
      SequencedMap<Group, Integer> eligible = column(DiversityColumn.ELIGIBLE);
      SequencedMap<Group, Integer> inspected = column(DiversityColumn.INSPECTED);
      Stream.of(
              eligible,
              inspected,
              finished,
              without(eligible, inspected),
              without(inspected, finished),
              without(eligible, finished))
          .filter(each -> !each.isEmpty())
          .map(counted -> SmallCounts.withheld(counted, least))
          .forEach(withheldCases::addAll);
    }

    /// How many are left of each group; nothing where one of the two is shown to nobody.
    private static SequencedMap<Group, Integer> without(
        SequencedMap<Group, Integer> whole, SequencedMap<Group, Integer> part) {
      SequencedMap<Group, Integer> left = new LinkedHashMap<>();
      if (part.values().stream().anyMatch(count -> count > 0)) {
        whole.forEach(
            (group, count) -> left.put(group, Math.max(0, count - part.getOrDefault(group, 0))));
      }
      return left;
    }

    private Set<Group> withheld(DiversityColumn column) {
      return switch (column) {
        case STAFF, CASELOAD -> SmallCounts.withheld(column(column), least);
        case POPULATION -> Set.of();
        case ELIGIBLE, INSPECTED, ANSWERS, CASES -> withheldCases;
      };
    }

    private SequencedMap<Group, Integer> column(DiversityColumn column) {
      return counts.getOrDefault(column, new LinkedHashMap<>());
    }

    DiversityTable table() {
      Map<Group, Map<DiversityColumn, DiversityFigure>> figures = new LinkedHashMap<>();
      characteristic
          .groups()
          .forEach(group -> figures.put(group, new EnumMap<>(DiversityColumn.class)));
      for (DiversityColumn column : DiversityColumn.values()) {
        if (column.isOf(characteristic)) {
          Set<Group> withheld = withheld(column);
          figures.forEach((group, row) -> {
            DiversityFigure figure = figure(column, group);
            row.put(
                column,
                figure.isShown() && withheld.contains(group)
                    ? new DiversityFigure.Withheld()
                    : figure);
          });
        }
      }
      return new DiversityTable(
          characteristic,
          characteristic.groups().stream().map(group -> row(group, figures)).toList());
    }

    private DiversityFigure figure(DiversityColumn column, Group group) {
      return switch (column) {
        case STAFF -> count(column, Counted.STAFF, group);
        case CASELOAD -> count(column, Counted.CASELOAD, group);
        case POPULATION -> count(column, Counted.POPULATION, group);
        case ELIGIBLE, INSPECTED -> count(column(column), characteristic.groups(), group);
        case ANSWERS -> result(group, found -> found.yes, found -> found.answers);
        case CASES -> result(group, found -> found.allYes, found -> found.cases);
      };
    }

    private DiversityFigure count(DiversityColumn column, Counted whom, Group group) {
      return count(column(column), characteristic.groups(whom), group);
    }

    /// @param asked the groups that make the whole
    private static DiversityFigure count(
        SequencedMap<Group, Integer> counts, List<Group> asked, Group group) {
      if (!asked.contains(group)) {
        return new DiversityFigure.NotCounted();
      }
      Integer count = counts.get(group);
      if (count == null) {
        return new DiversityFigure.Unknown();
      }
      boolean isWhole = counts.keySet().containsAll(asked);
      return new DiversityFigure.Shown(
          count,
          isWhole
              ? OptionalInt.of(counts.values().stream().mapToInt(each -> each).sum())
              : OptionalInt.empty());
    }

    private DiversityFigure result(
        Group group, ToIntFunction<Results> part, ToIntFunction<Results> whole) {
      Results found = results.get(group);
      return found == null || finished.values().stream().allMatch(cases -> cases == 0)
          ? new DiversityFigure.Unknown()
          : new DiversityFigure.Shown(
              part.applyAsInt(found), OptionalInt.of(whole.applyAsInt(found)));
    }

    private DiversityRow row(
        Group group, Map<Group, Map<DiversityColumn, DiversityFigure>> figures) {
      Optional<ComparedRate> rate =
          characteristic
              .standard()
              .filter(standard -> !standard.equals(group) && group.children().isPresent())
              .flatMap(standard ->
                  ComparedRate.of(compared(group, figures), compared(standard, figures)));
      return new DiversityRow(group, figures.getOrDefault(group, Map.of()), rate);
    }

    private static ComparedRate.Counts compared(
        Group group, Map<Group, Map<DiversityColumn, DiversityFigure>> figures) {
      Map<DiversityColumn, DiversityFigure> row = figures.getOrDefault(group, Map.of());
      return new ComparedRate.Counts(
          group,
          row.getOrDefault(DiversityColumn.CASELOAD, new DiversityFigure.Unknown()),
          row.getOrDefault(DiversityColumn.POPULATION, new DiversityFigure.Unknown()));
    }
  }
}
