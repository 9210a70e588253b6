package plumbline.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.reading.Passage;
import plumbline.reading.Passage.Span;
import plumbline.reading.ReportText;

/// A place where a report contradicts itself, its data, arithmetic or the rules.
///
/// @param id the same as long as the words on both sides are, and the standard that they stand
///   under: edits elsewhere don't change it
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
  ///
  /// @param places where the letters stand, where that is known
  public record Quote(int line, String text, List<Span> places) {
    public Quote {
      text = text.strip();
      places = List.copyOf(places);
    }

    Quote(int line, String text) {
      this(line, text, List.of());
    }

    static Quote of(Passage words) {
      return new Quote(words.firstLine(), words.text(), words.spans());
    }

    /// With its place in the line, where the words stand there once.
    Quote placed(ReportText report) {
      if (!places.isEmpty() || text.isEmpty() || line < 1 || line > report.lines().size()) {
        return this;
      }
      String printed = report.line(line).text();
      int at = printed.indexOf(text);
      return at < 0 || printed.indexOf(text, at + 1) >= 0
          ? this
          : new Quote(line, text, List.of(new Span(line, at + 1, at + 1 + text.length())));
    }

    /// Whether all these letters are among the quoted ones.
    boolean covers(List<Span> spans) {
      return !spans.isEmpty()
          && spans.stream()
              .allMatch(span ->
                  places.stream()
                      .anyMatch(place ->
                          place.line() == span.line()
                              && place.from() <= span.from()
                              && span.to() <= place.to()));
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
    return new Finding("", kind, severity, certainty, message, working, claim, against);
  }

  Finding placed(ReportText report) {
    return new Finding(
        id,
        kind,
        severity,
        certainty,
        message,
        working,
        claim.placed(report),
        against.map(quote -> quote.placed(report)));
  }

  Finding withId(String given) {
    return new Finding(given, kind, severity, certainty, message, working, claim, against);
  }

  /// Whether the exit status tells of it.
  public boolean isProblem() {
    return severity != Severity.NOTE;
  }

  /// What it says, whatever the layout: the kind and the words on both sides.
  String words() {
    return kind.id() + "\n" + plain(claim) + "\n" + against.map(Finding::plain).orElse("");
  }

  /// Without what a new layout changes.
  private static String plain(Quote quote) {
    String text = quote.text().toLowerCase(Locale.ROOT);
    return isSpaced(text) ? SPACE.matcher(text).replaceAll(" ").strip() : text.strip();
  }

  /// Whether some white space isn't a single space.
  private static boolean isSpaced(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < ' ' || (letter == ' ' && at > 0 && text.charAt(at - 1) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
