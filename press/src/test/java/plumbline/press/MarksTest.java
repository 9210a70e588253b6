package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Run;

class MarksTest {
  private static final int LONGEST = 40;

  @Test
  void the_bookmark_of_a_figure_says_which_it_is() {
    List<String> refs =
        Editions.IDS.stream()
            .map(Editions::of)
            .flatMap(edition -> edition.chapters().stream())
            .flatMap(chapter -> chapter.blocks().stream())
            .flatMap(MarksTest::runs)
            .filter(Run.Bound.class::isInstance)
            .map(run -> ((Run.Bound) run).ref())
            .distinct()
            .toList();

    assertThat(refs).contains("2.1.1:per-cent", "framework:standards");
    assertThat(refs)
        .allSatisfy(ref -> {
          String mark = FigureMark.of(ref, 9_999);
          assertThat(mark).matches("\\w{1,40}");
          assertThat(FigureMark.ref(mark).orElseThrow()).isIn(ref, FigureMark.shortened(ref));
        });
    String longest = "a-reference:".repeat(9);
    assertThat(FigureMark.ref(FigureMark.of(longest, 1))).contains(FigureMark.shortened(longest));
    assertThat(FigureMark.ref("m_chapter_1")).isEmpty();
  }

  private static Stream<Run> runs(Block block) {
    return switch (block) {
      case Block.Paragraph(List<Run> runs) -> runs.stream();
      case Block.Items items -> items.items().stream().flatMap(List::stream);
      case Block.Table table ->
          table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(List::stream);
      default -> Stream.of();
    };
  }

  @Test
  void the_bookmarks_of_sections_differ_and_are_names_that_word_takes() {
    List<String> ids =
        Stream.concat(
                Editions.of("trafford-2020").chapters().stream()
                    .flatMap(chapter -> chapter.sections().stream())
                    .map(Edition.Section::id),
                Stream.of("a.b", "a-b", "a_b", "ŵ".repeat(90), "ŵ".repeat(91)))
            .toList();
    List<String> marks = ids.stream().map(SectionMark::of).toList();

    assertThat(marks)
        .doesNotHaveDuplicates()
        .allMatch(SectionMark::isOne)
        .allMatch(mark -> mark.length() <= LONGEST);
    assertThat(SectionMark.isOne("m_standard_2_1")).isFalse();
  }
}
