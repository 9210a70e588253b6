package plumbline.web.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.web.cases.SampledCase;

/// The cases of a domain whose standard is rated apart, such as resettlement: they illustrate it,
/// and are never rated. Wirral 2021, Annexe 2: without relevant cases there is no rating.
///
/// @param domain in words
/// @param isDrawn whether there is a sample
/// @param cases of the domain
public record Illustrations(String domain, boolean isDrawn, List<SampledCase> cases) {
  public Illustrations {
    cases = List.copyOf(cases);
  }

  /// Empty for a standard that counts towards the score.
  ///
  /// @param inspected every case that is inspected
  public static Optional<Illustrations> of(
      Framework framework, Standard standard, List<SampledCase> inspected) {
    if (standard.scored() || standard.isJudgedFromCases()) {
      return Optional.empty();
    }
    return framework
        .domainOf(standard)
        .cases()
        .map(code ->
            new Illustrations(
                framework.domainOf(standard).name().english().toLowerCase(Locale.UK),
                !inspected.isEmpty(),
                inspected.stream()
                    .filter(one -> one.facts().domain().equals(Optional.of(code)))
                    .toList()));
  }

  /// Why the standard can get no rating; empty where it can, or where nobody knows yet.
  public Optional<String> unrated() {
    return isDrawn && cases.isEmpty()
        ? Optional.of(
            "The sample has no %s case, so this standard gets no rating".formatted(domain))
        : Optional.empty();
  }
}
