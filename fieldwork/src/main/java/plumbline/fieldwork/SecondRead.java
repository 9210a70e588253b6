package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.fieldwork.Refusal.Rule;

/// One case read by two inspectors, each blind to the other until both have submitted.
///
/// @param agreed what they agreed on since, in the order of arrival
public record SecondRead(CaseReading first, CaseReading second, List<Consensus> agreed) {

  /// What the two said about one thing; empty where it has no one answer, or is not asked.
  public record Row(Slot slot, Optional<String> first, Optional<String> second) {
    public boolean differs() {
      return !first.equals(second);
    }
  }

  public SecondRead {
    agreed = List.copyOf(agreed);
    if (first.inspector().equals(second.inspector())) {
      throw new IllegalArgumentException("A second read is another inspector's.");
    }
    if (!first.assessment().facts().ref().equals(second.assessment().facts().ref())) {
      throw new IllegalArgumentException("A second read is of the same case.");
    }
  }

  /// While one of the two still works on the case, or again after it was returned, it is blind.
  public boolean isOpen() {
    return first.state().isFinished() && second.state().isFinished();
  }

  /// Classifications, factors, changes and every question side by side, in the order of the page;
  /// none while it is blind.
  public List<Row> rows() {
    if (!isOpen()) {
      return List.of();
    }
    Map<Slot, String> one = Compared.said(first.assessment());
    Map<Slot, String> other = Compared.said(second.assessment());
    return Compared.slots(List.of(first.assessment(), second.assessment())).stream()
        .map(slot ->
            new Row(slot, Optional.ofNullable(one.get(slot)), Optional.ofNullable(other.get(slot))))
        .toList();
  }

  public List<Row> differences() {
    return rows().stream().filter(Row::differs).toList();
  }

  /// The differences on which they have not agreed yet.
  public List<Row> unsettled() {
    return differences().stream()
        .filter(row -> agreed.stream().noneMatch(consensus -> consensus.settles(row)))
        .toList();
  }

  /// Whether the two readers may record a consensus.
  public Ruling<Consensus> check(Consensus consensus) {
    if (!isOpen()) {
      return new Ruling.Refused<>(
          List.of(
              new Refusal(
                  Rule.BLIND,
                  "One of the two has not submitted the case",
                  "wait until both have")));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (!rows().contains(new Row(consensus.slot(), consensus.first(), consensus.second()))
        || consensus.first().equals(consensus.second())) {
      refusals.add(
          new Refusal(
              Rule.MOVE,
              "The two do not differ so about ‘%s’".formatted(consensus.slot().text()),
              "look at the differences again"));
    }
    consensus
        .after()
        .filter(
            value -> !SlotValues.accepts(consensus.slot(), first.assessment().framework(), value))
        .ifPresent(value ->
            refusals.add(
                new Refusal(
                    Rule.VALUE,
                    "The two can’t agree on ‘%s’ for ‘%s’"
                        .formatted(value, consensus.slot().text()),
                    "use one of the values that may be said")));
    if (consensus.reason().isEmpty()) {
      refusals.add(
          new Refusal(Rule.REASON, "The consensus has no reason", "write what settled it"));
    }
    Saves.text("the reason", consensus.reason(), SlotValues.LONGEST_REASON)
        .ifPresent(refusals::add);
    return Ruling.of(consensus, refusals);
  }
}
