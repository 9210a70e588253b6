package plumbline.web.sampling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import plumbline.document.Parsed;
import plumbline.framework.Framework;
import plumbline.sampling.CaseList;
import plumbline.sampling.CaseListReader;
import plumbline.sampling.DateOrder;
import plumbline.sampling.Sample;
import plumbline.sampling.Seed;
import plumbline.sampling.Swap;
import plumbline.web.cases.SampledCase;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.planning.PlannedInspection;

/// Reads case lists and draws from them. The same list, plan and wishes give the same sample, so
/// that none is stored but as its proof, and those asked for last are kept.
@Service
class Drawings {
  private static final int MOST_KEPT = 8;

  /// A list may need much memory; who comes while so many are read waits.
  private static final int AT_ONCE = 2;

  private final CaseLists lists;
  private final Draws draws;
  private final Frameworks frameworks;
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final ConcurrentLruCache<Asked, Parsed<Sample>> drawn =
      new ConcurrentLruCache<>(MOST_KEPT, this::draw);

  Drawings(CaseLists lists, Draws draws, Frameworks frameworks) {
    this.lists = lists;
    this.draws = draws;
    this.frameworks = frameworks;
  }

  /// All on which a sample depends.
  ///
  /// @param seed where no phrase gives it
  private record Asked(
      PlannedInspection inspection,
      SentList list,
      DrawPlan plan,
      Optional<String> phrase,
      Optional<Seed> seed,
      List<Swap.Wish> wishes) {}

  Parsed<CaseList> read(
      String name, byte[] content, PlannedInspection inspection, DateOrder dates) {
    return oneOfFew(() -> CaseListReader.read(name, content, framework(inspection), dates));
  }

  /// A list that is kept, which was understood when it came.
  CaseList kept(PlannedInspection inspection, SentList list) {
    byte[] content = lists.content(inspection.id(), list.revision());
    return switch (read(list.fileName(), content, inspection, list.dates())) {
      case Parsed.Accepted<CaseList>(CaseList read) -> read;
      case Parsed.Refused<CaseList>(var problems) ->
          throw new IllegalStateException("A stored case list: " + problems.getFirst());
    };
  }

  /// A draw that is not locked yet.
  Parsed<Sample> preview(
      PlannedInspection inspection, SentList list, DrawPlan plan, String phrase) {
    return drawn.get(
        new Asked(inspection, list, plan, Optional.of(phrase), Optional.empty(), List.of()));
  }

  /// A draw that is the same whatever the list’s dates are.
  Parsed<Sample> preview(PlannedInspection inspection, SentList list, DrawPlan plan, Seed seed) {
    return drawn.get(
        new Asked(inspection, list, plan, Optional.empty(), Optional.of(seed), List.of()));
  }

  /// The sample of a draw that was locked, after the replacements that were wished for.
  Parsed<Sample> locked(PlannedInspection inspection, LockedDraw draw, List<Swap.Wish> wishes) {
    SentList list = lists.find(inspection.id(), draw.caseList()).orElseThrow();
    Optional<Seed> seed =
        draw.phrase().isPresent()
            ? Optional.empty()
            : Optional.of(new Seed(Long.parseLong(draw.seed())));
    return drawn.get(new Asked(inspection, list, draw.plan(), draw.phrase(), seed, wishes));
  }

  /// A case that is to be replaced, of the one or the other sample that it may stand in.
  static Swap.Wish wish(SampledCase one, String because) {
    return new Swap.Wish(one.facts().domain().orElseThrow() + "=" + one.ref(), because);
  }

  /// The sample that is inspected now.
  Sample current(PlannedInspection inspection, LockedDraw draw) {
    List<Swap.Wish> wishes = draws.wishes(inspection.id(), draw.revision());
    return switch (locked(inspection, draw, wishes)) {
      case Parsed.Accepted<Sample>(Sample sample) -> sample;
      case Parsed.Refused<Sample>(var problems) ->
          throw new IllegalStateException("A locked draw: " + problems.getFirst());
    };
  }

  Framework framework(PlannedInspection inspection) {
    return frameworks.of(inspection.framework()).framework();
  }

  private Parsed<Sample> draw(Asked asked) {
    CaseList list = kept(asked.inspection(), asked.list());
    var plan = asked.plan().of(framework(asked.inspection()));
    return oneOfFew(() ->
        asked
            .seed()
            .map(seed -> Sample.draw(list, plan, seed, asked.wishes()))
            .orElseGet(() -> Sample.draw(list, plan, asked.phrase(), asked.wishes())));
  }

  private <T> T oneOfFew(Supplier<T> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
