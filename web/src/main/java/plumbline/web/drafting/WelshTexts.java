package plumbline.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import plumbline.language.Translating;
import plumbline.web.access.Person;
import plumbline.web.trail.Trail;

/// The report’s own texts that have to be translated: what the product and the framework know in
/// Welsh is not among them.
@Service
class WelshTexts {
  private final Drafts drafts;
  private final Translations translations;
  private final Trail trail;

  WelshTexts(Drafts drafts, Translations translations, Trail trail) {
    this.drafts = drafts;
    this.translations = translations;
    this.trail = trail;
  }

  /// @param revision that its next translation is to get
  /// @param welsh empty where it has none
  record OwnText(String english, int revision, String welsh) {
    /// What is wrong with its translation; empty where nothing is, or where it has none.
    Optional<String> problem() {
      return welsh.isEmpty() ? Optional.empty() : Translating.problem(english, welsh);
    }
  }

  /// By the titles of the chapters, in the order of the report.
  Map<String, List<OwnText>> of(String inspection) {
    Map<String, Translations.Kept> kept = translations.of(inspection);
    Map<String, List<OwnText>> texts = new LinkedHashMap<>();
    Drafts.lacking(drafts.of(inspection))
        .forEach((chapter, english) ->
            texts.put(chapter, english.stream().map(text -> text(text, kept)).toList()));
    return texts;
  }

  private static OwnText text(String english, Map<String, Translations.Kept> kept) {
    return Optional.ofNullable(kept.get(english))
        .map(one -> new OwnText(english, one.revision() + 1, one.words()))
        .orElse(new OwnText(english, 1, ""));
  }

  /// The texts of a file, each as the next revision of the text that it is of.
  ///
  /// @param pairs what is of no text of the report is left aside, and what somebody put in other
  ///   words since: the file may be older than those
  List<OwnText> known(String inspection, Map<String, String> pairs) {
    Set<Map.Entry<String, String>> replaced = translations.replaced(inspection);
    return of(inspection).values().stream()
        .flatMap(List::stream)
        .flatMap(text ->
            Optional.ofNullable(pairs.get(text.english()))
                .filter(welsh ->
                    welsh.equals(text.welsh())
                        || !replaced.contains(Map.entry(text.english(), welsh)))
                .map(welsh -> new OwnText(text.english(), text.revision(), welsh))
                .stream())
        .toList();
  }

  /// Keeps all that changed, or nothing.
  ///
  /// @return how many changed; empty where somebody else was quicker with one of them
  @Transactional
  Optional<Integer> save(String inspection, List<OwnText> texts, Person by) {
    Map<String, Translations.Kept> kept = translations.of(inspection);
    List<OwnText> changed = new ArrayList<>();
    for (OwnText text : texts) {
      if (!text.welsh().equals(text(text.english(), kept).welsh())) {
        changed.add(text);
      }
    }
    for (OwnText text : changed) {
      if (!translations.add(inspection, text.english(), text.revision(), text.welsh(), by.id())) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Optional.empty();
      }
    }
    if (!changed.isEmpty()) {
      trail.add(
          inspection,
          by,
          "report-translated",
          "Translated %d texts of the report into Welsh".formatted(changed.size()),
          Map.of("texts", String.valueOf(changed.size())));
    }
    return Optional.of(changed.size());
  }
}
