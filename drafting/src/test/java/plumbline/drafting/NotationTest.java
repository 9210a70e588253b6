package plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Figures;
import plumbline.edition.Run;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;

class NotationTest {
  static final RatedInspection TRAFFORD = rated("trafford-2020");
  static final Figures FIGURES = Figures.of(TRAFFORD);

  static RatedInspection rated(String id) {
    try {
      Path file = Path.of("../inspections/" + id + ".json");
      Source source = new Source(id + ".json", Files.readAllBytes(file));
      if (InspectionReader.read(source, FrameworkLibrary.shipped())
          instanceof Parsed.Accepted<Inspection>(Inspection read)) {
        return RatedInspection.of(read);
      }
      throw new IllegalStateException(id);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Block> read(String text) {
    return Notation.read("s", text, FIGURES).blocks();
  }

  @Test
  void a_box_that_nobody_named_is_not_printed_unnamed() {
    assertThat(read("> [!GOOD PRACTICE]\n> Words."))
        .first()
        .isInstanceOfSatisfying(
            Block.Box.class, box -> assertThat(box.title()).isEqualTo("Good practice"));
  }

  @Test
  void a_placed_figure_is_bound_and_printed_in_house_style() {
    assertThat(read("Yes in {2.1.1:of} cases."))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Run.Words("Yes in "),
                    new Run.Bound("2.1.1:of", FIGURES.find("2.1.1:of").orElseThrow().text()),
                    new Run.Words(" cases."))));
  }

  @Test
  void a_figure_that_the_inspection_does_not_have_is_named_and_stays_as_typed() {
    Notation.Read read = Notation.read("s", "In {9.9.9:of} cases, {not a figure}.", FIGURES);

    assertThat(read.unknown()).containsExactly("9.9.9:of");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Paragraph(List.of(new Run.Words("In {9.9.9:of} cases, {not a figure}."))));
  }

  @Test
  void headings_lists_quotations_boxes_tables_and_notes_are_read() {
    String text =
        """
        ### What we found

        - one **strong** word
        - two

        3. third
        4. fourth

        > It helped.

        > [!GOOD PRACTICE] Reviewing *together*
        > Staff review
        > plans.
        >
        > - every month

        Table: Children by gender

        | Group | Children |
        |---|--:|
        | Girls | {2.1.1:yes} |

        As planned.[^a]

        [^a]: The service’s plan.
        """;
    assertThat(read(text))
        .containsExactly(
            new Block.Heading(3, "s-h1", "What we found"),
            new Block.Items(
                Optional.empty(),
                List.of(
                    List.of(
                        new Run.Words("one "), new Run.Strong("strong"), new Run.Words(" word")),
                    List.of(new Run.Words("two")))),
            new Block.Items(
                Optional.of(3),
                List.of(List.of(new Run.Words("third")), List.of(new Run.Words("fourth")))),
            new Block.Quotation(List.of(new Run.Words("It helped."))),
            new Block.Box(
                "Reviewing together",
                List.of(
                    new Block.Paragraph(List.of(new Run.Words("Staff review plans."))),
                    new Block.Items(
                        Optional.empty(), List.of(List.of(new Run.Words("every month")))))),
            new Block.Table(
                "s-t2",
                "Children by gender",
                List.of("Group", "Children"),
                List.of(false, true),
                List.of(
                    new Block.Row(
                        "",
                        false,
                        List.of(
                            List.of(new Run.Words("Girls")),
                            List.of(
                                FIGURES
                                    .find("2.1.1:yes")
                                    .map(NotationTest::bound)
                                    .orElseThrow()))))),
            new Block.Paragraph(List.of(new Run.Words("As planned."), new Run.Mark("s-note-1", 1))),
            new Block.Notes(
                List.of(
                    new Block.Note("s-note-1", 1, List.of(new Run.Words("The service’s plan."))))));
  }

  private static Run bound(Figures.Figure figure) {
    return new Run.Bound(figure.ref(), figure.text());
  }

  @Test
  void markup_links_and_pictures_stay_words() {
    assertThat(
            Block.text(
                ((Block.Paragraph)
                        read("<script>x</script> ![a](file:///etc/passwd) [b](http://h) `${7*191}`")
                            .getFirst())
                    .runs()))
        .isEqualTo("<script>x</script> ![a](file:///etc/passwd) b (http://h) `${7*191}`");
  }

  @Test
  void the_sentences_of_the_skeleton_are_read_back_as_they_were() {
    for (String id : List.of("trafford-2020", "cheshire-2021", "wirral-2021", "kirklees-2021")) {
      RatedInspection rated = rated(id);
      Figures figures = Figures.of(rated);
      for (Edition.Chapter chapter : Skeleton.of(rated, "test").chapters()) {
        for (Edition.Section section : chapter.sections()) {
          List<Block> blocks = chapter.of(section);
          String text = Notation.write(blocks);
          assertThat(Notation.write(Notation.read("s", text, figures).blocks()))
              .as("%s, %s", id, section.id())
              .isEqualTo(text);
          assertThat(words(Notation.read("s", text, figures).blocks())).isEqualTo(words(blocks));
        }
      }
    }
  }

  private static List<String> words(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            switch (block) {
              case Block.Heading heading -> heading.level() + heading.text();
              case Block.Paragraph paragraph -> Block.text(paragraph.runs());
              case Block.Items items -> items.items().stream().map(Block::text).toList().toString();
              default -> throw new IllegalStateException(block.toString());
            })
        .toList();
  }

  @Property
  void what_is_written_is_read_back(@ForAll("written") List<Block> blocks) {
    String text = Notation.write(blocks);
    assertThat(read(text)).as(text).isEqualTo(blocks);
  }

  @Property
  void no_text_breaks_the_reader(@ForAll String text) {
    assertThat(Notation.read("s", text, FIGURES).blocks()).isNotNull();
  }

  @Provide
  Arbitrary<List<Block>> written() {
    Arbitrary<Block> paragraph = runs().map(Block.Paragraph::new);
    Arbitrary<Block> quotation = runs().map(Block.Quotation::new);
    return Arbitraries.oneOf(paragraph, quotation).list().ofMaxSize(6);
  }

  private static Arbitrary<List<Run>> runs() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .ascii()
            .excludeChars(' ', '\n')
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(text -> text.replaceAll("\\p{Cntrl}", "x"));
    Arbitrary<String> words =
        word.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
    return Combinators.combine(words, Arbitraries.of(true, false), words)
        .as((first, bound, last) ->
            bound
                ? List.of(
                    new Run.Words(first + " "),
                    bound(FIGURES.find("2.1.1:of").orElseThrow()),
                    new Run.Words(" " + last))
                : List.of(new Run.Words(first)));
  }
}
