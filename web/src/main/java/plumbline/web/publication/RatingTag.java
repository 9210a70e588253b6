package plumbline.web.publication;

import java.util.Optional;
import plumbline.edition.Block;

/// A rating as the public pages show it.
public record RatingTag(String name, int step, int steps, String tone) {
  static RatingTag of(Optional<Block.RatingMark> mark) {
    return mark.map(one -> new RatingTag(one.rating(), one.step(), one.steps(), one.tone()))
        .orElseGet(() -> new RatingTag("Not rated", 0, 0, "none"));
  }
}
