package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.reading.NumberWords;

/// Cuts a text into tokens, once from left to right.
final class Tokens {
  private static final int LONGEST_NUMBER = 18;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    Tokens cut = new Tokens(text);
    cut.all();
    return cut.tokens;
  }

  private void all() {
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '£') {
        money();
      } else if (isDigit(letter)) {
        number();
      } else if (isPlain(letter) || Character.isLetter(letter)) {
        word();
      } else if (Character.isWhitespace(letter) || letter == '\u00AD' || letter == '\u00A0') {
        at++;
      } else {
        add(Token.Kind.MARK, mark(letter), at, ++at, null);
      }
    }
  }

  private static String mark(char letter) {
    return switch (letter) {
      case '–', '—', '‑', '‐' -> "-";
      case '‘', '’', '\'' -> "'";
      case '“', '”' -> "\"";
      default -> String.valueOf(letter);
    };
  }

  /// Most letters are these, and quickly known.
  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private void money() {
    int start = at++;
    int from = at;
    BigDecimal pounds = digits();
    if (pounds == null) {
      add(Token.Kind.MARK, "£", start, from, null);
      at = from;
      return;
    }
    if (at < text.length()) {
      char unit = Character.toLowerCase(text.charAt(at));
      boolean ends = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
      if (ends && unit == 'm') {
        pounds = pounds.movePointRight(6);
        at++;
      } else if (ends && unit == 'k') {
        pounds = pounds.movePointRight(3);
        at++;
      }
    }
    add(Token.Kind.MONEY, text.substring(start, at), start, at, pounds);
  }

  private void number() {
    int start = at;
    BigDecimal value = digits();
    // ‘10-year-old’ and ‘83rd’ are words about something else.
    int end = at;
    boolean hyphened =
        end + 1 < text.length()
            && (text.charAt(end) == '-' || text.charAt(end) == '‑')
            && Character.isLetter(text.charAt(end + 1));
    if (hyphened || (end < text.length() && Character.isLetter(text.charAt(end)))) {
      while (at < text.length() && inWord(at)) {
        at++;
      }
      add(Token.Kind.WORD, Lexicon.at(text, start, at).word(), start, at, null);
      return;
    }
    add(Token.Kind.NUMBER, text.substring(start, end), start, end, value);
  }

  /// Digits with commas between thousands and a decimal point between digits.
  private @Nullable BigDecimal digits() {
    int start = at;
    boolean pointed = false;
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (isDigit(letter)) {
        plain.append(letter);
        at++;
      } else if (letter == ',' && !pointed && isThousands()) {
        at++;
      } else if (letter == '.'
          && !pointed
          && at + 1 < text.length()
          && isDigit(text.charAt(at + 1))) {
        pointed = true;
        plain.append('.');
        at++;
      } else {
        break;
      }
    }
    return at == start || plain.length() > LONGEST_NUMBER ? null : new BigDecimal(plain.toString());
  }

  private boolean isThousands() {
    for (int ahead = 1; ahead <= 3; ahead++) {
      if (at + ahead >= text.length() || !isDigit(text.charAt(at + ahead))) {
        return false;
      }
    }
    return at + 4 >= text.length() || !isDigit(text.charAt(at + 4));
  }

  private boolean inWord(int place) {
    char letter = text.charAt(place);
    if (Character.isLetter(letter) || isDigit(letter) || letter == '\u00AD') {
      return true;
    }
    return (letter == '-' || letter == '‑' || letter == '’' || letter == '\'')
        && place + 1 < text.length()
        && Character.isLetter(text.charAt(place + 1))
        && place > 0
        && Character.isLetterOrDigit(text.charAt(place - 1));
  }

  private void word() {
    int start = at;
    while (at < text.length() && (isPlain(text.charAt(at)) || inWord(at))) {
      // A footnote mark is glued to a word of letters: ‘data11’.
      if (isDigit(text.charAt(at)) && onlyLetters(start, at) && at - start > 3) {
        break;
      }
      at++;
    }
    Lexicon.Word word = Lexicon.at(text, start, at);
    add(Token.Kind.WORD, word.word(), start, at, word.worth());
    joinNumbers();
  }

  private static boolean isTens(Token token) {
    int value =
        token.kind() == Token.Kind.WORD && token.number() != null
            ? NumberWords.value(token.word())
            : 0;
    return value >= 20 && value < 100 && value % 10 == 0;
  }

  private boolean onlyLetters(int from, int to) {
    for (int place = from; place < to; place++) {
      if (isDigit(text.charAt(place))) {
        return false;
      }
    }
    return true;
  }

  /// ‘twenty one’ and ‘one hundred and five’ become one number.
  private void joinNumbers() {
    int last = tokens.size() - 1;
    Token unit = tokens.get(last);
    if (last < 1) {
      return;
    }
    Token before = tokens.get(last - 1);
    if (unit.number() == null) {
      if (before.isNumber()
          && before.number() != null
          && before.number().precision() < LONGEST_NUMBER
          && (unit.is("hundred") || unit.is("thousand"))) {
        join(
            last - 1,
            before.number().multiply(BigDecimal.valueOf(unit.is("hundred") ? 100 : 1000)));
      }
      return;
    }
    BigDecimal value = unit.number();
    if (isTens(before) && value.intValue() < 10 && value.signum() > 0) {
      join(last - 1, before.number() == null ? value : before.number().add(value));
    } else if (before.is("and") && last >= 2) {
      Token hundreds = tokens.get(last - 2);
      if (hundreds.kind() == Token.Kind.WORD
          && hundreds.number() != null
          && hundreds.word().endsWith("hundred")) {
        join(last - 2, hundreds.number().add(value));
      }
    }
  }

  private void join(int from, BigDecimal value) {
    Token first = tokens.get(from);
    Token last = tokens.getLast();
    String word = Lexicon.at(text, first.start(), last.end()).word();
    tokens.subList(from, tokens.size()).clear();
    tokens.add(new Token(Token.Kind.WORD, word, first.start(), last.end(), value, first.glued()));
  }

  private void add(Token.Kind kind, String word, int start, int end, @Nullable BigDecimal number) {
    boolean glued =
        start > 0
            && !Character.isWhitespace(text.charAt(start - 1))
            && "([{‘“\"'–—-/".indexOf(text.charAt(start - 1)) < 0;
    tokens.add(new Token(kind, word, start, end, number, glued));
  }
}
