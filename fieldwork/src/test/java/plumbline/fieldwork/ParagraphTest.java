package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void a_paragraph_begins_with_its_tags() {
    assertThat(Paragraph.of("#strength #victim She wrote the letter with him.\n\nNo plan B.\n"))
        .containsExactly(
            new Paragraph(List.of(Tag.STRENGTH, Tag.VICTIM), "She wrote the letter with him."),
            new Paragraph(List.of(), "No plan B."));
  }

  @Test
  void what_only_looks_like_a_tag_is_text() {
    assertThat(Paragraph.of("#1 of three; #strengths are many"))
        .containsExactly(new Paragraph(List.of(), "#1 of three; #strengths are many"));
    assertThat(Paragraph.of("It was a #strength"))
        .containsExactly(new Paragraph(List.of(), "It was a #strength"));
  }

  @Test
  void a_tag_written_twice_is_one() {
    assertThat(Paragraph.of("#quotation #quotation ‘I was heard.’"))
        .containsExactly(new Paragraph(List.of(Tag.QUOTATION), "‘I was heard.’"));
  }

  @Property
  void no_text_is_lost(@ForAll String note) {
    String kept =
        String.join("", Paragraph.of(note).stream().map(Paragraph::text).toList())
            .replaceAll("\\s", "");
    String typed = note.replaceAll("\\s", "");
    assertThat(typed.length() - kept.length()).isNotNegative();
    if (!typed.contains("#")) {
      assertThat(Paragraph.of(note)).allMatch(paragraph -> paragraph.tags().isEmpty());
    }
  }
}
