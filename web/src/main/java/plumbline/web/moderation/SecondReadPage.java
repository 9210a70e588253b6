package plumbline.web.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.SecondRead;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.SlotValues;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Two readings of a case side by side.
///
/// @param maySettle whether the person may record what was agreed
/// @param names of the readers and of those who settled something
/// @param typed what was typed, by field, where it was refused
public record SecondReadPage(
    WorkFrame frame,
    TwiceRead one,
    boolean maySettle,
    Map<UUID, String> names,
    Map<String, String> typed,
    FormProblems problems) {
  public SecondReadPage {
    names = Map.copyOf(names);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return address(frame, one);
  }

  static String address(WorkFrame frame, TwiceRead one) {
    return "%s/second-reads/%d".formatted(frame.address(), one.first().sampled().number());
  }

  public String name(Optional<UUID> account) {
    return account.map(id -> names.getOrDefault(id, "")).orElse("nobody yet");
  }

  public List<SecondRead.Row> differences() {
    return one.compared().map(SecondRead::differences).orElse(List.of());
  }

  public List<SecondRead.Row> unsettled() {
    return one.compared().map(SecondRead::unsettled).orElse(List.of());
  }

  /// On how many things the two said the same.
  public int alike() {
    return one.compared()
        .map(compared -> compared.rows().size() - compared.differences().size())
        .orElse(0);
  }

  public List<String> values(SecondRead.Row row) {
    return SlotValues.codes(row.slot(), one.first().assessment().framework());
  }

  /// What is asked, as the page of the case has it.
  public String words(Slot slot) {
    return Asked.words(one.first().assessment().framework(), slot);
  }

  public static String value(Optional<String> value) {
    return value
        .map(code -> code.equals("na") ? "not applicable" : code)
        .orElse("not asked, or not said");
  }

  public static String id(Slot slot) {
    return slot.text().replace(' ', '-').replace('.', '-');
  }

  /// Stands in the form for agreeing that it is not asked; nothing chosen is nothing agreed.
  public static final String NOT_ASKED = "not-asked";

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public static String words(Consensus.Cause cause) {
    return switch (cause) {
      case RULE_MISREAD -> "A rule was misread";
      case EVIDENCE_MISSED -> "Evidence was missed";
      case JUDGEMENT -> "Judgement";
    };
  }
}
