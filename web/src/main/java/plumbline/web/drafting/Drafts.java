package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import plumbline.disclosure.Release;
import plumbline.document.ContentHash;
import plumbline.drafting.Desk;
import plumbline.drafting.Reviewed;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionWriter;
import plumbline.rating.RatedInspection;
import plumbline.web.panel.CurrentRatings;

/// Puts together, from what is kept, where the report of an inspection stands.
@Component
class Drafts {
  private final CurrentRatings ratings;
  private final SectionTexts texts;
  private final SignOffs steps;
  private final ReportLists lists;
  private final Desk desk = new Desk(Checker.with(FrameworkLibrary.shipped()));

  Drafts(CurrentRatings ratings, SectionTexts texts, SignOffs steps, ReportLists lists) {
    this.ratings = ratings;
    this.texts = texts;
    this.steps = steps;
    this.lists = lists;
  }

  /// Without remarks on its sections: those take longer.
  ///
  /// @throws plumbline.web.layout.NotFound where there is no such inspection
  Draft of(String inspection) {
    return draft(inspection, Map.of(), false);
  }

  /// With remarks on what was written.
  Draft reviewed(String inspection) {
    return draft(inspection, Map.of(), true);
  }

  /// As it would be with other words in one section.
  Draft with(String inspection, String section, String text) {
    return draft(inspection, Map.of(section, text), true);
  }

  private Draft draft(String inspection, Map<String, String> instead, boolean withRemarks) {
    CurrentRatings.Ratings current = ratings.of(inspection);
    ContentHash evidence =
        ContentHash.of(InspectionWriter.write(current.rated().inspection()).getBytes(UTF_8));
    RatedInspection rated = told(current.rated(), lists.recommendations(inspection).all());
    Map<String, SectionTexts.Kept> kept = texts.latest(inspection);
    Map<String, String> words = words(kept);
    words.putAll(instead);
    words.values().removeIf(String::isBlank);
    List<Reviewed> sections =
        withRemarks && !words.isEmpty()
            ? desk.review(rated, words, Set.copyOf(lists.changedNames(inspection).names()))
            : Desk.sections(rated, words);
    return new Draft(
        rated, current.confirmed(), evidence, kept, steps.latest(inspection), sections);
  }

  /// As the report tells it: with what it recommends, and without what the rule for small numbers
  /// leaves out. Nobody who writes can place or repeat that.
  private static RatedInspection told(
      RatedInspection rated, List<ReportLists.Recommended> recommended) {
    List<Inspection.Recommendation> numbered = new ArrayList<>();
    for (ReportLists.Recommended one : recommended) {
      numbered.add(
          new Inspection.Recommendation(numbered.size() + 1, one.recipient(), one.words()));
    }
    Inspection inspection =
        numbered.isEmpty() ? rated.inspection() : rated.inspection().recommending(numbered);
    return RatedInspection.of(Release.of(inspection).inspection());
  }

  private static Map<String, String> words(Map<String, SectionTexts.Kept> kept) {
    Map<String, String> words = new LinkedHashMap<>();
    kept.forEach((section, one) ->
        Optional.of(one.text())
            .filter(text -> !text.isBlank())
            .ifPresent(text -> words.put(section, text)));
    return words;
  }

  /// The words that are kept, by section.
  static Map<String, String> words(Draft draft) {
    return words(draft.texts());
  }
}
