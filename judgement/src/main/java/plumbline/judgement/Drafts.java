package plumbline.judgement;

import java.util.Comparator;
import java.util.List;
import plumbline.fieldwork.Tag;
import plumbline.framework.Standard;

/// A first draft of a standard’s strengths and areas for improvement: the words of the evidence
/// that is tagged so, the strongest first.
public record Drafts(List<EvidenceItem> strengths, List<EvidenceItem> improvements) {
  public Drafts {
    strengths = List.copyOf(strengths);
    improvements = List.copyOf(improvements);
  }

  public static Drafts of(Standard standard, List<EvidenceItem> items) {
    return new Drafts(
        tagged(Tag.STRENGTH, standard, items), tagged(Tag.IMPROVEMENT, standard, items));
  }

  private static List<EvidenceItem> tagged(Tag tag, Standard standard, List<EvidenceItem> items) {
    return items.stream()
        .filter(item -> item.isAbout(standard) && item.says().tags().contains(tag))
        .sorted(
            Comparator.comparing((EvidenceItem item) -> item.says().strength())
                .reversed()
                .thenComparingInt(EvidenceItem::number))
        .toList();
  }
}
