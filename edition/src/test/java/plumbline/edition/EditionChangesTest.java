package plumbline.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;
import plumbline.inspection.ShippedInspections;

class EditionChangesTest {
  static java.util.stream.Stream<Source> shipped() {
    return ShippedInspections.sources().stream();
  }

  private static FrozenEdition frozen(Edition edition) {
    return FrozenEdition.of(EditionJson.of(edition).getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void an_edition_is_read_back_from_what_was_frozen(Source source) {
    Edition edition = SkeletonTest.edition(source);
    FrozenEdition frozen = frozen(edition);

    assertThat(frozen.service()).isEqualTo(edition.service());
    assertThat(frozen.title()).isEqualTo(edition.title());
    assertThat(frozen.overall()).isEqualTo(edition.overall());
    assertThat(frozen.front()).isEqualTo(edition.front());
    assertThat(frozen.standards()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(frozen.chapters())
        .containsExactlyEntriesOf(
            edition.chapters().stream()
                .collect(
                    Collectors.toMap(
                        Edition.Chapter::id,
                        Edition.Chapter::title,
                        (one, _) -> one,
                        LinkedHashMap::new)));
    assertThat(frozen.figures()).isNotEmpty();
    assertThat(EditionChanges.between(frozen, frozen).isEmpty()).isTrue();
  }

  /// Kirklees with another percentage at one question.
  @Test
  void another_percentage_is_told_as_a_figure_and_where_the_text_says_it() {
    Source kirklees = SkeletonTest.source("kirklees-2021");
    Source other =
        new Source(
            "kirklees-2021.json",
            kirklees
                .text()
                .replaceFirst("(\"2\\.1\\.1\": \\{\\s*\"percent\": )64", "$162")
                .getBytes(UTF_8));

    EditionChanges changes =
        EditionChanges.between(
            frozen(SkeletonTest.edition(kirklees)), frozen(SkeletonTest.edition(other)));

    assertThat(changes.figures())
        .contains(new EditionChanges.Figure("2.1.1:per-cent", "64 per cent", "62 per cent"));
    assertThat(changes.passages())
        .isNotEmpty()
        .allSatisfy(passage -> assertThat(passage.before()).isNotEqualTo(passage.after()));
  }

  private static FrozenEdition of(List<String> paragraphs, Map<String, String> figures) {
    return new FrozenEdition(
        "A service",
        "Reports",
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        paragraphs,
        figures);
  }

  @Test
  void what_is_added_left_out_or_said_otherwise_is_told_in_its_place() {
    EditionChanges changes =
        EditionChanges.between(
            of(List.of("One", "Two", "Three"), Map.of("a:of", "5 of 8", "b:of", "1 of 2")),
            of(List.of("One", "2", "Three", "Four"), Map.of("a:of", "6 of 8", "c:of", "3 of 4")));

    assertThat(changes.passages())
        .containsExactly(
            new EditionChanges.Passage(List.of("Two"), List.of("2")),
            new EditionChanges.Passage(List.of(), List.of("Four")));
    assertThat(changes.figures())
        .containsExactlyInAnyOrder(
            new EditionChanges.Figure("a:of", "5 of 8", "6 of 8"),
            new EditionChanges.Figure("b:of", "1 of 2", ""),
            new EditionChanges.Figure("c:of", "", "3 of 4"));
  }

  /// Nothing is told that stands in both, and all that was left out or added is.
  @Property
  void all_that_differs_is_told(
      @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 2) String> earlier,
      @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 2) String> later) {
    EditionChanges changes = EditionChanges.between(of(earlier, Map.of()), of(later, Map.of()));
    int removed = changes.passages().stream().mapToInt(one -> one.before().size()).sum();
    int added = changes.passages().stream().mapToInt(one -> one.after().size()).sum();

    assertThat(earlier.size() - removed).isEqualTo(later.size() - added);
    assertThat(changes.passages().isEmpty()).isEqualTo(earlier.equals(later));
  }

  @Test
  void what_is_no_edition_is_refused() {
    assertThatThrownBy(() -> FrozenEdition.of("{".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No edition: ");
  }
}
