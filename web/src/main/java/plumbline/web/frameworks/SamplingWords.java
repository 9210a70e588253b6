package plumbline.web.frameworks;

import java.util.List;
import java.util.Optional;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;
import plumbline.framework.Text;

/// How a framework's samples are drawn, told from its data.
///
/// @param rules sentences on the size
/// @param match the facts in which sample and eligible cases should agree, most important first
public record SamplingWords(
    List<String> rules,
    List<Window> windows,
    List<String> match,
    Optional<String> formula,
    Optional<String> source) {

  /// @param when such as `6 to 9 months before the announcement`
  /// @param otherwise windows that single inspections used
  public record Window(String cases, String event, String when, List<String> otherwise) {}

  static SamplingWords of(Framework framework, Sampling sampling) {
    return new SamplingWords(
        rules(sampling),
        sampling.windows().stream().map(window -> window(framework, window)).toList(),
        sampling.match().stream().map(SamplingWords::fact).toList(),
        sampling.formula().map(Text::english),
        sampling.source());
  }

  private static List<String> rules(Sampling sampling) {
    return List.of(
            Optional.of(
                ("A sample is large enough for %d per cent confidence and a margin of %d percentage"
                        + " points, where %d per cent of the answers are yes.")
                    .formatted(sampling.confidence(), sampling.margin(), sampling.proportion())),
            sampling.floor().map("It has at least %d cases."::formatted),
            sampling.ceiling().map("It has at most %d cases."::formatted),
            Optional.of(
                switch (sampling.outOfCourt()) {
                  case Sampling.OutOfCourt.Ratio(int some, int court) ->
                      "%d out-of-court cases are drawn for every %d court cases, rounded up."
                          .formatted(some, court);
                  case Sampling.OutOfCourt.ShareOfEligible() ->
                      "Out-of-court cases are drawn by their share of the eligible cases.";
                }),
            Optional.of(
                "At most %d cases of one case manager are drawn."
                    .formatted(sampling.perCaseManager())))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Window window(Framework framework, Sampling.Window window) {
    return new Window(
        framework
            .facts()
            .find("domain", window.domain())
            .map(FactCodes.Code::name)
            .map(Text::english)
            .orElse(window.domain()),
        window.event(),
        when(window.fromMonths(), window.toMonths()),
        window.variants().stream()
            .map(variant ->
                "%s in %s"
                    .formatted(
                        when(variant.fromMonths(), variant.toMonths()),
                        String.join(", ", variant.in())))
            .toList());
  }

  private static String when(int from, int to) {
    return "%d to %d months earlier".formatted(from, to);
  }

  /// The columns of the case list as people call them.
  private static String fact(String name) {
    return switch (name) {
      case "rosh" -> "risk of serious harm";
      case "safety" -> "safety and wellbeing";
      default -> name.replace('_', ' ');
    };
  }
}
