package plumbline.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the figures of an edition come from: for each, the row or section of the same edition that
/// says what was asked, of which cases, with which counts, and under which rule. A figure that
/// stands in that row itself leads on to the rule.
public final class Origins {
  private final Set<String> anchors;

  private Origins(Set<String> anchors) {
    this.anchors = anchors;
  }

  public static Origins of(Edition edition) {
    return new Origins(edition.anchors());
  }

  /// The anchor that a figure leads to; empty where its edition prints nothing more of it.
  ///
  /// @param ref of the figure, see [Figures]
  /// @param here the anchor of the row that it stands in; empty outside such rows
  public Optional<String> of(String ref, String here) {
    String subject = ref.contains(":") ? ref.substring(0, ref.indexOf(':')) : ref;
    String rest = ref.substring(Math.min(ref.length(), subject.length() + 1));
    Optional<String> row = first(rows(subject, rest));
    return row.filter(anchor -> !anchor.equals(here))
        .or(() -> row.flatMap(_ -> first(rules(subject))));
  }

  private Optional<String> first(Stream<String> wanted) {
    return wanted.filter(anchors::contains).findFirst();
  }

  private static Stream<String> rows(String subject, String rest) {
    return switch (subject) {
      case "service" -> Stream.of("service", "profile");
      case "score" -> Stream.of("score", "score-and-rating");
      case "overall" -> Stream.of("overall", "score-and-rating");
      case "framework" -> Stream.of("rules");
      case "sample" -> Stream.of("sample-" + beforeColon(rest), "sample");
      default ->
          isStandard(subject)
              ? Stream.of("rating-" + subject, "standard-" + subject)
              : isQuestion(subject) ? Stream.of(subject) : Stream.of(subject + "-" + rest, subject);
    };
  }

  /// What turns the figures of a row into the next one.
  private static Stream<String> rules(String subject) {
    return switch (subject) {
      case "score" -> Stream.of("points");
      case "overall" -> Stream.of("score-bands");
      case "service", "framework", "sample" -> Stream.empty();
      default ->
          isStandard(subject)
              ? Stream.of("data-" + subject, "standard-" + subject)
              : isQuestion(subject) ? Stream.of("bands") : Stream.empty();
    };
  }

  private static boolean isStandard(String subject) {
    return List.of(subject.split("\\.", -1)).size() == 2;
  }

  private static boolean isQuestion(String subject) {
    return List.of(subject.split("\\.", -1)).size() > 2;
  }

  private static String beforeColon(String text) {
    return text.contains(":") ? text.substring(0, text.indexOf(':')) : text;
  }
}
