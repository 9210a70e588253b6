package plumbline.wordback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.drafting.Pieces;
import plumbline.press.SectionMark;

class UneditedTest {
  private static final Suggestions NOTHING =
      new Suggestions(
          java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "trafford-2020",
        "wirral-2021"
      })
  void a_file_that_nobody_edited_asks_for_nothing(String inspection) {
    WordFile file = WordFile.of(inspection, Map.of());
    assertThat(file.comesBack(file.printed())).isEqualTo(NOTHING);
    assertThat(file.handedOut().sections()).hasSize(file.current.size());
  }

  @Test
  void every_section_is_read_as_it_was_written() {
    WordFile file = WordFile.trafford();
    Returned read = file.handedOut();
    file.current.forEach((id, text) -> {
      WordBody.Span span = Objects.requireNonNull(read.sections().get(SectionMark.of(id)), id);
      assertThat(read.edited().subList(span.from(), span.to()).stream().map(Unit::words))
          .as(id)
          .containsExactlyElementsOf(Pieces.of(text).words());
    });
    assertThat(file.comesBack(file.printed())).isEqualTo(NOTHING);
    assertThat(read.edition()).contains(file.edition.hash().hex());
  }
}
