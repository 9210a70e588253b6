package plumbline.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.reading.Healing.Piece;
import plumbline.reading.Line.Look;
import plumbline.reading.QuestionReader.Asked;
import plumbline.reading.Section.Part;

/// Reads lines to blocks, from the top: headings, questions with their figures, bullets, footnotes,
/// paragraphs. The same for every kind of file.
final class BlockReader {
  private static final int FULL_LINE = 55;
  private static final int LONGEST_SUBHEADING = 80;
  private static final int LONGEST_BOX = 300;

  private final Healing healing;
  private final List<Piece> pieces;
  private final BitSet partsOfHeads = new BitSet();
  private final Headings headings;
  private final QuestionReader questions;
  private final List<Report.Placed> blocks = new ArrayList<>();
  private final List<Question> asked = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();

  private final Vocabulary vocabulary;
  private final RatingsPage ratingsPage;

  /// The standard whose rating is still to come, at the head of its section.
  private String unrated = "";

  private Section section = Section.START;
  private TableHead head = TableHead.NONE;
  private int rowEnd;
  private final FactTables facts;
  private final List<Stated> stated = new ArrayList<>();
  private final NamedTables tables = new NamedTables();
  private final List<NamedRow> named = new ArrayList<>();

  /// Between the heading of a standard and its first question or running text.
  private boolean atHead;

  /// A question as printed, before it is known which one it is.
  ///
  /// @param figure empty where none is printed: then the question is a heading
  record Question(Passage words, Passage figure, TableHead head, Section section, int block) {}

  BlockReader(ReportText report, Vocabulary vocabulary) {
    this.healing = new Healing(report);
    this.pieces = healing.pieces();
    this.headings = new Headings(vocabulary);
    for (int index = 0; index < pieces.size(); index++) {
      partsOfHeads.set(index, TableHead.isPartOfHead(pieces.get(index).text()));
    }
    this.questions = new QuestionReader(pieces, healing);
    this.vocabulary = vocabulary;
    this.facts = new FactTables(pieces, healing);
    this.ratingsPage = new RatingsPage(vocabulary, healing);
    read();
  }

  List<Report.Placed> blocks() {
    return blocks;
  }

  List<Question> questions() {
    return asked;
  }

  List<Stated> stated() {
    return stated;
  }

  List<NamedRow> named() {
    return named;
  }

  RatingsPage ratingsPage() {
    return ratingsPage;
  }

  Healing healing() {
    return healing;
  }

  private void read() {
    int index = 0;
    boolean ended = true; // the text so far ends a sentence, or isn't running text
    while (index < pieces.size()) {
      Piece piece = pieces.get(index);
      if (readsNamed(piece)) {
        index++;
        continue;
      }
      Optional<Headings.Found> heading = headings.find(piece, section, ended || standsAbove(index));
      if (heading.isPresent()) {
        flush();
        section = heading.get().section();
        head = TableHead.NONE;
        facts.endTable();
        unrated = section.standard().orElse("");
        atHead = section.standard().isPresent();
        add(heading.get().heading());
        index++;
      } else if (section.part() == Part.RATINGS && readRating(index) > index) {
        index = rowEnd;
      } else if (isHead(index)) {
        index = readHead(index);
      } else if (FactTables.mayStand(section, atHead) && readFact(index) > index) {
        index = rowEnd;
      } else if (bulletEnd(piece) > 0) {
        index = readBullet(index);
      } else {
        Optional<Asked> question = questions.read(index, !rows.isEmpty(), head.percent());
        index = question.map(this::readQuestion).orElse(index);
        if (question.isEmpty() && piece.line().look() == Look.ROW) {
          noteRating(piece.words());
          rows.add(new Block.Row(Columns.tabs(piece.words())));
          index++;
        } else if (question.isEmpty()) {
          index = isSubheading(index) ? readSubheading(index) : readParagraph(index);
        }
      }
      ended = true;
    }
    flush();
    healing.footnotes().forEach(note -> blocks.add(new Report.Placed(note, Section.START)));
  }

