package plumbline.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.reading.Block;
import plumbline.reading.Passage;
import plumbline.reading.Report;
import plumbline.reading.Section;

/// Cuts a report's blocks into sentences and reads what each states.
final class Sentences {
  /// Twice the longest sentence that was seen; what is longer is cut at a space, so that no check
  /// meets a sentence without end.
  private static final int LONGEST = 1_000;

  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences() {}

  static List<Sentence> of(Report report) {
    Sentences cut = new Sentences();
    for (Report.Placed placed : report.blocks()) {
      cut.firstOfBlock = cut.sentences.size();
      cut.block(placed.block(), cut.place(placed));
    }
    return cut.sentences;
  }

  /// The place of a block: where a heading that names a domain without its number, or is set like
  /// text, stands above, the domain is that of the heading.
  private Section place(Report.Placed placed) {
    Section section = placed.section();
    String text = placed.block().words().text().strip();
    boolean heading = placed.block() instanceof Block.Heading;
    Optional<String> named =
        text.length() < 40 && text.indexOf("isposals") > 0 ? domain(text) : Optional.empty();
    if (named.isPresent() && (heading || Character.isDigit(text.charAt(0)))) {
      under = named;
      underPart = section.part();
    } else if (heading
        && !text.equals("But:")
        && !text.startsWith("Strengths")
        && !text.startsWith("Areas for")) {
      under = Optional.empty();
    }
    boolean here = under.isPresent() && section.part() == underPart;
    return here && !section.domain().equals(under)
        ? new Section(section.part(), section.title(), under, Optional.empty(), Optional.empty())
        : section;
  }

  private int firstOfBlock;
  private Optional<String> under = Optional.empty();
  private Section.Part underPart = Section.Part.OTHER;

  private static Optional<String> domain(String heading) {
    String plain =
        heading
            .toLowerCase(java.util.Locale.ROOT)
            .replace('-', ' ')
            .replaceAll("^\\d\\. ?", "")
            .strip();
    return switch (plain) {
      case "court disposals" -> Optional.of("2");
      case "out of court disposals" -> Optional.of("3");
      default -> Optional.empty();
    };
  }

  private void block(Block block, Section section) {
    switch (block) {
      case Block.Table table -> {
        for (Block.Row row : table.rows()) {
          row.cells().forEach(cell -> add(cell, block, section));
        }
      }
      case Block.Heading(Passage words, _, _) -> add(words, block, section);
      case Block.Paragraph(Passage words) -> split(words, block, section);
      case Block.Bullet(Passage words, _) -> split(words, block, section);
      case Block.Quotation(Passage words) -> split(words, block, section);
      case Block.Footnote(Passage words, _) -> split(words, block, section);
    }
  }

  private void split(Passage words, Block block, Section section) {
    String text = words.text();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char mark = text.charAt(at);
      if ((mark == '.' || mark == '?' || mark == '!') && ends(text, at)) {
        int to = at + 1;
        while (to < text.length() && "’”'\")".indexOf(text.charAt(to)) >= 0) {
          to++;
        }
        add(words.part(from, to), block, section);
        from = to;
        at = to - 1;
      }
    }
    if (from < text.length()) {
      add(words.part(from, text.length()), block, section);
    }
  }

  /// Whether the mark there ends a sentence.
  private static boolean ends(String text, int at) {
    int next = at + 1;
    while (next < text.length() && "’”'\")".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    // ‘e.g. child’, ‘No. 3’: a letter with a point on both sides, or a small letter behind.
    if (at >= 2 && text.charAt(at - 2) == '.') {
      return false;
    }
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private void add(Passage words, Block block, Section section) {
    Passage plain = words.stripped();
    String text = plain.text();
    int from = 0;
    while (text.length() - from > LONGEST) {
      int space = text.lastIndexOf(' ', from + LONGEST);
      int to = space > from ? space + 1 : from + LONGEST;
      sentence(plain.part(from, to).stripped(), block, section);
      from = to;
    }
    sentence(from == 0 ? plain : plain.part(from, text.length()), block, section);
  }

  private void sentence(Passage words, Block block, Section section) {
    if (words.text().isEmpty()) {
      return;
    }
    List<Token> tokens = Tokens.of(words.text());
    List<Claim> claims = new ArrayList<>(Claims.of(tokens));
    if (sentences.size() > firstOfBlock) {
      ofThese(tokens, sentences.getLast(), claims);
    }
    sentences.add(new Sentence(sentences.size(), words, block, section, tokens, claims));
  }

  /// ‘There were 10 cases where … In eight of these, …’ is eight out of 10.
  private static void ofThese(List<Token> tokens, Sentence before, List<Claim> claims) {
    List<Claim> cases =
        before.claims().stream()
            .filter(claim -> claim.unit().equals("case") && claim.amount() instanceof Amount.Total)
            .toList();
    if (cases.size() != 1 || !(cases.getFirst().amount() instanceof Amount.Total(int whole))) {
      return;
    }
    for (int at = 0; at + 2 < tokens.size() && at <= 2; at++) {
      Token part = tokens.get(at);
      boolean these =
          part.isWhole()
              && tokens.get(at + 1).is("of")
              && (tokens.get(at + 2).is("these") || tokens.get(at + 2).is("them"))
              && at + 3 < tokens.size()
              && (tokens.get(at + 3).is(",") || tokens.get(at + 3).is("cases"));
      if (these && part.whole() < whole) {
        int end = tokens.get(at + 2).end();
        claims.removeIf(claim -> claim.start() < end && claim.end() > part.start());
        claims.add(
            0,
            new Claim(
                new Amount.Count(part.whole(), whole),
                Bound.EXACTLY,
                part.start(),
                end,
                "case",
                false,
                false));
        return;
      }
    }
  }
}
