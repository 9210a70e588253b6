package plumbline.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;

/// Where the figures come from: the published report, what it says against itself, the licences.
///
/// @param link the report's address, where it is one on the web
public record SourceReport(
    HeadingLevel level,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> link,
    boolean openGovernmentLicence,
    Optional<String> licence,
    Optional<String> frameworkLicence,
    List<Contradiction> contradictions,
    List<String> notes) {

  /// @param kind in words, such as `count against count`
  public record Contradiction(String kind, Optional<String> where, String note) {}

  static SourceReport of(Inspection inspection, HeadingLevel level) {
    Optional<Inspection.Source> source = inspection.source();
    Optional<String> licence = source.flatMap(Inspection.Source::licence);
    return new SourceReport(
        level,
        source.map(Inspection.Source::title),
        source.flatMap(Inspection.Source::publisher),
        source.flatMap(Inspection.Source::url).filter(SourceReport::isOnTheWeb),
        licence.filter(SourceReport::isOpenGovernmentLicence).isPresent(),
        licence.filter(words -> !isOpenGovernmentLicence(words)),
        frameworkLicence(inspection.framework()),
        inspection.knownContradictions().stream().map(SourceReport::contradiction).toList(),
        inspection.notes());
  }

  private static boolean isOpenGovernmentLicence(String licence) {
    return licence.startsWith("Open Government Licence");
  }

  private static Optional<String> frameworkLicence(Framework framework) {
    return framework
        .origin()
        .licence()
        .map(licence ->
            "The standards, key questions and prompts of %s are of %s%s, licensed under the %s."
                .formatted(
                    framework.title(),
                    framework.origin().publisher(),
                    framework.origin().rights().map(rights -> " (" + rights + ")").orElse(""),
                    licence));
  }

  private static Contradiction contradiction(Inspection.Contradiction contradiction) {
    return new Contradiction(
        contradiction.kind().replace("-vs-", " against ").replace('-', ' '),
        contradiction.where(),
        contradiction.note());
  }

  private static boolean isOnTheWeb(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
