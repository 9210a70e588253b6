package plumbline.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.framework.QuestionId;

/// That a key question is met, or that it is not, as far as the evidence says so.
///
/// @param items what says it: mixed evidence says both
public record Claim(QuestionId question, Kind kind, List<EvidenceItem> items) {
  public enum Kind {
    MET,
    NOT_MET
  }

  public Claim {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Nobody claims that.");
    }
  }

  static List<Claim> about(QuestionId question, List<EvidenceItem> items) {
    List<EvidenceItem> about = EvidenceItem.about(question, items);
    List<Claim> claims = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<EvidenceItem> saying =
          about.stream().filter(item -> item.says().direction().speaksFor(kind)).toList();
      if (!saying.isEmpty()) {
        claims.add(new Claim(question, kind, saying));
      }
    }
    return claims;
  }

  /// In the order of the grid.
  public List<EvidenceSource> sources() {
    return Arrays.stream(EvidenceSource.values())
        .filter(source -> items.stream().anyMatch(item -> item.says().source() == source))
        .toList();
  }

  /// Whether nothing but one source says it, however often.
  public boolean isOfOneSource() {
    return sources().size() == 1;
  }

  /// `That 1.2.4 is met rests on managers alone: E1, E5`.
  public String words() {
    String labels = items.stream().map(EvidenceItem::label).collect(Collectors.joining(", "));
    String says = "That %s is %smet rests on ".formatted(question, kind == Kind.MET ? "" : "not ");
    return isOfOneSource()
        ? says + "%s alone: %s".formatted(sources().getFirst().code(), labels)
        : says + "%d sources: %s".formatted(sources().size(), labels);
  }
}
