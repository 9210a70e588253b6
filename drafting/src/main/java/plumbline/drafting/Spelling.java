package plumbline.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/// British spelling, with the words that reports on youth justice need.
final class Spelling {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*\\p{L}");
  private static final Set<String> KNOWN =
      Set.of(
          "desistance",
          "resettlement",
          "safeguarding",
          "reoffending",
          "reoffend",
          "multi-agency",
          "trauma-informed",
          "out-of-court",
          "adultification",
          "neurodiversity",
          "neurodiverse",
          "subgroup",
          "subgroups",
          "overrepresented",
          "overrepresentation",
          "keyworker",
          "keyworkers",
          "online");

  /// No word is longer, and to take one apart takes long.
  static final int LONGEST = 60;

  private final Hunspell hunspell;

  private Spelling(Hunspell hunspell) {
    this.hunspell = hunspell;
  }

  static Spelling british() {
    return new Spelling(dictionary("en-GB"));
  }

  /// A dictionary that comes with Plumbline.
  static Hunspell dictionary(String language) {
    try (InputStream affixes = resource(language + ".aff");
        InputStream words = resource(language + ".dic")) {
      return new Hunspell(
          new Dictionary(new ByteBuffersDirectory(), "spelling", affixes, words),
          TimeoutPolicy.RETURN_PARTIAL_RESULT,
          () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("The dictionary is broken: " + language, e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Spelling.class.getResourceAsStream(name), name);
  }

  /// Names are left alone: a word with a capital letter in a sentence is taken for one.
  List<Remark> remarks(int line, String text) {
    List<Remark> remarks = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (Character.isLowerCase(word.charAt(0)) && !isKnown(word)) {
        Optional<String> better =
            word.length() > LONGEST
                ? Optional.empty()
                : hunspell.suggest(plain(word)).stream().findFirst();
        remarks.add(
            new Remark(
                Remark.Kind.SPELLING,
                line,
                words.start(),
                words.end(),
                word,
                better
                    .map("Not in the dictionary. Perhaps ‘%s’?"::formatted)
                    .orElse("Not in the dictionary."),
                better));
      }
    }
    return remarks;
  }

  private boolean isKnown(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    if (KNOWN.contains(word) || hunspell.spell(plain(word))) {
      return true;
    }
    List<String> parts = List.of(word.split("-"));
    return parts.size() > 1
        && parts.stream().allMatch(part -> KNOWN.contains(part) || hunspell.spell(plain(part)));
  }

  /// As dictionaries write it.
  static String plain(String word) {
    return word.replace('’', '\'');
  }
}
