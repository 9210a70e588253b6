package plumbline.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What changed from one text to another, word by word.
public final class ChangedWords {
  /// How much of two texts is the same, at the least, where the one is taken for the other.
  private static final double ALIKE = 0.5;

  private ChangedWords() {}

  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /// Words one after the other that fared alike, with a space between them.
  public record Piece(Change change, String text) {}

  /// What was kept and removed gives the one text, what was kept and added the other.
  public static List<Piece> between(String before, String now) {
    List<String> old = words(before);
    List<String> current = words(now);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, current).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(pieces, Change.KEPT, old.subList(at, from));
      add(pieces, Change.REMOVED, delta.getSource().getLines());
      add(pieces, Change.ADDED, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(pieces, Change.KEPT, old.subList(at, old.size()));
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, Change change, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(change, String.join(" ", words)));
    }
  }

  /// Which of other texts is what became of a text: the one that shares most words with it. None
  /// where less than half of the words are the same.
  public static Optional<String> closest(String text, Collection<String> others) {
    String best = "";
    double most = 0;
    for (String other : others) {
      double alike = other.equals(text) ? 2 : alike(words(text), words(other));
      if (alike > most) {
        most = alike;
        best = other;
      }
    }
    return most < ALIKE ? Optional.empty() : Optional.of(best);
  }

  /// Dice’s coefficient of the words, each as often as it stands there.
  private static double alike(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : other) {
      if (left.getOrDefault(word, 0) > 0) {
        left.merge(word, -1, Integer::sum);
        shared++;
      }
    }
    return 2.0 * shared / Math.max(1, one.size() + other.size());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
