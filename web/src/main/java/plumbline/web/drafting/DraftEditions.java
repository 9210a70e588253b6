package plumbline.web.drafting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.drafting.Remark;
import plumbline.edition.Edition;
import plumbline.edition.Translation;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.Inspections;

/// Puts the report of an inspection together from the evidence and from what was written.
@Component
public class DraftEditions {
  private final Drafts drafts;
  private final Inspections inspections;
  private final Translations translations;

  DraftEditions(Drafts drafts, Inspections inspections, Translations translations) {
    this.drafts = drafts;
    this.inspections = inspections;
    this.translations = translations;
  }

  /// @throws NotFound where there is no such inspection
  public DraftEdition of(String inspection) {
    Draft draft = drafts.of(inspection);
    Edition english = Drafts.edition(draft);
    Optional<Edition> welsh =
        isInWales(inspection)
            ? Optional.of(
                Translation.of(english, Drafts.welsh(draft).with(translations.words(inspection))))
            : Optional.empty();
    return new DraftEdition(
        draft.rated(),
        draft.confirmed(),
        draft.evidence(),
        welsh.isPresent() ? english.beside("cy") : english,
        welsh.map(edition -> edition.beside("en")));
  }

  /// The words of a line typed beside the report, such as a note for the public, that could lead to
  /// a child: they are looked for as in the report itself.
  public List<String> leading(String inspection, String line) {
    return drafts.leading(inspection, List.of(line)).stream()
        .map(Remark::words)
        .distinct()
        .toList();
  }

  /// A service in Wales gets its report in English and Welsh.
  boolean isInWales(String inspection) {
    return inspections
        .find(inspection)
        .orElseThrow(NotFound::new)
        .service()
        .country()
        .equals("Wales");
  }
}
