package plumbline.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that could lead a reader to a child (DESIGN, section 3, rule 10). No list of names is ever
/// whole: whoever signs off still reads.
final class Privacy {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}]+");
  private static final Map<Pattern, String> LEADS = leads();

  private final Set<String> names;

  private Privacy(Set<String> names) {
    this.names = names;
  }

  static Privacy shipped() {
    try (InputStream names =
        Objects.requireNonNull(Privacy.class.getResourceAsStream("first-names.txt"))) {
      return new Privacy(
          Set.of(new String(names.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// None may look at a long word again from each of its letters: whoever types one would wait.
  private static Map<Pattern, String> leads() {
    Map<Pattern, String> leads = new LinkedHashMap<>();
    leads.put(
        Pattern.compile(
            "(?i)\\b(?:date of birth|born on|d\\.?o\\.?b\\.?)\\b[^.]{0,30}|\\b\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d\\b"),
        "A date of birth tells who a child is: leave it out.");
    leads.put(
        Pattern.compile("\\b(?:\\p{Lu}[\\p{L}’'.]{1,40}+ ){1,4}(?:School|Academy|College)\\b"),
        "The name of a school narrows down who a child is: say ‘a school’.");
    leads.put(
        Pattern.compile(
            "(?i)\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b\\d{1,5}[a-z]? (?:[\\p{L}’'.-]{1,40}+ ){1,3}(?:street|road|avenue|lane|close|drive|crescent|terrace)\\b"),
        "An address tells where a child lives: leave it out.");
    leads.put(
        Pattern.compile(
            "(?<![^\\s@])[^\\s@]++@[^\\s@.]++\\.[^\\s@]+|(?:\\+44|\\b0)[1-9](?:[ -]?\\d){8,9}\\b"),
        "An e-mail address or telephone number leads to a person: leave it out.");
    return leads;
  }

  /// @param changed the names that were given to children in examples in place of their own
  List<Remark> remarks(int line, String text, Set<String> changed) {
    List<Remark> remarks = new ArrayList<>();
    LEADS.forEach((pattern, why) -> {
      Matcher words = pattern.matcher(text);
      while (words.find()) {
        remarks.add(remark(line, words, why));
      }
    });
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (names.contains(words.group()) && !changed.contains(words.group())) {
        remarks.add(
            remark(
                line,
                words,
                "It could be a child’s name. If it is a changed name, add it to the list of changed names."));
      }
    }
    return remarks;
  }

  private static Remark remark(int line, Matcher words, String why) {
    return new Remark(
        Remark.Kind.PRIVATE,
        line,
        words.start(),
        words.end(),
        words.group(),
        why,
        Optional.empty());
  }
}
