package plumbline.reading;

import java.util.ArrayList;
import java.util.List;

/// Splits running text into sentences.
final class Sentences {
  private Sentences() {}

  static List<Passage> of(Passage words) {
    List<Passage> sentences = new ArrayList<>();
    String text = words.text();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (".?!".indexOf(text.charAt(at)) < 0) {
        continue;
      }
      int end = at + 1;
      while (end < text.length() && "’”)".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      boolean ends =
          end == text.length()
              || (text.charAt(end) == ' '
                  && end + 1 < text.length()
                  && begins(text.charAt(end + 1))
                  && !isShort(text, from, at));
      if (ends) {
        sentences.add(words.part(from, end).stripped());
        from = end;
      }
      at = end - 1;
    }
    if (from < text.length() && !text.substring(from).isBlank()) {
      sentences.add(words.part(from, text.length()).stripped());
    }
    return sentences;
  }

  private static boolean begins(char letter) {
    return Character.isUpperCase(letter)
        || Character.isDigit(letter)
        || letter == '‘'
        || letter == '“';
  }

  /// `e.g.` and `i.e.` end no sentence.
  private static boolean isShort(String text, int from, int dot) {
    return dot - 2 >= from
        && text.charAt(dot) == '.'
        && Character.isLetter(text.charAt(dot - 1))
        && text.charAt(dot - 2) == '.';
  }
}
