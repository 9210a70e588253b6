package plumbline.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Standard;
import plumbline.reading.Section.Part;

/// Where a report tells that the panel used its professional discretion.
///
/// @param told the sentences that tell of discretion that was used
/// @param all the report's sentences
record Discretion(List<Sentence> told, List<Sentence> all) {

  static Discretion in(Facts facts) {
    List<Sentence> told =
        facts.sentences().stream()
            .filter(sentence -> sentence.has("discretion"))
            .filter(sentence ->
                !sentence.isIn(Part.METHODOLOGY)
                    && !sentence.text().contains("may be applied")
                    && !sentence.text().contains("should be exercised when"))
            .toList();
    return new Discretion(told, facts.sentences());
  }

  /// The sentence that tells of it in the standard's section, or elsewhere with the standard's
  /// name.
  Optional<Sentence> on(Standard standard) {
    Optional<Sentence> own =
        told.stream()
            .sorted(Comparator.comparing(sentence -> !sentence.text().contains("from ‘")))
            .filter(sentence -> isUnder(sentence, standard))
            .findFirst();
    String domain = standard.id().substring(0, 1);
    Optional<Sentence> moved =
        told.stream()
            .filter(sentence -> isMove(sentence, standard))
            .filter(sentence -> sentence.domain().filter(domain::equals).isPresent())
            .findFirst();
    if (own.filter(sentence -> isMove(sentence, standard)).isEmpty() && moved.isPresent()) {
      return moved;
    }
    return own.or(() ->
        told.stream()
            .filter(sentence -> sentence.section().standard().isEmpty() || sentence.isIn(Part.DATA))
            .filter(sentence ->
                sentence.domain().filter(domain::equals).isPresent() || sentence.domain().isEmpty())
            .filter(sentence -> names(sentence, standard) || sentence.text().contains("assessing"))
            .findFirst());
  }

  static Quote quote(Sentence sentence) {
    String text = sentence.text();
    int from = text.indexOf("professional discretion");
    return from < 0 ? sentence.quote() : sentence.quote(from, text.length());
  }

  /// ‘… to move the judgement on this standard from ‘Inadequate’ to ‘Requires improvement’’, where
  /// the same paragraph has named the standard.
  private boolean isMove(Sentence sentence, Standard standard) {
    if (!sentence.text().contains("from ‘")) {
      return false;
    }
    return isUnder(sentence, standard)
        || all.subList(Math.max(0, sentence.index() - 3), sentence.index() + 1).stream()
            .filter(one -> one.block().equals(sentence.block()))
            .anyMatch(one -> names(one, standard));
  }

  private static boolean isUnder(Sentence sentence, Standard standard) {
    return sentence.section().standard().filter(standard.id()::equals).isPresent();
  }

  private static boolean names(Sentence sentence, Standard standard) {
    return Topics.of(sentence.tokens()).works().stream()
        .anyMatch(work -> TopicLinks.judges(standard, work));
  }
}
