package plumbline.web.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.drafting.Reviewed;
import plumbline.rating.RatedInspection;

/// The report of an inspection while it is written.
///
/// @param rated with what the report recommends
/// @param evidence the hash of what the ratings rest on
/// @param texts the latest revision of each section that has one
/// @param steps the latest step of each section that has one
/// @param sections all, in the order of the report
record Draft(
    RatedInspection rated,
    boolean confirmed,
    ContentHash evidence,
    Map<String, SectionTexts.Kept> texts,
    Map<String, SignOffs.Taken> steps,
    List<Reviewed> sections) {

  Optional<Reviewed> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /// A step holds as long as the section prints what it printed then.
  SectionState state(Reviewed section) {
    Optional<SignOffs.Taken> step = Optional.ofNullable(steps.get(section.id()));
    SectionState unsigned = section.isWritten() ? SectionState.DRAFT : SectionState.COMPUTED;
    return step.map(
            taken -> {
              boolean holds = taken.printed().equals(section.printed());
              return switch (taken.step()) {
                case READY -> holds ? SectionState.READY : unsigned;
                case SIGNED -> holds ? SectionState.SIGNED : SectionState.MOVED;
                case OPENED -> unsigned;
              };
            })
        .orElse(unsigned);
  }

  /// Whether figures in it changed since its words were kept.
  boolean hasNewFigures(Reviewed section) {
    return section.isWritten()
        && Optional.ofNullable(texts.get(section.id()))
            .filter(kept -> !kept.printed().equals(section.printed()))
            .isPresent();
  }

  int revision(String section) {
    return Optional.ofNullable(texts.get(section)).map(SectionTexts.Kept::revision).orElse(0);
  }

  int step(String section) {
    return Optional.ofNullable(steps.get(section)).map(SignOffs.Taken::revision).orElse(0);
  }
}
