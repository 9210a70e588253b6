package plumbline.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The head of a table of results, gathered from as many lines as it is broken over.
///
/// @param asked the cases that it names, 0 where it names none
/// @param yesFirst whether the column of ‘Yes’ stands before that of the relevant cases
/// @param percent whether its figures are per cent
record TableHead(int asked, boolean yesFirst, boolean percent) {
  static final TableHead NONE = new TableHead(0, false, false);

  private static final Set<String> WORDS =
      Set.of(
          "relevant",
          "cases",
          "number",
          "yes",
          "no",
          "of",
          "rating",
          "and",
          "total",
          "percentage",
          "standards",
          "key",
          "questions",
          "question");
  private static final Pattern MARKS = Pattern.compile("[‘’'%:/\\t]");
  private static final Pattern OF_THE_CASES =
      Pattern.compile(
          "(?i)of the (\\d{1,3}|\\p{L}+) (?:relevant |inspected )?(?:cases|children)\\b.*");

  /// Whether a line is words of a table's head and nothing else: `Relevant`, `% ‘Yes’`.
  static boolean isPartOfHead(String text) {
    if (text.length() > 60 || !mayBePart(text)) {
      return false;
    }
    String plain = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (plain.isEmpty()) {
      return text.contains("%") && text.length() <= 3;
    }
    int from = 0;
    while (from < plain.length()) {
      int space = plain.indexOf(' ', from);
      int to = space < 0 ? plain.length() : space;
      if (to > from && !WORDS.contains(plain.substring(from, to))) {
        return false;
      }
      from = to + 1;
    }
    return plain.contains("yes")
        || plain.contains("relevant")
        || plain.equals("number")
        || plain.equals("cases")
        || plain.contains("rating");
  }

  /// A look at most lines is enough: every part of a head has one of these.
  private static boolean mayBePart(String text) {
    return text.indexOf('%') >= 0
        || text.contains("es") // yes, Yes, cases
        || text.contains("elevant")
        || text.contains("umber")
        || text.contains("ating");
  }

  /// Whether a line opens a head that names its cases: `Of the 5 cases with factors related to`.
  static boolean opens(String text) {
    return text.length() < 120 && OF_THE_CASES.matcher(text).matches();
  }

  static TableHead of(String words) {
    Matcher named = OF_THE_CASES.matcher(words);
    int asked = named.matches() ? NumberWords.value(named.group(1)) : 0;
    String lower = words.toLowerCase(Locale.ROOT);
    int yes = lower.lastIndexOf("yes");
    return new TableHead(
        Math.max(0, asked), yes >= 0 && yes < lower.lastIndexOf("relevant"), words.contains("%"));
  }
}
