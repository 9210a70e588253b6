package plumbline.wordback;

import java.util.List;
import java.util.Optional;
import plumbline.drafting.Pieces;

/// An edit made in Word, to be taken into a section or not. Word’s name for who made it is not
/// kept: the application knows who brought the file.
///
/// @param section its id
/// @param index of the piece in the section as it was handed out; for an insert, of the piece that
///   it stands before
/// @param old in the notation; empty for an insert
/// @param words in the notation, what stands there now; empty where it was deleted. An insert may
///   have several pieces
/// @param tracked whether Word recorded the change
/// @param state whether the section still has what was edited
/// @param now what the section has there now, where it moved on meanwhile
/// @param takesOut the bound figures that go with it, such as ‘{2.1.1:of} (five of eight)’
/// @param after what may stand before it, the likeliest first; nothing where the section begins
/// @param before what may stand behind it
public record Suggestion(
    String section,
    int index,
    Kind kind,
    String old,
    String words,
    boolean tracked,
    State state,
    String now,
    List<String> takesOut,
    List<String> after,
    List<String> before) {

  public enum Kind {
    INSERT,
    DELETE,
    CHANGE
  }

  public enum State {
    /// It can be taken as it is.
    FITS,
    /// The section says so already.
    DONE,
    /// The section was changed in the same place: somebody has to choose.
    CONFLICT
  }

  public Suggestion {
    takesOut = List.copyOf(takesOut);
    after = List.copyOf(after);
    before = List.copyOf(before);
  }

  Suggestion in(State newState, String newNow) {
    return new Suggestion(
        section, index, kind, old, words, tracked, newState, newNow, takesOut, after, before);
  }

  /// The section with the edit in it and all else as it was typed; empty where the section has no
  /// place for it any more.
  public Optional<String> apply(String current) {
    Pieces pieces = Pieces.of(current);
    List<String> all = pieces.words();
    int best = -1;
    int most = -1;
    for (int place = 0; place <= all.size(); place++) {
      int fit = kind == Kind.INSERT ? between(all, place) : at(all, place);
      boolean nearer = fit == most && Math.abs(place - index) < Math.abs(best - index);
      if (fit > 0 && (fit > most || nearer)) {
        most = fit;
        best = place;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    return Optional.of(
        kind == Kind.INSERT ? pieces.inserted(best, words) : pieces.replaced(best, words));
  }

  /// How well the piece at a place is the one that was edited; 0 where it is not.
  private int at(List<String> all, int place) {
    if (place == all.size() || !all.get(place).equals(old)) {
      return 0;
    }
    return 1 + (follows(all, place) ? 1 : 0) + (precedes(all, place + 1) ? 1 : 0);
  }

  private int between(List<String> all, int place) {
    return (follows(all, place) ? 2 : 0) + (precedes(all, place) ? 1 : 0);
  }

  private boolean follows(List<String> all, int place) {
    return place == 0 ? after.isEmpty() : after.contains(all.get(place - 1));
  }

  private boolean precedes(List<String> all, int place) {
    return place == all.size() ? before.isEmpty() : before.contains(all.get(place));
  }
}
