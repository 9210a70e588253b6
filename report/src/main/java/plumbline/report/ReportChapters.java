package plumbline.report;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Chapter;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.framework.Text;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;

/// The chapters of a report in the framework's order. A chapter that needs narrative (a foreword, a
/// summary, a glossary) is left out; facts for which the framework plans no chapter get one at the
/// end.
final class ReportChapters {
  private static final HeadingLevel LEVEL = HeadingLevel.H3;

  private final RatedInspection rated;
  private final Inspection inspection;
  private final Framework framework;
  private final Links links;
  private final Sections sections;

  ReportChapters(RatedInspection rated, Links links) {
    this.rated = rated;
    this.inspection = rated.inspection();
    this.framework = inspection.framework();
    this.links = links;
    this.sections = new Sections(links);
  }

  List<ReportPage.Chapter> chapters() {
    List<ReportPage.Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : planned()) {
      List<Content> content = content(chapter);
      if (!content.isEmpty()) {
        String anchor =
            chapter.id().matches("[a-z0-9-]+") ? chapter.id() : String.valueOf(chapters.size() + 1);
        chapters.add(
            new ReportPage.Chapter(
                "chapter-" + anchor, chapter.heading(), parts(chapter), content));
      }
    }
    chapters.add(
        new ReportPage.Chapter(
            "chapter-source",
            "The published report and its licence",
            List.of(),
            List.of(sections.source(inspection, LEVEL))));
    return chapters;
  }

  /// The framework's chapters, and after them whatever they leave without a place. What two
  /// chapters would hold stands in the first.
  private List<Chapter> planned() {
    List<Chapter> planned = new ArrayList<>();
    for (Chapter chapter : Stream.concat(framework.chapters().stream(), needed()).toList()) {
      boolean hasPlace =
          planned.stream()
              .anyMatch(earlier ->
                  earlier.content() == chapter.content()
                      && earlier.domain().equals(chapter.domain()));
      if (!hasPlace) {
        planned.add(chapter);
      }
    }
    return planned;
  }

  private Stream<Chapter> needed() {
    List<Chapter> needed = new ArrayList<>();
    needed.add(chapter("ratings", "Ratings", Chapter.Content.RATINGS));
    if (!inspection.recommendations().isEmpty()) {
      needed.add(chapter("recommendations", "Recommendations", Chapter.Content.RECOMMENDATIONS));
    }
    if (hasContextualFacts()) {
      needed.add(chapter("contextual-facts", "Contextual facts", Chapter.Content.CONTEXTUAL_FACTS));
    }
    for (Domain domain : framework.domains()) {
      needed.add(
          new Chapter(
              "domain-" + domain.id(),
              domain.name(),
              Chapter.Content.DOMAIN,
              Optional.of(domain.id())));
    }
    needed.add(chapter("methodology", "Methodology", Chapter.Content.METHODOLOGY));
    needed.add(chapter("inspection-data", "Inspection data", Chapter.Content.INSPECTION_DATA));
    return needed.stream();
  }

  private static Chapter chapter(String id, String title, Chapter.Content content) {
    return new Chapter(id, Text.english(title), content, Optional.empty());
  }

  private boolean hasContextualFacts() {
    return !inspection.contextualFacts().isEmpty()
        || !inspection.demographics().isEmpty()
        || !inspection.caseload().isEmpty()
        || !inspection.offenceTypes().isEmpty();
  }

  private List<ReportPage.Part> parts(Chapter chapter) {
    return domain(chapter).stream()
        .flatMap(domain -> domain.standards().stream())
        .map(standard ->
            new ReportPage.Part(links.standard(inspection, standard), standard.toString()))
        .toList();
  }

  private Optional<Domain> domain(Chapter chapter) {
    return chapter.content() == Chapter.Content.DOMAIN
        ? framework.domains().stream()
            .filter(domain -> chapter.domain().equals(Optional.of(domain.id())))
            .findFirst()
        : Optional.empty();
  }

  private List<Content> content(Chapter chapter) {
    return switch (chapter.content()) {
      case RATINGS -> List.of(sections.ratings(rated), sections.overall(rated, LEVEL));
      case RECOMMENDATIONS -> List.of(sections.recommendations(inspection, LEVEL));
      case BACKGROUND -> List.of(sections.profile(inspection));
      case CONTEXTUAL_FACTS -> List.of(sections.contextualFacts(inspection, LEVEL));
      case DOMAIN -> domain(chapter).map(this::standards).orElse(List.of());
      case METHODOLOGY ->
          List.of(
              sections.methodology(inspection, LEVEL),
              sections.ratingRules(framework, LEVEL),
              sections.sample(inspection, LEVEL));
      case INSPECTION_DATA ->
          List.of(sections.inspectionData(rated, LEVEL), sections.caseQuestions(inspection, LEVEL));
      // These need narrative, which an inspection file doesn't hold.
      case FOREWORD, SUMMARY, DIVERSITY, GLOSSARY -> List.of();
    };
  }

  private List<Content> standards(Domain domain) {
    List<Content> content = new ArrayList<>();
    for (Standard standard : domain.standards()) {
      rated
          .standard(standard.id())
          .ifPresent(one -> content.add(sections.standard(rated, one, LEVEL)));
    }
    if (Optional.of(domain).equals(framework.aboutTheOrganisation())) {
      content.add(sections.organisation(inspection, LEVEL));
    }
    return content;
  }
}
