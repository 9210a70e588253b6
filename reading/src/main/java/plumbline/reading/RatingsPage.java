package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reading.Healing.Piece;

/// Reads the page of ratings: a row for each standard, a rating perhaps on the line below its name
/// or broken over two, the score and the overall rating.
final class RatingsPage {
  private static final Pattern STANDARD = Pattern.compile("([1-9]\\.[1-9])\\.?[ \\t](.+)");
  private static final Pattern SCORE =
      Pattern.compile("(?i)(.*?)\\s*\\bscore:?\\s+(\\d{1,3})\\s*(?:/|out of)\\s*(\\d{1,3})");

  private final Vocabulary vocabulary;
  private final Healing healing;

  /// A rating as printed: of a standard, or the overall one where `standard` is empty.
  record Printed(String standard, String name, Passage words, Section section) {}

  /// @param service as named beside the score
  record Score(String service, int points, int most, Passage words) {}

  final List<Printed> ratings = new ArrayList<>();
  final List<Score> scores = new ArrayList<>();

  RatingsPage(Vocabulary vocabulary, Healing healing) {
    this.vocabulary = vocabulary;
    this.healing = healing;
  }

  /// Reads the row that begins here.
  ///
  /// @param limit behind the last piece of the page
  /// @return the row, and in `next` what follows; no cells if this is no row
  Taken read(List<Piece> pieces, int first, int limit, Section section) {
    Passage.Builder words = new Passage.Builder();
    String start = pieces.get(first).text();
    boolean overall = start.regionMatches(true, 0, "overall rating", 0, 14);
    boolean standard = STANDARD.matcher(start).matches();
    for (int at = first; at < Math.min(limit, first + 4); at++) {
      if (at > first && STANDARD.matcher(pieces.get(at).text()).matches()) {
        break;
      }
      healing.join(words, pieces.get(at).words());
      Passage all = words.build();
      Matcher score = SCORE.matcher(all.text());
      if (!standard && !overall && score.matches()) {
        scores.add(
            new Score(
                score.group(1),
                Integer.parseInt(score.group(2)),
                Integer.parseInt(score.group(3)),
                all));
        return new Taken(
            List.of(all.part(0, score.end(1)), all.part(score.start(2), all.text().length())),
            at + 1);
      }
      int rating = vocabulary.ratingAtEnd(all.text());
      if ((standard || overall) && rating > 0) {
        Passage name = all.part(0, rating).stripped();
        Passage value = all.part(rating, all.text().length());
        String id = standard ? all.text().substring(0, 3) : "";
        ratings.add(new Printed(id, value.text(), all, section));
        return new Taken(List.of(name, value), at + 1);
      }
    }
    return new Taken(List.of(), first);
  }

  record Taken(List<Passage> cells, int next) {}
}
