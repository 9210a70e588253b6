package plumbline.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// The words of quantity and what they may stand for: data, each with its source.
final class Quantifiers {
  private static final String FILE = "quantifiers.yaml";

  private static final class Shipped {
    static final Quantifiers QUANTIFIERS = read();
  }

  private record Words(List<String> words, Quantifier quantifier) {}

  private final Map<String, List<Words>> byFirstWord = new HashMap<>();

  private final List<Quantifier> all;

  record Match(Quantifier quantifier, int length) {}

  private Quantifiers(List<Quantifier> quantifiers) {
    all = quantifiers;
    for (Quantifier quantifier : quantifiers) {
      List<String> words = List.of(quantifier.words().split(" "));
      byFirstWord
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Words(words, quantifier));
    }
    // The longest reading wins: ‘all the relevant cases’ before ‘all’.
    byFirstWord
        .values()
        .forEach(each ->
            each.sort(Comparator.comparingInt((Words words) -> words.words().size()).reversed()));
  }

  static Quantifiers shipped() {
    return Shipped.QUANTIFIERS;
  }

  /// The words with which a quantity may begin.
  Set<String> firstWords() {
    return byFirstWord.keySet();
  }

  Optional<Match> at(List<Token> tokens, int at) {
    for (Words words : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
      if (stand(words.words(), tokens, at)) {
        return Optional.of(new Match(words.quantifier(), words.words().size()));
      }
    }
    return Optional.empty();
  }

  /// The words that say most of a share: firm ones before usage, the closer range before the wider.
  Optional<String> words(BigFraction share) {
    return all.stream()
        .filter(quantifier -> quantifier.fits(share))
        .min(
            Comparator.comparing(Quantifier::firm, Comparator.reverseOrder())
                .thenComparingInt(quantifier -> quantifier.most() - quantifier.least()))
        .map(Quantifier::words)
        .map(words -> words.endsWith("ority") ? "a " + words : words);
  }

  private static boolean stand(List<String> words, List<Token> tokens, int at) {
    for (int ahead = 0; ahead < words.size(); ahead++) {
      if (at + ahead >= tokens.size() || !tokens.get(at + ahead).is(words.get(ahead))) {
        return false;
      }
    }
    int next = at + words.size();
    if (words.getLast().equals("minority")
        && next < tokens.size()
        && tokens.get(next).word().startsWith("ethnic")) {
      return false;
    }
    // ‘the most likely’, ‘most appropriate’, ‘a few weeks’ are no quantities of cases.
    return !words.equals(List.of("most")) || isQuantityOf(tokens, at);
  }

  private static boolean isQuantityOf(List<Token> tokens, int at) {
    boolean article = at > 0 && (tokens.get(at - 1).is("the") || tokens.get(at - 1).is("at"));
    Units.Found found = Units.after(tokens, at + 1);
    return !article && found.unit().equals("case");
  }

  private static Quantifiers read() {
    try (InputStream file = Quantifiers.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The quantifiers are missing from the build.");
      }
      Source source = new Source(FILE, file.readAllBytes());
      return switch (YamlDocument.read(source)) {
        case Parsed.Accepted<Node>(Node node) -> new Quantifiers(quantifiers(node));
        case Parsed.Refused<Node>(List<Problem> problems) ->
            throw new IllegalStateException(problems.toString());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Quantifier> quantifiers(Node node) {
    List<Problem> problems = new ArrayList<>();
    List<Quantifier> quantifiers =
        Fields.of(node, "The file", problems)
            .orElseThrow()
            .groups("quantifiers", "quantifier")
            .stream()
            .map(fields ->
                new Quantifier(
                    fields.text("words"),
                    fields.whole("least", 0, 100),
                    fields.whole("most", 0, 100),
                    fields.truth("firm", false),
                    fields.text("source")))
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return quantifiers;
  }
}
