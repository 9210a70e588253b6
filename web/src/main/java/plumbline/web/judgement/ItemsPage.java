package plumbline.web.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.framework.Question;
import plumbline.judgement.EvidenceSource;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Evidence items, those that count and those that were withdrawn.
///
/// @param question the one they are about; empty for all
/// @param source the one they are from; empty for all
/// @param person who looks
/// @param typed what was typed, by field, where it was refused
public record ItemsPage(
    WorkFrame frame,
    List<KeptItem> items,
    Optional<Question> question,
    Optional<EvidenceSource> source,
    UUID person,
    Map<String, String> typed,
    FormProblems problems) {
  public ItemsPage {
    items =
        items.stream()
            .filter(kept -> question.isEmpty() || kept.item().isAbout(question.get().id()))
            .filter(kept -> source.isEmpty() || kept.item().says().source() == source.get())
            .toList();
    typed = Map.copyOf(typed);
  }

  public List<KeptItem> counting() {
    return items.stream().filter(KeptItem::counts).toList();
  }

  public List<KeptItem> withdrawn() {
    return items.stream().filter(kept -> !kept.counts()).toList();
  }

  public boolean mayWithdraw(KeptItem kept) {
    return mayWithdraw(frame, kept, person);
  }

  /// One’s own, and the lead any.
  static boolean mayWithdraw(WorkFrame frame, KeptItem kept, UUID person) {
    return kept.counts()
        && (frame.may(Deed.JUDGE_STANDARD)
            || (frame.may(Deed.ADD_EVIDENCE) && kept.by().equals(person)));
  }

  public String address() {
    return frame.address() + "/grid/items";
  }

  /// The form that adds one of these.
  public String adding() {
    return address()
        + "/new?question=%s&source=%s"
            .formatted(
                question.map(one -> one.id().value()).orElse(""),
                source.map(EvidenceSource::code).orElse(""));
  }
}
