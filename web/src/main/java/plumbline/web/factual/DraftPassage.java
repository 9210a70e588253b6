package plumbline.web.factual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.edition.ChangedWords;
import plumbline.edition.Edition;
import plumbline.edition.EditionHtml;
import plumbline.edition.Passage;

/// A numbered paragraph of a draft, as it was when the draft was sent.
///
/// @param number from 1, over all of the draft in which there is something to challenge; 0 for a
///   heading, a rating or a picture
/// @param address where it stands, such as `chapter-foreword.3.1`
/// @param title of its chapter
/// @param words without their form
/// @param html as our own program rendered it
public record DraftPassage(
    int number, String address, String chapter, String title, String words, String html) {
  private static final int SHORT = 300;

  static List<DraftPassage> all(Edition edition) {
    List<DraftPassage> all = new ArrayList<>();
    int texts = 0;
    for (Passage passage : Passage.of(edition)) {
      all.add(
          new DraftPassage(
              passage.isText() ? ++texts : 0,
              passage.address(),
              passage.chapter(),
              passage.title(),
              passage.words(),
              EditionHtml.of(List.of(passage.block()))));
    }
    return all;
  }

  /// Whether there is something in it to challenge.
  public boolean isText() {
    return number > 0;
  }

  /// What became of its words in another draft; empty where nothing like them is there.
  ///
  /// @param before all of its own draft: what stands there beside it is no change of it
  Optional<String> became(List<DraftPassage> before, List<DraftPassage> now) {
    Set<String> others =
        before.stream()
            .map(DraftPassage::words)
            .filter(other -> !other.equals(words))
            .collect(Collectors.toSet());
    List<DraftPassage> candidates =
        now.stream()
            .filter(DraftPassage::isText)
            .filter(one -> !others.contains(one.words()))
            .toList();
    return ChangedWords.closest(
            words,
            candidates.stream()
                .filter(one -> one.chapter().equals(chapter))
                .map(DraftPassage::words)
                .toList())
        .or(() ->
            ChangedWords.closest(words, candidates.stream().map(DraftPassage::words).toList()));
  }

  /// Words as a list or a letter quotes them.
  static String quoted(String words) {
    return words.codePointCount(0, words.length()) <= SHORT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHORT)).strip() + " …";
  }
}
