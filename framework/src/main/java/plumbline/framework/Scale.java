package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A framework's ratings, worst first.
public record Scale(List<Rating> ratings) {
  public Scale {
    ratings = List.copyOf(ratings);
    if (ratings.isEmpty()) {
      throw new IllegalArgumentException("A scale has at least one rating.");
    }
  }

  /// The rating of this name; capital letters don't matter.
  public Optional<Rating> named(String name) {
    return ratings.stream().filter(rating -> rating.name().equalsIgnoreCase(name)).findFirst();
  }

  public List<String> names() {
    return ratings.stream().map(Rating::name).toList();
  }

  public Rating worst() {
    return ratings.getFirst();
  }

  public Rating best() {
    return ratings.getLast();
  }

  /// The rating this many steps away, held at the ends of the scale.
  public Rating moved(Rating from, int steps) {
    return ratings.get(Math.clamp(from.rank() + (long) steps, 0, ratings.size() - 1));
  }
}