  /// Reads a head or a row of a table that names its columns.
  private boolean readsNamed(Piece piece) {
    boolean opens = tables.opens(piece);
    Optional<NamedRow> row = opens ? Optional.empty() : tables.row(piece, section);
    if (!opens && row.isEmpty()) {
      tables.end();
      return false;
    }
    if (opens) {
      flush();
    }
    rows.add(new Block.Row(Columns.tabs(piece.words())));
    row.ifPresent(named::add);
    row.flatMap(NamedRow::stated).ifPresent(stated::add);
    row.flatMap(NamedRow::rating).ifPresent(ratingsPage.ratings::add);
    row.flatMap(cells -> cells.question(blocks.size()))
        .ifPresent(question -> {
          unrated = "";
          atHead = false;
          asked.add(question);
        });
    return true;
  }

  private void add(Block block) {
    flush();
    blocks.add(new Report.Placed(block, section));
  }

  private void flush() {
    if (!rows.isEmpty()) {
      blocks.add(new Report.Placed(new Block.Table(rows), section));
      rows.clear();
    }
  }

  /// Where the rating begins that ends the text of a box; -1 if none does.
  private int boxedRating(CharSequence words) {
    return unrated.isEmpty() || words.length() > LONGEST_BOX
        ? -1
        : vocabulary.ratingAtEnd(words.toString());
  }

  private int readFact(int index) {
    FactTables.Taken row = facts.read(index, section);
    if (row.isHead()) {
      flush();
      rows.add(new Block.Row(facts.columns()));
    } else if (row.next() > index) {
      List<Passage> cells = new ArrayList<>(List.of(row.label()));
      cells.addAll(row.values());
      rows.add(new Block.Row(cells));
      List<Passage> columns =
          facts.columns().size() == cells.size() ? facts.columns() : List.<Passage>of();
      stated.add(
          new Stated(
              section.title(), columns, row.label(), row.values(), section, Optional.empty()));
    }
    rowEnd = row.next();
    return rowEnd;
  }

  private int readRating(int index) {
    RatingsPage.Taken row = ratingsPage.read(pieces, index, pieces.size(), section);
    if (!row.cells().isEmpty()) {
      rows.add(new Block.Row(row.cells()));
    }
    rowEnd = row.next();
    return rowEnd;
  }

  /// At the head of a standard's section its rating stands in a box: alone, or behind the
  /// statement.
  private void noteRating(Passage words) {
    int from = boxedRating(words.text());
    if (from >= 0) {
      Passage rating = words.part(from, words.text().length());
      ratingsPage.ratings.add(new RatingsPage.Printed(unrated, rating.text(), rating, section));
      unrated = "";
    }
  }

  private boolean isHead(int index) {
    Piece piece = pieces.get(index);
    return partsOfHeads.get(index)
        || (piece.apart() && TableHead.opens(piece.text()) && headEnd(index) > index);
  }

  /// Behind the lines of a head that names its cases and ends in a colon; the index itself if this
  /// is none.
  private int headEnd(int index) {
    for (int at = index; at < Math.min(pieces.size(), index + 4); at++) {
      if (pieces.get(at).text().contains(":")) {
        return at + 1;
      }
      if (pieces.get(at).text().contains(".")) {
        return index;
      }
    }
    return index;
  }

  private int readHead(int index) {
    Passage.Builder words = new Passage.Builder();
    int at = index;
    if (TableHead.opens(pieces.get(at).text())) {
      for (int end = headEnd(at); at < end; at++) {
        healing.join(words, pieces.get(at).words());
      }
    }
    while (partsOfHeads.get(at)) {
      healing.join(words, pieces.get(at).words());
      at++;
    }
    Passage all = words.build();
    head = TableHead.of(all.text());
    flush();
    rows.add(new Block.Row(List.of(all)));
    return at;
  }

  private int readQuestion(Asked question) {
    unrated = "";
    atHead = false;
    if (question.figure().isEmpty()) {
      flush();
      section = section.titled(question.words().text());
      add(new Block.Heading(question.words(), "", 3));
    } else {
      rows.add(new Block.Row(List.of(question.words(), question.figure())));
    }
    asked.add(new Question(question.words(), question.figure(), head, section, blocks.size() - 1));
    return question.next();
  }

  private int bulletEnd(Piece piece) {
    return Bullets.end(piece, section.part() == Part.RECOMMENDATIONS);
  }

  private int readBullet(int index) {
    Piece piece = pieces.get(index);
    int from = bulletEnd(piece);
    String mark = piece.text().substring(0, from).strip();
    Passage.Builder words = new Passage.Builder();
    words.append(piece.words().part(from, piece.text().length()));
    int next = gather(index + 1, words);
    add(new Block.Bullet(words.build(), mark));
    return next;
  }

