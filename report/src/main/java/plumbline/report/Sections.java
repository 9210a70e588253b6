package plumbline.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// The parts of a report as content for a page: the same on the web and in a file. A section that
/// takes a level begins with headings of that level, and goes down from there.
///
/// A page that shows sections needs the style sheets `govuk-frontend.css`, `plumbline.css` and
/// `report.css` of the folder `assets`.
public final class Sections {
  private final Links links;
  private final boolean unfolded;

  public Sections(Links links) {
    this(links, false);
  }

  private Sections(Links links, boolean unfolded) {
    this.links = links;
    this.unfolded = unfolded;
  }

  /// The same with nothing folded away: on paper nobody opens what is closed.
  public Sections unfolded() {
    return new Sections(links, true);
  }

  /// The style sheets of the sections as one text that loads nothing, for a file by itself.
  public static String styles() {
    return StyleSheet.INLINE;
  }

  /// A page that keeps out what no text of a file may carry into it.
  public static TemplateOutput legible(TemplateOutput page) {
    return new LegibleOutput(page);
  }

  /// A rating as a tag: `Not rated` where there is none.
  public Content rating(Framework framework, Optional<Rating> rating) {
    return Templates.content("rating.jte", RatingMark.of(rating, framework.scale()));
  }

  /// Score, overall rating and the rating of every standard, as the reports print them. Has no
  /// heading.
  public Content ratings(RatedInspection rated) {
    return Templates.content("ratings.jte", RatingsTable.of(rated, links));
  }

  /// Why the inspection has its overall rating.
  public Content overall(RatedInspection rated, HeadingLevel level) {
    return Templates.content("overall.jte", OverallWorking.of(rated, level));
  }

  /// A standard whole: statement, rating, why, key questions, prompts, discretion.
  public Content standard(RatedInspection rated, RatedStandard standard, HeadingLevel level) {
    return Templates.content(
        "standard.jte", StandardSection.of(rated, standard, level, links, unfolded));
  }

  /// The area, the children, the caseload and the offences.
  public Content contextualFacts(Inspection inspection, HeadingLevel level) {
    return Templates.content("context.jte", ContextualFacts.of(inspection, level));
  }

  /// Staffing, organisation data and surveys.
  public Content organisation(Inspection inspection, HeadingLevel level) {
    return Templates.content("organisation.jte", OrganisationFacts.of(inspection, level));
  }

  /// Who and where the service is. Has no heading.
  public Content profile(Inspection inspection) {
    return Templates.content("profile.jte", ServiceProfile.of(inspection));
  }

  /// The cases inspected, and the relevant cases that the report states.
  public Content sample(Inspection inspection, HeadingLevel level) {
    return Templates.content("sample.jte", SampleSection.of(inspection, level));
  }

  /// What was asked about each case beside the standards.
  public Content caseQuestions(Inspection inspection, HeadingLevel level) {
    return Templates.content("casequestions.jte", CaseQuestionTable.of(inspection, level));
  }

  public Content recommendations(Inspection inspection, HeadingLevel level) {
    return Templates.content("recommendations.jte", RecommendationList.of(inspection, level));
  }

  /// How the inspection was made, in the framework's words with this inspection's figures.
  public Content methodology(Inspection inspection, HeadingLevel level) {
    return Templates.content("methodology.jte", MethodologyText.of(inspection, level));
  }

  /// How a framework makes ratings: bands, points, limits, discretion.
  public Content ratingRules(Framework framework, HeadingLevel level) {
    return Templates.content("rules.jte", RatingRules.of(framework, level));
  }

  /// Every key question and prompt with its figure.
  public Content inspectionData(RatedInspection rated, HeadingLevel level) {
    return Templates.content("data.jte", InspectionData.of(rated, level, links));
  }

  /// The published report behind the figures: what it says against itself, notes, licence.
  public Content source(Inspection inspection, HeadingLevel level) {
    return Templates.content("source.jte", SourceReport.of(inspection, level));
  }
}
