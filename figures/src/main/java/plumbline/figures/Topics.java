package plumbline.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which standards and which aspects of them a sentence speaks of, by the words that reports use:
/// ‘planning to address safety and wellbeing’.
final class Topics {
  private Topics() {}

  /// A kind of work with cases, as a standard judges it.
  enum Work {
    ASSESSING,
    PLANNING,
    DELIVERING,
    REVIEWING,
    JOINT_WORKING
  }

  /// What the work is for: a key question of each standard.
  enum Aspect {
    DESISTANCE("desistance"),
    CHILD_SAFE("safety"),
    OTHERS_SAFE("others");

    private final String id;

    Aspect(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /// A word of a sentence that names a work or an aspect.
  record Mention(int token, int start, Optional<Work> work, Optional<Aspect> aspect) {}

  record Mentions(List<Mention> all) {
    Set<Work> works() {
      EnumSet<Work> works = EnumSet.noneOf(Work.class);
      all.forEach(mention -> mention.work().ifPresent(works::add));
      return works;
    }

    Set<Aspect> aspects() {
      EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
      all.forEach(mention -> mention.aspect().ifPresent(aspects::add));
      return aspects;
    }

    boolean isEmpty() {
      return all.isEmpty();
    }

    /// Those from one place of the sentence to another.
    Mentions between(int from, int to) {
      return new Mentions(
          all.stream().filter(mention -> mention.start() >= from && mention.start() < to).toList());
    }
  }

  static Mentions of(List<Token> tokens) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      Work work = work(tokens, at);
      Aspect aspect = aspect(tokens, at);
      if (work != null || aspect != null) {
        mentions.add(
            new Mention(
                at,
                tokens.get(at).start(),
                Optional.ofNullable(work),
                Optional.ofNullable(aspect)));
      }
    }
    return new Mentions(mentions);
  }

  private static @Nullable Work work(List<Token> tokens, int at) {
    return switch (tokens.get(at).word()) {
      case "assessment", "assessments", "assessing" -> Work.ASSESSING;
      case "planning", "plans" -> Work.PLANNING;
      case "implementation", "implementing", "implement", "delivery", "delivering", "deliver" ->
          Work.DELIVERING;
      case "reviewing", "reviews", "review" -> Work.REVIEWING;
      case "joint" ->
          is(tokens, at + 1, "work") || is(tokens, at + 1, "working") ? Work.JOINT_WORKING : null;
      default -> null;
    };
  }

  private static @Nullable Aspect aspect(List<Token> tokens, int at) {
    return switch (tokens.get(at).word()) {
      case "desistance" -> Aspect.DESISTANCE;
      case "wellbeing" -> Aspect.CHILD_SAFE;
      case "safe" -> {
        if (is(tokens, at - 1, "child") || is(tokens, at - 1, "children")) {
          yield Aspect.CHILD_SAFE;
        }
        yield is(tokens, at - 1, "people") || is(tokens, at - 1, "others")
            ? Aspect.OTHERS_SAFE
            : null;
      }
      case "safety" -> {
        boolean of = is(tokens, at + 1, "of");
        int next = at + 2;
        if (of && (is(tokens, next, "others") || is(tokens, next, "other"))) {
          yield Aspect.OTHERS_SAFE;
        }
        if (of && is(tokens, next, "the") && is(tokens, next + 1, "child")) {
          yield Aspect.CHILD_SAFE;
        }
        yield is(tokens, at - 1, "people's") ? Aspect.OTHERS_SAFE : null;
      }
      case "harm" ->
          (is(tokens, at + 1, "to") || is(tokens, at - 1, "of")) && !is(tokens, at - 3, "imminent")
              ? Aspect.OTHERS_SAFE
              : null;
      case "protect", "protecting", "safeguard" -> {
        if (is(tokens, at + 1, "other")) {
          yield Aspect.OTHERS_SAFE;
        }
        yield is(tokens, at + 1, "the") && is(tokens, at + 2, "child") ? Aspect.CHILD_SAFE : null;
      }
      default -> null;
    };
  }

  private static boolean is(List<Token> tokens, int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }
}
