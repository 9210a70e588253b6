package plumbline.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reading.Healing.Piece;
import plumbline.reading.Section.Part;

/// Knows a report's headings, and where each of them leads in its outline.
final class Headings {
  private static final Pattern CHAPTER = Pattern.compile("([1-9])\\.? (\\p{Lu}[^.?!]{2,80})");
  private static final Pattern STANDARD =
      Pattern.compile("([1-9]\\. ?[1-9])\\.? (\\p{Lu}[^.?!]{2,80})");
  private static final Pattern ANNEXE =
      Pattern.compile("(?i)(?:annexe?|appendix) (\\d{1,2}|[a-z])\\b[.:]?(?: [–-])?(.{0,80})");
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)domain (?:one|two|three|four|five|\\d)\\b.{0,60}");
  private static final int LONGEST = 100;
  private static final int LONGEST_PART = "executive summary".length();

  private final Vocabulary vocabulary;

  Headings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// A heading, and the section that begins with it.
  record Found(Block.Heading heading, Section section) {}

  Optional<Found> find(Piece piece, Section current, boolean afterSentence) {
    String text = piece.text();
    boolean begins = piece.apart() || afterSentence;
    if (!begins || text.length() > LONGEST) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first >= '1' && first <= '9') {
      return current.part() == Part.RATINGS ? Optional.empty() : numbered(piece, current);
    }
    if (!Character.isUpperCase(first)) {
      return Optional.empty();
    }
    Optional<Found> part = part(piece, current);
    if (part.isPresent()) {
      return part;
    }
    Matcher annexe = ANNEXE.matcher(text);
    if (annexe.matches() && !text.endsWith(".")) {
      return Optional.of(found(piece, annexe.group(1), 1, new Section(annexePart(text), text)));
    }
    boolean inAnnexe = current.part() == Part.METHODOLOGY || current.part() == Part.DATA;
    if (inAnnexe && DOMAIN.matcher(text).matches()) {
      return Optional.of(
          found(
              piece,
              "",
              2,
              new Section(
                  current.part(),
                  text,
                  vocabulary.domainNamed(text),
                  Optional.empty(),
                  Optional.empty())));
    }
    return Optional.empty();
  }

  private Optional<Found> numbered(Piece piece, Section current) {
    String text = piece.text();
    Matcher standard = STANDARD.matcher(text);
    String id = standard.matches() ? standard.group(1).replace(" ", "") : "";
    if (!id.isEmpty() && vocabulary.isStandard(id, standard.group(2))) {
      return Optional.of(
          found(
              piece,
              id,
              2,
              new Section(
                  current.part(),
                  standard.group(2),
                  Optional.of(id.substring(0, 1)),
                  Optional.of(id),
                  Optional.empty())));
    }
    Matcher chapter = CHAPTER.matcher(text);
    if (chapter.matches() && vocabulary.isDomain(chapter.group(1), chapter.group(2))) {
      Part part =
          switch (current.part()) {
            case SUMMARY, DATA, METHODOLOGY -> current.part();
            case FOREWORD,
                RATINGS,
                RECOMMENDATIONS,
                BACKGROUND,
                CONTEXTUAL_FACTS,
                CHAPTER,
                GLOSSARY,
                OTHER ->
                Part.CHAPTER;
          };
      return Optional.of(
          found(
              piece,
              chapter.group(1),
              1,
              new Section(
                  part,
                  chapter.group(2),
                  Optional.of(chapter.group(1)),
                  Optional.empty(),
                  Optional.empty())));
    }
    return Optional.empty();
  }

  private static Optional<Found> part(Piece piece, Section current) {
    if (piece.text().length() > LONGEST_PART) {
      return Optional.empty();
    }
    String name = piece.text().toLowerCase(Locale.ROOT);
    Optional<Part> part =
        switch (name) {
          case "foreword", "introduction" -> Optional.of(Part.FOREWORD);
          case "ratings" -> Optional.of(Part.RATINGS);
          case "executive summary", "summary" -> Optional.of(Part.SUMMARY);
          case "recommendations" -> Optional.of(Part.RECOMMENDATIONS);
          case "background" -> Optional.of(Part.BACKGROUND);
          case "contextual facts" -> Optional.of(Part.CONTEXTUAL_FACTS);
          case "glossary" -> Optional.of(Part.GLOSSARY);
          case "contents" -> Optional.of(Part.OTHER);
          case "diversity" ->
              current.part() == Part.CHAPTER ? Optional.of(Part.CHAPTER) : Optional.empty();
          default -> Optional.empty();
        };
    return part.map(known -> found(piece, "", 1, new Section(known, piece.text())));
  }

  private static Part annexePart(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.contains("method")) {
      return Part.METHODOLOGY;
    }
    if (lower.contains("data") || lower.contains("result")) {
      return Part.DATA;
    }
    return lower.contains("glossary") ? Part.GLOSSARY : Part.OTHER;
  }

  private static Found found(Piece piece, String number, int level, Section section) {
    return new Found(new Block.Heading(piece.words(), number, level), section);
  }
}
