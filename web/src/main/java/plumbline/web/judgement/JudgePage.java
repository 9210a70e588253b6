package plumbline.web.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.judgement.Direction;
import plumbline.judgement.Drafts;
import plumbline.judgement.EvidenceItem;
import plumbline.judgement.Grid;
import plumbline.web.layout.Address;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A standard that is judged on evidence: the evidence by key question, and what the lead proposes.
///
/// @param closed why no rating can be proposed; empty where one can
/// @param sentBack why the panel sent the proposal back; empty where it did not, or not this one
/// @param illustrations what shows how a standard works that is rated apart; empty for others
/// @param offers what the cases say; none for who may not read results
/// @param items all items of the inspection
/// @param history every revision of the proposal, the latest first
/// @param names of who proposed, by account
public record JudgePage(
    WorkFrame frame,
    Framework framework,
    Standard standard,
    Optional<String> closed,
    Optional<String> sentBack,
    Optional<Illustrations> illustrations,
    CaseOffers.Offers offers,
    List<KeptItem> items,
    List<Judgement> history,
    Map<UUID, String> names,
    JudgementForm form,
    FormProblems problems) {
  public JudgePage {
    items = List.copyOf(items);
    history = List.copyOf(history);
    names = Map.copyOf(names);
  }

  public Optional<Judgement> latest() {
    return history.stream().findFirst();
  }

  /// What counts about the standard.
  public List<EvidenceItem> evidence() {
    return evidence(standard, items);
  }

  static List<EvidenceItem> evidence(Standard standard, List<KeptItem> items) {
    return items.stream()
        .filter(KeptItem::counts)
        .map(KeptItem::item)
        .filter(item -> item.isAbout(standard))
        .toList();
  }

  public List<Grid.Row> rows() {
    return standard.questions().stream()
        .map(question -> new Grid.Row(question, EvidenceItem.about(question.id(), evidence())))
        .toList();
  }

  public List<EvidenceItem> saying(Direction direction, Grid.Row row) {
    return row.items().stream().filter(item -> item.says().direction() == direction).toList();
  }

  public Drafts drafts() {
    return Drafts.of(standard, evidence());
  }

  /// The items that a proposal cites, also those that were withdrawn since.
  public List<KeptItem> cited(Judgement judgement) {
    return items.stream().filter(kept -> judgement.cites().contains(kept.item().id())).toList();
  }

  /// The labels of items that a proposal cites and that were withdrawn since.
  static List<String> gone(Judgement judgement, List<KeptItem> items) {
    return items.stream()
        .filter(kept -> !kept.counts() && judgement.cites().contains(kept.item().id()))
        .map(kept -> kept.item().label())
        .toList();
  }

  public List<String> gone() {
    return latest().map(one -> gone(one, items)).orElse(List.of());
  }

  public String name() {
    return standard.id() + " " + standard.name().english();
  }

  public String name(UUID account) {
    return names.getOrDefault(account, "");
  }

  public String address() {
    return Address.of(frame.address() + "/judgements", standard.id());
  }
}
