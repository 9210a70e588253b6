package plumbline.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.framework.Framework;
import plumbline.framework.Methodology;
import plumbline.framework.Text;
import plumbline.inspection.Inspection;

/// Who inspected, and the framework's account of how an inspection is made, with this inspection's
/// figures. A paragraph whose figure is unknown is left out, and so is a section without a
/// paragraph.
public record MethodologyText(HeadingLevel level, List<Part> parts) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  public record Part(String title, List<String> paragraphs) {}

  static MethodologyText of(Inspection inspection, HeadingLevel level) {
    Map<String, String> figures = figures(inspection);
    return new MethodologyText(
        level,
        Stream.concat(
                whoInspected(inspection).stream(),
                inspection.framework().methodology().sections().stream()
                    .map(section -> part(section, figures))
                    .filter(part -> !part.paragraphs().isEmpty()))
            .toList());
  }

  /// Who took part beside the inspectorate that led, and thanks to them; empty where nobody did.
  public static Optional<Part> whoInspected(Inspection inspection) {
    if (!inspection.joint()) {
      return Optional.empty();
    }
    List<String> partners = inspection.profile().partners();
    String tookPart =
        partners.isEmpty()
            ? "Inspectors of other inspectorates took part."
            : "Inspectors from other inspectorates and professions took part: %s."
                .formatted(String.join("; ", partners));
    return Optional.of(
        new Part(
            "Who inspected",
            List.of(
                "This was a joint inspection. " + tookPart,
                "Thanks go to them, and to everybody at %s and its partners who helped."
                    .formatted(inspection.service()))));
  }

  private static Part part(Methodology.Section section, Map<String, String> figures) {
    return new Part(
        section.title().english(),
        section.paragraphs().stream()
            .map(Text::english)
            .flatMap(paragraph -> filled(paragraph, figures).stream())
            .toList());
  }

  private static Map<String, String> figures(Inspection inspection) {
    Framework framework = inspection.framework();
    Map<String, String> figures = new TreeMap<>();
    inspection.sample().counts().forEach((field, count) -> figures.put(field, count.toString()));
    figures.putAll(inspection.sample().words());
    figures.put("service", inspection.service());
    figures.put("scoredStandards", String.valueOf(framework.scoredStandards().size()));
    figures.put("maxScore", String.valueOf(framework.maxScore()));
    return figures;
  }

  static Optional<String> filled(String paragraph, Map<String, String> figures) {
    Matcher placeholder = PLACEHOLDER.matcher(paragraph);
    StringBuilder filled = new StringBuilder();
    while (placeholder.find()) {
      String figure = figures.get(placeholder.group(1));
      if (figure == null) {
        return Optional.empty();
      }
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(figure));
    }
    return Optional.of(placeholder.appendTail(filled).toString());
  }
}
