package plumbline.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Notices what is written like a person's name: two capitalised words, `Surname, Forename`, all in
/// capitals, an initial and a surname. Words of lists such as these (teams, places, offences,
/// ethnic groups) are no names, though `Sarah White` is one.
final class PersonNames {
  private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
  private static final String INITIALS = "\\p{Lu}(?:[. ]{0,2}\\p{Lu})?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile("%1$s (?:\\p{Lu}\\.? ?)?%1$s".formatted(WORD)),
          Pattern.compile("%1$s, ?%1$s(?: (?:%1$s|\\p{Lu}\\.?))?".formatted(WORD)),
          Pattern.compile("%s(?:\\. ?| )%s".formatted(INITIALS, WORD)),
          Pattern.compile("%s,? %s\\.?".formatted(WORD, INITIALS)));
  private static final Pattern THREE_WORDS = Pattern.compile("%1$s %1$s %1$s".formatted(WORD));

  /// Two or more words that each begin with a capital, or `Surname,Forename`.
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:(?:, *| +)\\p{Lu}[\\p{L}'’.-]*)+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}'’]+");

  /// Common forenames and surnames of England and Wales. Those that are as often something else
  /// (May, Will, Grace, Walker) are left out.
  private static final Set<String> COMMON = read("common-names.txt");

  /// Words of places, colours and the like, which may be part of a name beside a common one.
  private static final Set<String> ORDINARY = read("ordinary-words.txt");

  /// Words of teams, offences, ethnic groups and so on, which are never part of one.
  private static final Set<String> NEVER = read("never-names.txt");

  private PersonNames() {}

  private static Set<String> read(String file) {
    try (InputStream in = PersonNames.class.getResourceAsStream("/plumbline/sampling/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the product.");
      }
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether one of the first three words is a common forename or surname.
  static boolean hasCommon(String value) {
    return words(value).limit(3).anyMatch(COMMON::contains);
  }

  /// Whether it is written as names are, and isn't made of other words.
  static boolean isLike(String value) {
    boolean common = hasCommon(value);
    if (WAYS.stream().noneMatch(way -> way.matcher(value).matches())
        && !(common && THREE_WORDS.matcher(value).matches())) {
      return false;
    }
    return words(value).noneMatch(NEVER::contains)
        && (common || words(value).noneMatch(ORDINARY::contains));
  }

  /// Whether a value in a column of codes is written like a name: `Jane Smith`, `Smith, Jane`, `J
  /// Smith`, `jane smith`. Capitalised words of teams and the like are none (`Early Help`), nor are
  /// letters that stand for something (`CM AB`).
  static boolean isInPlaceOfCode(String value) {
    if (value.indexOf(' ') < 0 && value.indexOf(',') < 0) {
      return false;
    }
    boolean common = hasCommon(value);
    if (words(value).limit(2).filter(COMMON::contains).count() == 2) {
      return true;
    }
    boolean capitalised =
        CAPITALISED.matcher(value).matches()
            && words(value).filter(word -> word.length() > 1).count() > 1
            && (common || words(value).noneMatch(NEVER::contains));
    return hasWord(value) && (capitalised || isLike(value));
  }

  /// The same of a team, which may be called after its place.
  static boolean isInPlaceOfTeam(String value) {
    return isInPlaceOfCode(value)
        && words(value).noneMatch(NEVER::contains)
        && (hasCommon(value) || words(value).noneMatch(ORDINARY::contains));
  }

  /// Whether it is more than letters that stand for something.
  private static boolean hasWord(String value) {
    return value.chars().anyMatch(Character::isLowerCase)
        || words(value).anyMatch(word -> word.length() > 3);
  }

  private static Stream<String> words(String value) {
    return BETWEEN
        .splitAsStream(value)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
