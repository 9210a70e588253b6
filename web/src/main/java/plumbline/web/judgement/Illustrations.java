package plumbline.web.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.web.cases.SampledCase;

/// The cases of a domain whose standard is rated apart, such as resettlement: they illustrate it,
/// and are never rated. Wirral 2021, Annexe 2: without relevant cases there is no rating.
///
/// @param domain in words
/// @param isDrawn whether there is a sample
/// @param cases of the domain
/// @param file what gives the results of cases, if not cases that are assessed here
public record Illustrations(
    String domain, boolean isDrawn, List<SampledCase> cases, Optional<InFile> file) {
  public Illustrations {
    cases = List.copyOf(cases);
  }

  /// A file has results of cases and no notes, so none of them can illustrate anything.
  ///
  /// @param cases how many of the domain it has, where it says
  public record InFile(String name, Optional<Integer> cases) {

    /// @param domain the code that its cases have
    public static InFile of(String name, Inspection read, String domain) {
      return new InFile(
          name,
          read.framework().domains().stream()
              .filter(one -> one.cases().equals(Optional.of(domain)))
              .findFirst()
              .flatMap(read::casesOf));
    }
  }

  /// Empty for a standard that counts towards the score.
  ///
  /// @param inspected every case that is inspected
  /// @param file what stands in for the cases of a domain, by its code
  public static Optional<Illustrations> of(
      Framework framework,
      Standard standard,
      List<SampledCase> inspected,
      Function<String, Optional<InFile>> file) {
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
                    .toList(),
                file.apply(code)));
  }

  /// Why the standard can get no rating; empty where it can, or where nobody knows yet.
  public Optional<String> unrated() {
    boolean isNone =
        file.map(one -> one.cases().equals(Optional.of(0))).orElse(isDrawn && cases.isEmpty());
    return isNone
        ? Optional.of(
            "The %s has no %s case, so this standard gets no rating"
                .formatted(file.map(one -> "file " + one.name()).orElse("sample"), domain))
        : Optional.empty();
  }
}
