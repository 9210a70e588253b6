package plumbline.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.document.ContentHash;

/// A place where a report contradicts itself, its data, arithmetic or the rules.
///
/// @param id the same as long as the words on both sides are: edits elsewhere don't change it
/// @param message one sentence: what disagrees, and what would agree
/// @param working how it was found
public record Finding(
    String id,
    Kind kind,
    Severity severity,
    Certainty certainty,
    String message,
    String working,
    Quote claim,
    Optional<Quote> against) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// How much it matters.
  public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How sure it is that this is a contradiction.
  public enum Certainty {
    CERTAIN,
    LIKELY,
    POSSIBLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Words of the report, with the line where they begin.
  public record Quote(int line, String text) {
    public Quote {
      text = text.strip();
    }
  }

  static Finding of(
      Kind kind,
      Severity severity,
      Certainty certainty,
      String message,
      String working,
      Quote claim,
      Optional<Quote> against) {
    return new Finding(
        id(kind, claim, against), kind, severity, certainty, message, working, claim, against);
  }

  /// Whether the exit status tells of it.
  public boolean isProblem() {
    return severity != Severity.NOTE;
  }

  private static String id(Kind kind, Quote claim, Optional<Quote> against) {
    String words = kind.id() + "\n" + plain(claim) + "\n" + against.map(Finding::plain).orElse("");
    return ContentHash.of(words.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString()
        .substring(0, 12);
  }

  /// Without what a new layout changes.
  private static String plain(Quote quote) {
    return SPACE.matcher(quote.text().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
