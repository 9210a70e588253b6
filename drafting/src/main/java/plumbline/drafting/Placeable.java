package plumbline.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.edition.Figures;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// The figures that a writer can place, in groups: those of a section’s standard first.
public final class Placeable {
  /// How tables print what sentences print otherwise.
  private static final Set<String> IN_TABLES = Set.of("number", "name", "fraction", "band");

  private static final Map<String, String> MEANINGS =
      Map.of(
          "of", "yes out of its base",
          "yes", "cases answered yes",
          "base", "the base",
          "per-cent", "percentage",
          "share", "percentage, as in tables",
          "words", "in words",
          "rating", "rating",
          "computed", "rating by the rule alone");

  private Placeable() {}

  /// @param title such as the question
  public record Group(String title, List<Figure> figures) {
    public Group {
      figures = List.copyOf(figures);
    }
  }

  /// @param ref what is placed, between braces
  /// @param text what it prints now
  /// @param meaning what it is
  public record Figure(String ref, String text, String meaning) {}

  /// @param section its id
  public static List<Group> of(RatedInspection rated, String section) {
    Map<String, List<Figures.Figure>> bySubject = new LinkedHashMap<>();
    for (Figures.Figure figure : Figures.toPublish(rated).all()) {
      String last = figure.ref().substring(figure.ref().lastIndexOf(':') + 1);
      if (!IN_TABLES.contains(last)) {
        bySubject.computeIfAbsent(subject(figure.ref()), _ -> new ArrayList<>()).add(figure);
      }
    }
    String standard = section.replaceFirst("^standard-", "");
    List<Group> first = new ArrayList<>();
    List<Group> then = new ArrayList<>();
    bySubject.forEach((subject, figures) -> {
      boolean isOwn = subject.equals(standard) || subject.startsWith(standard + ".");
      boolean isPrompt = subject.split("\\.", -1).length > 3;
      if (isOwn || !isPrompt) {
        (isOwn ? first : then)
            .add(
                new Group(
                    title(rated, subject),
                    figures.stream()
                        .map(figure ->
                            new Figure(
                                figure.ref(), figure.text(), meaning(rated, subject, figure.ref())))
                        .toList()));
      }
    });
    first.addAll(then);
    return first;
  }

  private static String subject(String ref) {
    return ref.contains(":") ? ref.substring(0, ref.indexOf(':')) : ref;
  }

  private static String title(RatedInspection rated, String subject) {
    Framework framework = rated.inspection().framework();
    return switch (subject) {
      case "service" -> "The service";
      case "overall" -> "The overall rating";
      case "score" -> "The score";
      case "framework" -> "The framework";
      case "sample" -> "The sample";
      case "contextualFacts" -> "Contextual facts";
      case "caseload" -> "Caseload";
      case "staffing" -> "Staffing";
      case "organisationData" -> "About the organisation";
      default ->
          framework
              .standard(subject)
              .map(Standard::toString)
              .or(() -> question(rated, subject))
              .orElse(subject);
    };
  }

  private static Optional<String> question(RatedInspection rated, String id) {
    return rated.standards().stream()
        .flatMap(standard -> questions(standard).stream())
        .filter(question -> question.question().id().value().equals(id))
        .findFirst()
        .map(question -> id + " " + question.question().text());
  }

  private static List<RatedQuestion> questions(RatedStandard standard) {
    List<RatedQuestion> questions = new ArrayList<>(standard.questions());
    questions.addAll(standard.prompts());
    return questions;
  }

  private static String meaning(RatedInspection rated, String subject, String ref) {
    String last = ref.substring(ref.lastIndexOf(':') + 1);
    Inspection inspection = rated.inspection();
    return switch (subject) {
      case "contextualFacts" -> label(inspection.contextualFacts(), last);
      case "caseload" -> label(inspection.caseload(), last);
      case "staffing" -> label(inspection.staffing(), last);
      case "organisationData" -> label(inspection.organisationData(), last);
      default -> MEANINGS.getOrDefault(last, last);
    };
  }

  private static String label(List<Fact> facts, String number) {
    return facts.get(Integer.parseInt(number) - 1).label();
  }
}
