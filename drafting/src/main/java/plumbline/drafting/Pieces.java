package plumbline.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import plumbline.edition.Block;
import plumbline.edition.Figures;
import plumbline.edition.Run;

/// A section’s text in pieces that can be replaced one by one, while all else stays as it was
/// typed: a paragraph, a heading, an item of bullets, a quotation, a box, a table, a numbered list.
/// Each piece is told in one form of the notation, with the notes that it names, however it was
/// typed.
public final class Pieces {
  /// An escaped `{2.1.1:of}` is the name of a figure all the same.
  private static final Pattern ESCAPED_REF =
      Pattern.compile("\\\\\\\\|\\\\\\{([A-Za-z0-9.:-]+)\\\\}");

  private static final String BULLET = "- ";

  private final String text;
  private final List<Stretch> stretches;
  private final List<Definition> definitions;

  /// What was typed in one: a list is one stretch, its items are pieces.
  private record Stretch(int from, int to, List<String> pieces) {}

  private record Definition(String label, int from, int to) {}

  private record Within(Stretch stretch, int index) {}

  private Pieces(String text, List<Stretch> stretches, List<Definition> definitions) {
    this.text = text;
    this.stretches = stretches;
    this.definitions = definitions;
  }

  public static Pieces of(String text) {
    Node document = Notation.parse(text);
    NotationReader reader =
        new NotationReader("s", ref -> Optional.of(new Figures.Figure(ref, "{" + ref + "}")));
    reader.define(document);
    List<Node> nodes = NotationReader.children(document).toList();
    List<Definition> definitions = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    List<List<Block>> blocks = new ArrayList<>();
    for (int index = 0; index < nodes.size(); index++) {
      Node node = nodes.get(index);
      if (node instanceof FootnoteDefinition note) {
        definitions.add(new Definition(Notes.key(note.getLabel()), from(node), to(node)));
        continue;
      }
      Node group = new Document();
      // The caption of a table is part of it.
      if (node instanceof Paragraph
          && index + 1 < nodes.size()
          && nodes.get(index + 1) instanceof TableBlock table) {
        spans.add(new int[] {from(node), to(table)});
        group.appendChild(node);
        group.appendChild(table);
        index++;
      } else {
        spans.add(new int[] {from(node), to(node)});
        group.appendChild(node);
      }
      blocks.add(reader.blocks(group));
    }
    Map<String, String> notes = new HashMap<>();
    for (Block.Note note : reader.notes()) {
      notes.put(String.valueOf(note.number()), words(new Block.Paragraph(note.runs())));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int index = 0; index < blocks.size(); index++) {
      List<String> pieces =
          blocks.get(index).stream()
              .flatMap(block -> single(block).stream())
              .map(block -> Notes.alone(words(block), notes))
              .toList();
      if (!pieces.isEmpty()) {
        stretches.add(new Stretch(spans.get(index)[0], spans.get(index)[1], pieces));
      }
    }
    return new Pieces(text, stretches, definitions);
  }

