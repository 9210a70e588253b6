package plumbline.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;

/// A sample with all that is needed to check it and to draw it again.
///
/// @param listFile the name of the case list's file
/// @param listHash the SHA-256 of its bytes
/// @param listed how many cases it lists
/// @param phrase from which, with the list's hash, the seed was made; empty where a seed was given
/// @param windows by domain
/// @param selected by domain and reference
/// @param reserves by domain, in drawn order
/// @param excluded in the list's order
/// @param heldBack case managers whose cases the cap gives lower chances
/// @param notes what was taken for granted
public record Sample(
    SamplePlan plan,
    String listFile,
    ContentHash listHash,
    int listed,
    Seed seed,
    Optional<String> phrase,
    Map<String, EligibleWindow> windows,
    List<Population> populations,
    List<DrawnCase> selected,
    List<DrawnCase> reserves,
    List<Excluded> excluded,
    MatchTable match,
    List<HeldBack> heldBack,
    List<Swap> swaps,
    List<String> notes) {

  public Sample {
    populations = List.copyOf(populations);
    selected = List.copyOf(selected);
    reserves = List.copyOf(reserves);
    excluded = List.copyOf(excluded);
    heldBack = List.copyOf(heldBack);
    swaps = List.copyOf(swaps);
    notes = List.copyOf(notes);
  }

  /// Draws with the seed that list and phrase give. Without a phrase of its own an inspection takes
  /// the day of its announcement, as 2026-03-02 (our decision).
  public static Parsed<Sample> draw(
      CaseList list, SamplePlan plan, Optional<String> phrase, List<Swap.Wish> wishes) {
    String words = phrase.orElse(plan.announced().toString());
    return SampleDraw.of(list, plan, Seed.of(list.hash(), words), Optional.of(words), wishes);
  }

  /// Draws with a given seed.
  public static Parsed<Sample> draw(
      CaseList list, SamplePlan plan, Seed seed, List<Swap.Wish> wishes) {
    return SampleDraw.of(list, plan, seed, Optional.empty(), wishes);
  }

  /// A domain's code in words.
  public String domain(String code) {
    return level(Columns.DOMAIN, code);
  }

  /// A level's code in words; a service's own as it is written.
  public String level(String characteristic, String code) {
    return plan.framework()
        .facts()
        .find(characteristic, code)
        .map(found -> found.name().english())
        .orElse(code);
  }

  public String algorithm() {
    return BalancedDraw.ALGORITHM;
  }

  /// How many of the listed cases are eligible.
  public int eligible() {
    return populations.stream().mapToInt(Population::eligible).sum();
  }

  /// How many cases are excluded for each kind of reason, the most frequent first.
  public Map<String, Integer> excludedByKind() {
    return Excluded.byKind(excluded);
  }

  /// `1 case`, or `1,200 cases`.
  public static String cases(int number) {
    return English.text("%,d %s", number, number == 1 ? "case" : "cases");
  }

  public List<DrawnCase> selected(String domain) {
    return selected.stream().filter(one -> one.domain().equals(domain)).toList();
  }

  public List<DrawnCase> reserves(String domain) {
    return reserves.stream().filter(one -> one.domain().equals(domain)).toList();
  }

  /// The lowest and the highest chance of a domain's eligible cases; empty where it has none.
  public Optional<ChanceRange> chances(String domain) {
    List<Double> all =
        Stream.concat(selected.stream(), reserves.stream())
            .filter(one -> one.domain().equals(domain))
            .map(DrawnCase::chance)
            .sorted()
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChanceRange(all.getFirst(), all.getLast()));
  }

  public record ChanceRange(double lowest, double highest) {
    /// `0.639`, or `0.512 to 0.780`.
    public String inWords() {
      return highest - lowest < 1e-9
          ? English.text("%.3f", lowest)
          : English.text("%.3f to %.3f", lowest, highest);
    }
  }
}
