package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plumbline.document.ContentHash;
import plumbline.drafting.Desk;
import plumbline.drafting.Remark;
import plumbline.drafting.Reviewed;
import plumbline.edition.Edition;
import plumbline.edition.Translation;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionWriter;
import plumbline.language.Catalogue;
import plumbline.rating.RatedInspection;
import plumbline.returns.Group;
import plumbline.web.layout.Version;
import plumbline.web.panel.CurrentRatings;
import plumbline.web.service.ReturnedFacts;

/// Puts together, from what is kept, where the report of an inspection stands.
@Component
class Drafts {
  private final CurrentRatings ratings;
  private final SectionTexts texts;
  private final SignOffs steps;
  private final ReportLists lists;
  private final ReturnedFacts facts;
  private final Translations translations;
  private final SmallNumbers numbers;
  private final Desk desk = new Desk(Checker.with(FrameworkLibrary.shipped()));

  Drafts(
      CurrentRatings ratings,
      SectionTexts texts,
      SignOffs steps,
      ReportLists lists,
      ReturnedFacts facts,
      Translations translations,
      SmallNumbers numbers) {
    this.ratings = ratings;
    this.texts = texts;
    this.steps = steps;
    this.lists = lists;
    this.facts = facts;
    this.translations = translations;
    this.numbers = numbers;
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

  /// What in the words that others typed, and that the report prints, could lead to a child: its
  /// recommendations, reasons of judgements, of discretion and for showing small numbers, sources
  /// of facts, translations.
  List<Remark> elsewhere(String inspection, Draft draft) {
    Inspection told = draft.rated().inspection();
    List<String> lines = new ArrayList<>();
    told.recommendations()
        .forEach(one -> lines.add(one.to() + " " + one.summary() + " " + one.restsOn().orElse("")));
    told.judgements().values().forEach(one -> one.reason().ifPresent(lines::add));
    told.discretion().values().forEach(one -> one.reason().ifPresent(lines::add));
    told.disclosure().forEach(one -> lines.add(one.reason()));
    Stream.of(told.contextualFacts(), told.caseload(), told.staffing(), told.organisationData())
        .flatMap(List::stream)
        .forEach(fact -> fact.source().ifPresent(lines::add));
    lines.addAll(inWelsh(inspection, draft));
    return leading(inspection, lines);
  }

  /// What of the translations the report prints: its English may have changed since.
  private List<String> inWelsh(String inspection, Draft draft) {
    Map<String, String> known = translations.words(inspection);
    return known.isEmpty()
        ? List.of()
        : lacking(draft).values().stream()
            .flatMap(List::stream)
            .flatMap(text -> Optional.ofNullable(known.get(text)).stream())
            .toList();
  }

  /// As it would be printed now, in English.
  static Edition edition(Draft draft) {
    return Desk.edition(draft.rated(), Version.software(), words(draft));
  }

  /// What the product and the framework know in Welsh.
  static Catalogue welsh(Draft draft) {
    return Translation.catalogue(draft.rated().inspection().framework(), "cy");
  }

  /// The draft’s own texts, by the titles of the chapters.
  static Map<String, List<String>> lacking(Draft draft) {
    return Translation.lacking(edition(draft), welsh(draft));
  }

  /// What in words that are printed as they were typed could lead to a child.
  List<Remark> leading(String inspection, List<String> lines) {
    return desk.plain(lines, Set.copyOf(lists.changedNames(inspection).names()));
  }

  /// What is to be looked at in the figures of each recommendation of the report.
  List<List<Remark>> recommended(Draft draft) {
    return desk.recommendations(draft.rated());
  }

  /// As it would be with other words in one section, without remarks.
  Draft with(String inspection, String section, String text) {
    return draft(inspection, Map.of(section, text), false);
  }

  private Draft draft(String inspection, Map<String, String> instead, boolean withRemarks) {
    CurrentRatings.Ratings current = ratings.of(inspection);
    Map<Group, List<Fact>> returned =
        facts.of(inspection, current.rated().inspection().framework());
    Inspection known =
        showing(
            reported(current.rated().inspection(), returned, List.of()), numbers.of(inspection));
    ContentHash evidence = ContentHash.of(InspectionWriter.write(known).getBytes(UTF_8));
    Inspection reported = reported(known, returned, lists.recommendations(inspection).all());
    RatedInspection rated = RatedInspection.of(reported);
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

  /// With what was decided to be shown of few children, beside what the inspection file shows.
  private static Inspection showing(Inspection known, List<SmallNumbers.Decision> decided) {
    List<Inspection.Shown> shown = new ArrayList<>(known.disclosure());
    decided.forEach(one -> shown.add(one.shown()));
    return known.showing(shown);
  }

  /// With the facts of the service’s return and what the report recommends.
  private static Inspection reported(
      Inspection inspection,
      Map<Group, List<Fact>> returned,
      List<ReportLists.Recommended> recommendations) {
    List<Inspection.Recommendation> recommended = new ArrayList<>();
    for (ReportLists.Recommended one : recommendations) {
      recommended.add(
          new Inspection.Recommendation(
              recommended.size() + 1,
              one.recipient(),
              one.words(),
              Optional.of(one.restsOn()).filter(findings -> !findings.isEmpty())));
    }
    return inspection.reported(
        returned.getOrDefault(Group.CONTEXT, inspection.contextualFacts()),
        returned.getOrDefault(Group.CASELOAD, inspection.caseload()),
        returned.getOrDefault(Group.STAFFING, inspection.staffing()),
        returned.getOrDefault(Group.ORGANISATION, inspection.organisationData()),
        recommended.isEmpty() ? inspection.recommendations() : recommended);
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
