package plumbline.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// English texts in another language. A text with places in it, such as `{1} is rated {2}.`, stands
/// for all that have something there; that something is translated in its turn. What has no letters
/// is the same in every language; and so is `{2.1.1:of}`, the reference of a figure.
///
/// Nothing is translated by halves: a text of which any part is not known is not known.
public final class Catalogue {
  private static final Pattern PLACE = Pattern.compile("\\{[1-9]}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern REFERENCE = Pattern.compile("\\{[^{}]*}");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

  /// The number of a standard or a question in front of its text: `2.1`, `3.`, `2.1.1.a`.
  private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.[\\d.]*[a-z]?) (.+)");

  /// Not that of a number: `1. Residents`.
  private static final Pattern SENTENCE_END = Pattern.compile("\\D\\. ");

  private static final int DEEPEST = 12;
  private static final int LONGEST_MADE = 4_000;

  /// A template with fewer letters of its own may match by chance what somebody wrote.
  private static final int FEWEST = 10;

  private static final int FEW = 7;

  private static final Catalogue ENGLISH = new Catalogue("en", Map.of(), List.of());
  private static final Catalogue WELSH =
      ENGLISH.into("cy", TextPairs.shipped("report-cy.csv", "youth-justice-cy.csv"));

  private final String language;
  private final Map<String, String> whole;
  private final List<Template> templates;

  private Catalogue(String language, Map<String, String> whole, List<Template> templates) {
    this.language = language;
    this.whole = whole;
    this.templates = templates;
  }

  /// @param between what stands before, between and behind the places
  private record Template(List<String> between, List<Integer> places, String translation) {
    static Template of(String english, String translation) {
      return new Template(
          List.of(PLACE.split(english, -1)),
          PLACE.matcher(english).results().map(Template::number).toList(),
          translation);
    }

    private static int number(MatchResult place) {
      return Character.digit(place.group().charAt(1), 10);
    }

    int letters() {
      return (int)
          between.stream().flatMapToInt(String::codePoints).filter(Character::isLetter).count();
    }

    /// Quotation marks, brackets or `is rated` say more than a comma or a short word.
    boolean hasOwnSigns() {
      return letters() == 0 || letters() >= FEW;
    }

    /// What stands in the places, each as short as it can be; empty where the text is another.
    Optional<List<String>> match(String text) {
      String end = between.getLast();
      if (!text.startsWith(between.getFirst()) || !text.endsWith(end)) {
        return Optional.empty();
      }
      List<String> found = new ArrayList<>();
      int from = between.getFirst().length();
      int last = text.length() - end.length();
      for (int at = 1; at < between.size(); at++) {
        int to = at == between.size() - 1 ? last : text.indexOf(between.get(at), from + 1);
        if (to <= from || to > last) {
          return Optional.empty();
        }
        String here = text.substring(from, to);
        if (!isBalanced(here) || (SENTENCE_END.matcher(here).find() && !isBetweenSentences(at))) {
          return Optional.empty();
        }
        found.add(here);
        from = to + between.get(at).length();
      }
      return Optional.of(found);
    }

    /// What opens a bracket closes it.
    private static boolean isBalanced(String text) {
      int open = 0;
      for (int at = 0; at < text.length() && open >= 0; at++) {
        open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      }
      return open == 0;
    }

    /// Only there may something stand that has sentences of its own.
    private boolean isBetweenSentences(int place) {
      String before = between.get(place - 1).replace("*", "");
      return before.isEmpty() || before.endsWith(". ");
    }

    String filled(List<String> translated) {
      return PLACE
          .matcher(translation)
          .replaceAll(
              place -> Matcher.quoteReplacement(translated.get(places.indexOf(number(place)))));
    }
  }

