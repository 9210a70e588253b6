package plumbline.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.reading.Section.Part;

/// A standard's section is introduced with its own name: ‘In making a judgement about staffing, we
/// take into account …’ stands under the standard on staff.
final class Introductions implements Check {
  /// Words that begin with the same letters are forms of one another.
  private static final int LONG = 5;

  /// An introduction has one of these words.
  private static final List<String> NAMING =
      List.of("judgement", "judgements", "judgment", "based");

  @Override
  public String name() {
    return "introductions";
  }

  @Override
  public void check(Facts facts, Found found) {
    for (Sentence sentence : facts.sentences()) {
      boolean may =
          sentence.isIn(Part.CHAPTER)
              && sentence.section().standard().isPresent()
              && NAMING.stream().anyMatch(sentence::has);
      if (!may) {
        continue;
      }
      Optional<Standard> here = sentence.section().standard().flatMap(facts.framework()::standard);
      Optional<String> named = named(sentence.text());
      if (here.isEmpty() || named.isEmpty()) {
        continue;
      }
      List<String> said = words(named.get());
      if (names(here.get(), said)) {
        continue;
      }
      other(facts.framework(), here.get(), said)
          .ifPresent(other ->
              found.error(
                  Kind.WORDING,
                  Certainty.CERTAIN,
                  sentence.quote(),
                  new Quote(sentence.words().firstLine(), sentence.section().title()),
                  "Standard %s, %s, is introduced as a judgement about ‘%s’, which is standard %s."
                      .formatted(here.get().id(), here.get().name(), named.get(), other.id()),
                  "the names of the standards of this domain"));
    }
  }

  /// What the sentence says that the judgement is about.
  private static Optional<String> named(String text) {
    for (String opening :
        List.of(
            "making a judgement about ", "making judgements about ", "making a judgment about ")) {
      int from = text.indexOf(opening);
      int to = from < 0 ? -1 : text.indexOf(',', from);
      if (to > 0) {
        return Optional.of(text.substring(from + opening.length(), to));
      }
    }
    int from = text.indexOf("ur rating");
    int on = from < 0 ? -1 : text.indexOf(" for ", from);
    int is = on < 0 ? -1 : text.indexOf(" is based on", on);
    return is > 0 && on - from < 16
        ? Optional.of(text.substring(on + " for ".length(), is))
        : Optional.empty();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  /// Whether the words name the standard, in one form or another: ‘staffing’ is ‘staff’.
  private static boolean names(Standard standard, List<String> said) {
    return words(standard.name().english()).stream()
        .filter(word -> word.length() >= LONG)
        .anyMatch(word ->
            said.stream()
                .filter(one -> one.length() >= LONG)
                .anyMatch(one -> one.regionMatches(0, word, 0, LONG)));
  }

  /// The standard of the same domain that the words name.
  private static Optional<Standard> other(Framework framework, Standard here, List<String> said) {
    return framework.standards().stream()
        .filter(standard -> standard.id().charAt(0) == here.id().charAt(0))
        .filter(standard -> names(standard, said))
        .findFirst();
  }
}
