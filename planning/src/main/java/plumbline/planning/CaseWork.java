package plumbline.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the search changes about one case. What is fixed has nothing to choose from, so that the
/// search can't touch it. Public only because the solver asks it of its classes and fields.
@PlanningEntity
public final class CaseWork {
  @PlanningVariable(valueRangeProviderRefs = "readers", allowsUnassigned = true)
  public @Nullable Inspector reader;

  @PlanningVariable(valueRangeProviderRefs = "secondReaders", allowsUnassigned = true)
  public @Nullable Inspector secondReader;

  @PlanningVariable(valueRangeProviderRefs = "interviews", allowsUnassigned = true)
  public @Nullable InterviewSlot interview;

  @ValueRangeProvider(id = "readers")
  public List<Inspector> readers = List.of();

  @ValueRangeProvider(id = "secondReaders")
  public List<Inspector> secondReaders = List.of();

  @ValueRangeProvider(id = "interviews")
  public List<InterviewSlot> interviews = List.of();

  private Placed fixed = new Placed(new AllocatedCase("", "", "", false), null, null, null);

  /// For the solver, which makes its copies so.
  public CaseWork() {}

  CaseWork(Placed fixed, List<Inspector> inspectors, List<InterviewSlot> slots) {
    this.fixed = fixed;
    this.readers = fixed.lacksReader() ? inspectors : List.of();
    this.secondReaders = fixed.lacksSecondReader() ? inspectors : List.of();
    this.interviews =
        fixed.lacksInterview()
            ? slots.stream()
                .filter(slot -> slot.caseManager().equals(fixed.about().caseManager()))
                .toList()
            : List.of();
  }

  /// Without a choice the solver would look for a move for ever.
  boolean hasChoice() {
    return !readers.isEmpty() || !secondReaders.isEmpty() || !interviews.isEmpty();
  }

  /// An interview waits for its inspector: else giving up a reader would take two moves at once.
  Placed placed() {
    Inspector reads = fixed.lacksReader() ? reader : fixed.reader();
    return new Placed(
        fixed.about(),
        reads,
        fixed.secondReader() == null ? secondReader : fixed.secondReader(),
        fixed.lacksInterview() && reads != null ? interview : fixed.interview());
  }
}
