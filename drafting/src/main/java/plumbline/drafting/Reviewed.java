package plumbline.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import plumbline.document.ContentHash;
import plumbline.edition.Block;
import plumbline.edition.EditionJson;

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

  /// What tells what it prints from all else: its words and figures, and what each is (a paragraph
  /// that becomes a quotation says something else).
  public ContentHash printed() {
    return ContentHash.of(EditionJson.of(blocks).getBytes(StandardCharsets.UTF_8));
  }

  /// What keeps it from being signed off.
  public List<Remark> standing() {
    return remarks.stream().filter(remark -> remark.kind().standsInTheWay()).toList();
  }
}
