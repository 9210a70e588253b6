package plumbline.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Searches for the best allocation. Moves are counted, not seconds, and the seed is fixed: the
/// same request gives the same allocation on every machine. Public only because the solver asks it
/// of its classes and fields; the door is [Allocation].
@PlanningSolution
public final class AllocationSearch {
  private static final int MOVES_FOR_EACH_CASE = 1_000;

  @PlanningEntityCollectionProperty public List<CaseWork> works = List.of();
  @PlanningScore public @Nullable HardMediumSoftScore score;

  private Set<String> services = Set.of();

  /// For the solver, which makes its copies so.
  public AllocationSearch() {}

  private AllocationSearch(List<CaseWork> works, Set<String> services) {
    this.works = works;
    this.services = services;
  }

  /// The solver is made once: it looks through our classes for some tenths of a second.
  private static final class Made {
    private static final SolverFactory<AllocationSearch> FACTORY =
        SolverFactory.create(
            new SolverConfig()
                .withSolutionClass(AllocationSearch.class)
                .withEntityClasses(CaseWork.class)
                .withEasyScoreCalculatorClass(Worth.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(0L)
                .withPhases(new ConstructionHeuristicPhaseConfig(), improvement()));

    private static LocalSearchPhaseConfig improvement() {
      return new LocalSearchPhaseConfig()
          .withMoveSelectorConfig(
              new UnionMoveSelectorConfig()
                  .withMoveSelectors(
                      new ChangeMoveSelectorConfig(),
                      new SwapMoveSelectorConfig().withVariableNameIncludes("reader"),
                      new SwapMoveSelectorConfig().withVariableNameIncludes("secondReader"),
                      new SwapMoveSelectorConfig().withVariableNameIncludes("interview")));
    }
  }

  static List<Placed> best(List<CaseWork> works, Set<String> services) {
    AllocationSearch search = new AllocationSearch(works, services);
    if (works.stream().noneMatch(CaseWork::hasChoice)) {
      return search.placed();
    }
    // Not steps: near the best allocation a step may wait for ever for a move that it accepts.
    TerminationConfig end =
        new TerminationConfig().withMoveCountLimit((long) MOVES_FOR_EACH_CASE * works.size());
    return Made.FACTORY
        .buildSolver(new SolverConfigOverride().withTerminationConfig(end))
        .solve(search)
        .placed();
  }

  private List<Placed> placed() {
    return works.stream().map(CaseWork::placed).toList();
  }

  /// What an allocation is worth.
  public static final class Worth
      implements EasyScoreCalculator<AllocationSearch, HardMediumSoftScore> {
    @Override
    public HardMediumSoftScore calculateScore(AllocationSearch search) {
      List<Placed> placed = search.placed();
      return HardMediumSoftScore.of(
          -AllocationRules.broken(search.services, placed).stream()
              .mapToInt(BrokenRule::excess)
              .sum(),
          -placed.stream().mapToInt(Placed::openPlaces).sum(),
          -AllocationCost.of(placed));
    }
  }
}
