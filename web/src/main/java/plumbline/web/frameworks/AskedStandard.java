package plumbline.web.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.framework.Example;
import plumbline.framework.Standard;
import plumbline.web.layout.Crumb;

/// A standard as its framework asks it: statement, key questions, prompts, and which cases each is
/// about.
///
/// @param examples what must hold of its rating, in sentences
public record AskedStandard(
    KnownFramework known,
    Standard standard,
    String domain,
    List<AskedQuestion> questions,
    List<String> examples,
    Optional<Crumb> previous,
    Optional<Crumb> next) {

  static AskedStandard of(
      KnownFramework known, Standard standard, List<KnownFramework> frameworks) {
    List<Standard> standards = known.framework().standards();
    int place = standards.indexOf(standard);
    return new AskedStandard(
        known,
        standard,
        known.framework().domainOf(standard).name().english(),
        standard.questions().stream()
            .map(question -> AskedQuestion.of(known, question, frameworks))
            .toList(),
        standard.examples().stream().map(AskedStandard::words).toList(),
        place > 0 ? Optional.of(step(known, standards.get(place - 1))) : Optional.empty(),
        place + 1 < standards.size()
            ? Optional.of(step(known, standards.get(place + 1)))
            : Optional.empty());
  }

  private static Crumb step(KnownFramework known, Standard standard) {
    return new Crumb(standard.toString(), known.address(standard));
  }

  private static String words(Example example) {
    return switch (example) {
      case Example.FromTallies tallies ->
          "%s: %s."
              .formatted(
                  tallies.given().entrySet().stream()
                      .map(given -> given.getKey() + " at " + given.getValue())
                      .collect(Collectors.joining(", ")),
                  tallies.then());
      case Example.FromJudgement judgement ->
          "A judgement of %s gives %s, %s."
              .formatted(
                  judgement.judgement(),
                  judgement.then(),
                  judgement.points() == 1 ? "1 point" : judgement.points() + " points");
      case Example.FromScore score ->
          "A score of %s gives %s.".formatted(score.score().toPlainString(), score.then());
    };
  }

  public String address() {
    return known.address(standard);
  }

  public List<Crumb> way() {
    return List.of(
        new Crumb("Frameworks", "/frameworks"), new Crumb(known.title(), known.address()));
  }
}
