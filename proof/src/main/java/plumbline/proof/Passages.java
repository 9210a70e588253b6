package plumbline.proof;

import java.util.List;

/// The words of an edition in a file that prints it: each passage, one behind the other. Spaces and
/// line breaks don’t count, and what a page adds (its head, its number) is passed over.
final class Passages {
  private static final int KNOWN = 12;

  private Passages() {}

  static int compare(JsonFile edition, PublishedFile file, List<Difference> differences) {
    String words = file.words();
    int from = 0;
    int passages = 0;
    for (String passage : edition.passages(file.chapters(edition))) {
      String bare = PublishedFile.bare(passage);
      int at = words.indexOf(bare, from);
      passages++;
      if (at >= 0) {
        from = at + bare.length();
      } else {
        differences.add(new Difference("text", nearest(words, bare, from), passage));
      }
    }
    return passages;
  }

  /// What stands in the place of a passage: behind the longest beginning of it that is there.
  private static String nearest(String words, String passage, int from) {
    int length = Math.min(passage.length(), 400);
    while (length >= Math.min(KNOWN, passage.length())) {
      int at = words.indexOf(passage.substring(0, length), from);
      if (at >= 0) {
        return words.substring(at, Math.min(words.length(), at + passage.length()));
      }
      length--;
    }
    return "something else";
  }
}