  private int readParagraph(int index) {
    Passage.Builder words = new Passage.Builder();
    words.append(pieces.get(index).words());
    int next = gather(index + 1, words);
    Passage all = words.build();
    noteRating(all);
    if (all.text().length() > LONGEST_BOX || all.text().endsWith(":")) {
      unrated = "";
      atHead = false;
    }
    add(Shapes.isQuotation(all.text()) ? new Block.Quotation(all) : new Block.Paragraph(all));
    return next;
  }

  /// Joins the lines that go on with a text, over gaps, page ends and whatever was taken out.
  private int gather(int from, Passage.Builder words) {
    int next = from;
    while (next < pieces.size() && goesOn(next, words.soFar())) {
      healing.join(words, pieces.get(next).words());
      next++;
    }
    return next;
  }

  private boolean goesOn(int next, CharSequence soFar) {
    Piece piece = pieces.get(next);
    boolean ended = Shapes.isEnded(soFar);
    if (piece.line().look() != Look.PLAIN
        || bulletEnd(piece) > 0
        || isHead(next)
        || headings.find(piece, section, ended || standsAbove(next)).isPresent()) {
      return false;
    }
    if (piece.apart()) {
      if (boxedRating(soFar) >= 0) {
        return false;
      }
      boolean full = pieces.get(next - 1).text().length() >= FULL_LINE;
      char first = piece.text().charAt(0);
      boolean lower = Character.isLowerCase(first) || first == '(' || first == '–';
      return !ended
          && !addresses(next)
          && (lower || (full && !opensQuestion(next) && !isSubheading(next)));
    }
    return !ended
        || !(brokenOff(next) || opensQuestion(next) || isSubheading(next) || addresses(next));
  }

  /// Whether a blank line follows: a heading may have lost the one above it.
  private boolean standsAbove(int index) {
    return index + 1 < pieces.size() && pieces.get(index + 1).apart();
  }

  /// Whether the line above ended though the next word would have had room: a paragraph's end.
  private boolean brokenOff(int next) {
    String text = pieces.get(next).text();
    int word = text.indexOf(' ');
    int room = pieces.get(next - 1).text().length() + 1 + (word < 0 ? text.length() : word);
    return Character.isUpperCase(text.charAt(0)) && 100 * room < 93 * healing.width();
  }

  private boolean opensQuestion(int index) {
    return questions.read(index, !rows.isEmpty(), head.percent()).isPresent();
  }

  /// ‘The management board should:’, over as many lines as it takes.
  private boolean addresses(int index) {
    if (section.part() != Part.RECOMMENDATIONS) {
      return false;
    }
    for (int at = index; at < Math.min(pieces.size(), index + 4); at++) {
      String text = pieces.get(at).text();
      if (text.toLowerCase(Locale.ROOT).endsWith("should:")) {
        return true;
      }
      if (text.endsWith(".") || bulletEnd(pieces.get(at)) > 0) {
        return false;
      }
    }
    return false;
  }

  /// A short line without an end that stands above other text.
  private boolean isSubheading(int index) {
    Piece piece = pieces.get(index);
    String text = piece.text();
    if (piece.line().look() == Look.HEADING || Shapes.isListName(text)) {
      return true;
    }
    if (!unrated.isEmpty() && vocabulary.isRating(text)) {
      return false;
    }
    if (text.length() > LONGEST_SUBHEADING
        || !Character.isUpperCase(text.charAt(0))
        || ".?!;,".indexOf(text.charAt(text.length() - 1)) >= 0
        || index + 1 == pieces.size()) {
      return false;
    }
    Piece below = pieces.get(index + 1);
    if (section.part() == Part.CONTEXTUAL_FACTS && piece.apart()) {
      return true;
    }
    char first = below.text().charAt(0);
    boolean startsText = Character.isUpperCase(first) || first == '“' || bulletEnd(below) > 0;
    return startsText && text.length() < FULL_LINE && !text.endsWith(":");
  }

  private int readSubheading(int index) {
    flush();
    facts.endTable();
    section = section.titled(pieces.get(index).text());
    add(new Block.Heading(pieces.get(index).words(), "", 3));
    return index + 1;
  }
}
