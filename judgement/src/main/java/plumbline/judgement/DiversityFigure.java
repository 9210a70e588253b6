package plumbline.judgement;

import java.util.Locale;
import java.util.OptionalInt;
import plumbline.framework.Rounding;
import plumbline.framework.Share;

/// A figure about a group.
public sealed interface DiversityFigure {

  /// @param of how many all groups have; empty where not all of them are known
  record Shown(int count, OptionalInt of) implements DiversityFigure {}

  /// It would tell of one to four people, itself or together with what is shown.
  record Withheld() implements DiversityFigure {}

  /// Nobody said it.
  record Unknown() implements DiversityFigure {}

  /// The group is not counted there.
  record NotCounted() implements DiversityFigure {}

  default boolean isShown() {
    return this instanceof Shown;
  }

  /// `17 of 422 (4%)`.
  default String words() {
    return switch (this) {
      case Shown(int count, OptionalInt of) when of.isPresent() && of.getAsInt() > 0 ->
          String.format(
              Locale.UK,
              "%,d of %,d (%s)",
              count,
              of.getAsInt(),
              Rounding.WHOLE.percentage(new Share(count, of.getAsInt())));
      case Shown(int count, OptionalInt of) ->
          of.isPresent() ? "none" : String.format(Locale.UK, "%,d", count);
      case Withheld() -> "too few to show";
      case Unknown() -> "not known";
      case NotCounted() -> "not counted";
    };
  }
}
