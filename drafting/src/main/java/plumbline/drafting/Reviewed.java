package plumbline.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.document.ContentHash;
import plumbline.edition.Block;

/// A section as it stands, with what its writer should look at.
///
/// @param text in the notation; where nobody wrote it, the sentences that follow from the figures
/// @param isWritten whether somebody wrote it
/// @param remarks in the order of the text; none where nobody wrote it
/// @param readingAge in years
public record Reviewed(
    String id,
    String title,
    String chapter,
    String text,
    boolean isWritten,
    List<Block> blocks,
    List<Remark> remarks,
    int words,
    int wordsPerSentence,
    int readingAge) {
  public Reviewed {
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
  }

  /// What tells the words that it prints, with their figures, from all others.
  public ContentHash printed() {
    return ContentHash.of(
        Lines.of(blocks).stream()
            .map(Block::text)
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /// What keeps it from being signed off.
  public List<Remark> standing() {
    return remarks.stream().filter(remark -> remark.kind().standsInTheWay()).toList();
  }
}