  /// @param language its code: `en` or `cy`
  public static Catalogue of(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "cy" -> WELSH;
      default -> throw new IllegalArgumentException("There are no texts in " + language);
    };
  }

  /// The languages that a report can be printed in, by their codes, as they call themselves.
  public static Map<String, String> languages() {
    return Map.of("en", "English", "cy", "Cymraeg");
  }

  public String language() {
    return language;
  }

  /// With more texts, which go before those that are there.
  public Catalogue with(Map<String, String> more) {
    return more.isEmpty() ? this : into(language, more);
  }

  private Catalogue into(String code, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(whole);
    List<Template> places = new ArrayList<>();
    more.forEach((english, translation) -> {
      if (PLACE.matcher(english).find()) {
        places.add(Template.of(english, translation));
      } else {
        all.put(english, translation);
      }
    });
    places.sort(Comparator.comparingInt(Template::letters).reversed());
    return new Catalogue(
        code, Map.copyOf(all), Stream.concat(places.stream(), templates.stream()).toList());
  }

  /// The text in this language, or in English where it isn’t known.
  public String say(String english) {
    return find(english).orElse(english);
  }

  /// The text in this language; empty where it isn’t known.
  public Optional<String> find(String english) {
    return language.equals("en") ? Optional.of(english) : new Search().find(english, 0);
  }

  /// What of a text would have to be known for it to be known: the text itself, or what stands in
  /// the places of a template. Empty where the text is known.
  public List<String> lacking(String english) {
    return language.equals("en") ? List.of() : new Search().lacking(english.strip(), 0);
  }

  /// Whether a text is known to be made of its pieces, and doesn’t only look so by chance.
  ///
  /// @param pieces for each place, what is lacking there
  private static boolean divides(
      Template template, List<String> places, List<List<String>> pieces) {
    if (template.letters() >= FEWEST) {
      return true;
    }
    List<Integer> unknown =
        IntStream.range(0, places.size()).filter(at -> !pieces.get(at).isEmpty()).boxed().toList();
    boolean allAreMade =
        unknown.stream().noneMatch(at -> pieces.get(at).equals(List.of(places.get(at))));
    boolean isBesideFigures =
        unknown.size() == 1
            && template.hasOwnSigns()
            && IntStream.range(0, places.size())
                .allMatch(at -> unknown.contains(at) || isTheSame(places.get(at)));
    return allAreMade || isBesideFigures;
  }

  private static boolean isTheSame(String text) {
    return !LETTERS.matcher(REFERENCE.matcher(text).replaceAll("")).find();
  }

  /// Also where it begins with a small letter, in a sentence, or got a full stop there.
  private Optional<String> exactly(String text) {
    return Optional.ofNullable(whole.get(text))
        .or(() ->
            text.endsWith(".")
                ? Optional.ofNullable(whole.get(text.substring(0, text.length() - 1)))
                    .map(found -> found + ".")
                : Optional.empty())
        .or(() ->
            Optional.ofNullable(whole.get(first(text, one -> one.toUpperCase(Locale.ROOT))))
                .map(found -> first(found, one -> one.toLowerCase(Locale.ROOT))));
  }

  private static String first(String text, Function<String, String> letter) {
    int end = text.offsetByCodePoints(0, 1);
    return letter.apply(text.substring(0, end)) + text.substring(end);
  }

  /// Looks one text up. Each part of it is looked at once, however many templates it may be a part
  /// of.
  private final class Search {
    private final Map<Part, Optional<String>> found = new HashMap<>();
    private final Map<Part, List<String>> missing = new HashMap<>();

    /// @param depth how many templates it stands in
    private record Part(String text, int depth) {}

    Optional<String> find(String english, int depth) {
      String bare = english.strip();
      if (!bare.equals(english)) {
        int at = english.indexOf(bare);
        return find(bare, depth)
            .map(known -> english.substring(0, at) + known + english.substring(at + bare.length()));
      }
      Part part = new Part(bare, depth);
      Optional<String> before = found.get(part);
      if (before != null) {
        return before;
      }
      Optional<String> now = made(bare, depth);
      found.put(part, now);
      return now;
    }

    private Optional<String> made(String text, int depth) {
      if (isTheSame(text)) {
        return Optional.of(text);
      }
      Optional<String> whole = exactly(text);
      return whole.isPresent() || depth > DEEPEST
          ? whole
          : numbered(text, depth)
              .or(() -> byTemplate(text, depth))
              .or(() -> bySentence(text, depth));
    }

    List<String> lacking(String text, int depth) {
      Part part = new Part(text, depth);
      List<String> before = missing.get(part);
      if (before != null) {
        return before;
      }
      List<String> now = pieces(text, depth);
      missing.put(part, now);
      return now;
    }

    private List<String> pieces(String text, int depth) {
      if (find(text, depth).isPresent()) {
        return List.of();
      }
      if (depth > DEEPEST) {
        return List.of(text);
      }
      Matcher numbered = NUMBERED.matcher(text);
      if (numbered.matches()) {
        return lacking(numbered.group(2), depth + 1);
      }
      for (Template template : templates(text)) {
        Optional<List<String>> places = template.match(text);
        if (places.isPresent()) {
          List<List<String>> pieces =
              places.get().stream().map(place -> lacking(place, depth + 1)).toList();
          List<String> all = pieces.stream().flatMap(List::stream).distinct().toList();
          if (!all.isEmpty() && divides(template, places.get(), pieces)) {
            return all;
          }
        }
      }
      return List.of(text);
    }

    private Optional<String> numbered(String text, int depth) {
      Matcher numbered = NUMBERED.matcher(text);
      return numbered.matches()
          ? find(numbered.group(2), depth + 1).map(found -> numbered.group(1) + " " + found)
          : Optional.empty();
    }

    private Optional<String> byTemplate(String text, int depth) {
      for (Template template : templates(text)) {
        Optional<List<String>> places = template.match(text);
        if (places.isPresent()) {
          List<String> translated = all(places.get(), depth + 1);
          if (!translated.isEmpty()) {
            return Optional.of(template.filled(translated));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<String> bySentence(String text, int depth) {
      List<String> sentences = List.of(SENTENCES.split(text));
      if (sentences.size() < 2) {
        return Optional.empty();
      }
      List<String> translated = all(sentences, depth + 1);
      return translated.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", translated));
    }

    /// Empty where any of them isn’t known.
    private List<String> all(List<String> texts, int depth) {
      List<String> found = new ArrayList<>();
      for (String text : texts) {
        Optional<String> one = find(text, depth);
        if (one.isEmpty()) {
          return List.of();
        }
        found.add(one.get());
      }
      return found;
    }
  }

  /// Nothing that is so long is made of pieces.
  private List<Template> templates(String text) {
    return text.length() > LONGEST_MADE ? List.of() : templates;
  }
}
