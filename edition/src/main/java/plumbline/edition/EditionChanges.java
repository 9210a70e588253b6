package plumbline.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What another edition says otherwise, paragraph by paragraph and figure by figure.
public record EditionChanges(List<Passage> passages, List<Figure> figures) {

  /// Paragraphs that follow each other.
  ///
  /// @param before empty where the later edition added them
  /// @param after empty where it left them out
  public record Passage(List<String> before, List<String> after) {
    public Passage {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @param before empty where the earlier edition did not print it
  /// @param after empty where the later one does not
  public record Figure(String ref, String before, String after) {}

  public EditionChanges {
    passages = List.copyOf(passages);
    figures = List.copyOf(figures);
  }

  public static EditionChanges between(FrozenEdition earlier, FrozenEdition later) {
    List<Passage> passages = new ArrayList<>();
    for (AbstractDelta<String> change :
        DiffUtils.diff(earlier.paragraphs(), later.paragraphs()).getDeltas()) {
      passages.add(new Passage(change.getSource().getLines(), change.getTarget().getLines()));
    }
    Set<String> refs = new LinkedHashSet<>(later.figures().keySet());
    refs.addAll(earlier.figures().keySet());
    List<Figure> figures =
        refs.stream()
            .map(ref ->
                new Figure(
                    ref,
                    earlier.figures().getOrDefault(ref, ""),
                    later.figures().getOrDefault(ref, "")))
            .filter(figure -> !figure.before().equals(figure.after()))
            .toList();
    return new EditionChanges(passages, figures);
  }

  public boolean isEmpty() {
    return passages.isEmpty() && figures.isEmpty();
  }
}
