package plumbline.web.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.fieldwork.CaseFacts;
import plumbline.framework.Framework;
import plumbline.sampling.CaseList;
import plumbline.sampling.DrawnCase;
import plumbline.sampling.ListedFacts;
import plumbline.sampling.Sample;
import plumbline.sampling.Swap;
import plumbline.web.cases.Cases;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;

/// Makes a sample the inspection’s own, and replaces its cases: one person at a time, all or
/// nothing.
@Service
class SampleLock {
  private final CaseLists lists;
  private final Draws draws;
  private final Cases cases;
  private final Drawings drawings;
  private final RatingsLock ratings;

  SampleLock(CaseLists lists, Draws draws, Cases cases, Drawings drawings, RatingsLock ratings) {
    this.lists = lists;
    this.draws = draws;
    this.cases = cases;
    this.drawings = drawings;
    this.ratings = ratings;
  }

  /// A draw as its previewer saw it.
  ///
  /// @param revision the one that the draw is to get: whoever was quicker is not overwritten
  record Wanted(int revision, SentList list, DrawPlan plan, Sample sample, String reason) {}

  /// What came of it.
  sealed interface Outcome {
    record Done() implements Outcome {}

    /// Somebody else changed the sample or the list in between.
    record TooLate() implements Outcome {}

    /// The cases of the sample are being worked on.
    record WorkedOn() implements Outcome {}

    /// The ratings are confirmed.
    record Confirmed(String why) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  @Transactional
  public Outcome lock(PlannedInspection inspection, Wanted wanted, UUID by) {
    String id = inspection.id();
    Optional<String> confirmed = ratings.refusal(id);
    if (confirmed.isPresent()) {
      return new Outcome.Confirmed(confirmed.get());
    }
    draws.holdSample(id);
    int next = draws.latest(id).map(LockedDraw::revision).orElse(0) + 1;
    int list = lists.latest(id).map(SentList::revision).orElse(0);
    if (wanted.revision() != next || wanted.list().revision() != list) {
      return new Outcome.TooLate();
    }
    if (next > 1 && draws.isWorkedOn(id)) {
      return new Outcome.WorkedOn();
    }
    for (SampledCase one : cases.inspected(id)) {
      cases.withdraw(id, one.number(), wanted.reason(), Optional.empty(), Optional.of(by));
    }
    draws.add(id, next, list, wanted.plan(), wanted.sample(), wanted.reason(), by);
    CaseList read = drawings.kept(inspection, wanted.list());
    wanted.sample().selected().forEach(one -> add(inspection, read, one, next, by));
    return new Outcome.Done();
  }

  /// Replaces a case by the like one that the draw’s seed gives.
  ///
  /// @param fewer whether it is withdrawn all the same where no like case is left
  @Transactional
  public Outcome replace(
      PlannedInspection inspection, int number, String reason, boolean fewer, UUID by) {
    String id = inspection.id();
    Optional<String> confirmed = ratings.refusal(id);
    if (confirmed.isPresent()) {
      return new Outcome.Confirmed(confirmed.get());
    }
    draws.holdSample(id);
    LockedDraw draw = draws.latest(id).orElseThrow();
    Optional<SampledCase> leaving = cases.find(id, number).filter(SampledCase::isInspected);
    if (leaving.isEmpty()) {
      return new Outcome.TooLate();
    }
    List<Swap.Wish> wishes = new ArrayList<>(draws.wishes(id, draw.revision()));
    wishes.add(Drawings.wish(leaving.get(), reason));
    return switch (drawings.locked(inspection, draw, wishes)) {
      case Parsed.Refused<Sample>(var problems) -> {
        if (!fewer) {
          yield new Outcome.Refused(problems.getFirst());
        }
        cases.withdraw(id, number, reason, Optional.empty(), Optional.of(by));
        yield new Outcome.Done();
      }
      case Parsed.Accepted<Sample>(Sample sample) -> {
        DrawnCase coming = coming(sample);
        CaseList list = drawings.kept(inspection, lists.find(id, draw.caseList()).orElseThrow());
        int added = add(inspection, list, coming, draw.revision(), by);
        cases.withdraw(id, number, reason, Optional.of(added), Optional.of(by));
        yield new Outcome.Done();
      }
    };
  }

  private static DrawnCase coming(Sample sample) {
    Swap last = sample.swaps().getLast();
    return sample.selected(last.domain()).stream()
        .filter(one -> one.ref().equals(last.replacement()))
        .findFirst()
        .orElseThrow();
  }

  private int add(PlannedInspection inspection, CaseList list, DrawnCase drawn, int draw, UUID by) {
    Framework framework = drawings.framework(inspection);
    Map<String, Object> facts = ListedFacts.of(list, drawn, framework);
    return cases.add(
        inspection.id(),
        new CaseFacts(drawn.ref(), facts),
        drawn.secondRead(),
        drawn.forColleagues(),
        draw,
        Optional.of(by));
  }
}