  private static int from(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  private static int to(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }

  /// An item of bullets is a piece of its own: several people write them.
  private static List<Block> single(Block block) {
    return block instanceof Block.Items(Optional<Integer> first, List<List<Run>> items)
            && first.isEmpty()
        ? items.stream().<Block>map(item -> new Block.Items(first, List.of(item))).toList()
        : List.of(block);
  }

  private static String words(Block block) {
    return ESCAPED_REF
        .matcher(Notation.write(List.of(block)))
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null ? found.group() : "{" + found.group(1) + "}"));
  }

  /// The words of each piece, in order.
  public List<String> words() {
    return stretches.stream().flatMap(stretch -> stretch.pieces().stream()).toList();
  }

  /// Pieces as one text, their notes last.
  public static String joined(List<String> pieces) {
    return new Pieces("", List.of(), List.of()).with(0, 0, pieces);
  }

  /// @param words what stands there instead; nothing takes the piece out
  public String replaced(int piece, String words) {
    Within place = place(piece);
    List<String> pieces = new ArrayList<>(place.stretch().pieces());
    pieces.remove(place.index());
    pieces.addAll(place.index(), of(words).words());
    return rebuilt(place.stretch(), pieces);
  }

  /// @param before the piece before which it is put; the number of pieces for the end
  public String inserted(int before, String words) {
    List<String> more = of(words).words();
    int count = words().size();
    if (more.isEmpty()) {
      return text;
    }
    if (count == 0) {
      return with(0, 0, more);
    }
    Within next = place(Math.min(before, count - 1));
    int index = before == count ? next.index() + 1 : next.index();
    Stretch stretch = next.stretch();
    if (index == 0 && before > 0 && more.getFirst().startsWith(BULLET)) {
      // It goes on with the list before it, if there is one.
      Within last = place(before - 1);
      if (last.stretch().pieces().get(last.index()).startsWith(BULLET)) {
        stretch = last.stretch();
        index = last.index() + 1;
      }
    }
    List<String> pieces = stretch.pieces();
    boolean joins =
        (index > 0 && index < pieces.size())
            || (index == 0 && isBullet(pieces.getFirst()) && isBullet(more.getLast()))
            || (index == pieces.size() && isBullet(pieces.getLast()) && isBullet(more.getFirst()));
    if (joins) {
      List<String> all = new ArrayList<>(pieces);
      all.addAll(index, more);
      return rebuilt(stretch, all);
    }
    int at = index == 0 ? stretch.from() : stretch.to();
    return with(at, at, more);
  }

  private static boolean isBullet(String piece) {
    return piece.startsWith(BULLET);
  }

  private Within place(int piece) {
    int left = piece;
    for (Stretch stretch : stretches) {
      if (left < stretch.pieces().size()) {
        return new Within(stretch, left);
      }
      left -= stretch.pieces().size();
    }
    throw new IndexOutOfBoundsException(piece);
  }

  private String rebuilt(Stretch stretch, List<String> pieces) {
    return with(stretch.from(), stretch.to(), pieces);
  }

  /// The text with these pieces in place of what stands there, and without notes that nothing names
  /// any more.
  private String with(int from, int to, List<String> pieces) {
    Set<String> taken = new HashSet<>(Notes.labels(text));
    StringBuilder body = new StringBuilder();
    List<String> notes = new ArrayList<>();
    boolean bullet = false;
    for (String piece : pieces) {
      Map<String, String> fresh = new HashMap<>();
      String renamed =
          Notes.renamed(piece, label -> fresh.computeIfAbsent(label, _ -> free(taken)));
      Notes.Split split = Notes.split(renamed);
      if (!body.isEmpty()) {
        body.append(bullet && isBullet(piece) ? "\n" : "\n\n");
      }
      body.append(split.body());
      if (!split.definitions().isEmpty()) {
        notes.add(split.definitions());
      }
      bullet = isBullet(piece);
    }
    String before = text.substring(0, from);
    String after = text.substring(to);
    String changed = parted(before, body.toString(), after);
    if (!notes.isEmpty()) {
      changed = parted(changed, String.join("\n", notes), "");
    }
    return withoutUnnamed(changed);
  }

  private static String free(Set<String> taken) {
    int number = 1;
    while (!taken.add(String.valueOf(number))) {
      number++;
    }
    return String.valueOf(number);
  }

  /// With an empty line between what has words.
  private static String parted(String before, String middle, String after) {
    if (middle.isEmpty()) {
      return before.isBlank()
          ? after.stripLeading()
          : after.isBlank()
              ? before.stripTrailing()
              : before.stripTrailing() + "\n\n" + after.strip();
    }
    String head =
        before.isBlank() || before.endsWith("\n\n") ? before : before.stripTrailing() + "\n\n";
    String tail =
        after.isBlank() || after.startsWith("\n\n") ? after : "\n\n" + after.stripLeading();
    return head + middle + tail;
  }

  private String withoutUnnamed(String changed) {
    Set<String> before = named(this);
    Pieces now = of(changed);
    Set<String> still = named(now);
    StringBuilder kept = new StringBuilder(changed);
    for (Definition definition : now.definitions.reversed()) {
      if (before.contains(definition.label()) && !still.contains(definition.label())) {
        int to = definition.to();
        while (to < kept.length() && kept.charAt(to) == '\n') {
          to++;
        }
        kept.delete(definition.from(), to);
      }
    }
    return kept.toString().stripTrailing();
  }

  /// The labels that stand in a text other than where a note is defined.
  private static Set<String> named(Pieces pieces) {
    Set<String> named = new HashSet<>();
    int at = 0;
    for (Definition definition : pieces.definitions) {
      named.addAll(Notes.labels(pieces.text.substring(at, definition.from())));
      String note = pieces.text.substring(definition.from(), definition.to());
      named.addAll(Notes.labels(note.substring(note.indexOf(']') + 1)));
      at = definition.to();
    }
    named.addAll(Notes.labels(pieces.text.substring(at)));
    return named;
  }
}
