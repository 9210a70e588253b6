package plumbline.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.judgement.Found.YOUTH_2021;
import static plumbline.judgement.Found.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GridPropertiesTest {
  private static final List<String> QUESTIONS = List.of("1.1.1", "1.1.2", "1.2.3", "2.2.3");

  @Provide
  Arbitrary<List<EvidenceItem>> evidence() {
    return Combinators.combine(
            Arbitraries.of(QUESTIONS),
            Arbitraries.of(EvidenceSource.class),
            Arbitraries.of(Direction.class))
        .as((question, source, direction) -> item(1, question, source, direction))
        .list()
        .ofMaxSize(12);
  }

  @Property
  void every_item_stands_in_one_cell_for_each_of_its_questions(
      @ForAll("evidence") List<EvidenceItem> items) {
    long cells = 0;
    for (Grid.Row row : Grid.of(YOUTH_2021, items).rows()) {
      for (EvidenceSource source : EvidenceSource.values()) {
        cells += row.from(source).size();
        long counted = 0;
        for (Direction direction : Direction.values()) {
          counted += row.count(source, direction);
        }
        assertThat(counted).isEqualTo(row.from(source).size());
        assertThat(row.emptyCells().contains(source)).isEqualTo(counted == 0);
      }
    }
    assertThat(cells).isEqualTo(items.size());
  }

  /// More evidence may bear out a claim, or make a new one; it never leaves one with less.
  @Property
  void another_item_never_makes_a_claim_one_of_one_source(
      @ForAll("evidence") List<EvidenceItem> items, @ForAll("evidence") List<EvidenceItem> more) {
    List<EvidenceItem> all = new ArrayList<>(items);
    all.addAll(more);
    for (Grid.Row before : Grid.of(YOUTH_2021, items).rows()) {
      Grid.Row after =
          Grid.of(YOUTH_2021, all).rows().stream()
              .filter(row -> row.question().equals(before.question()))
              .findFirst()
              .orElseThrow();
      for (Claim claim : before.claims()) {
        if (!claim.isOfOneSource()) {
          assertThat(after.claimsOfOneSource())
              .extracting(Claim::kind)
              .doesNotContain(claim.kind());
        }
      }
    }
  }

  @Property
  void a_claim_names_exactly_the_sources_that_speak_for_it(
      @ForAll("evidence") List<EvidenceItem> items) {
    for (Grid.Row row : Grid.of(YOUTH_2021, items).rows()) {
      for (Claim claim : row.claims()) {
        Set<EvidenceSource> speaking = new HashSet<>();
        for (EvidenceItem item : row.items()) {
          Direction against =
              claim.kind() == Claim.Kind.MET ? Direction.AGAINST : Direction.SUPPORTS;
          if (item.says().direction() != against) {
            speaking.add(item.says().source());
          }
        }
        assertThat(claim.sources()).containsExactlyInAnyOrderElementsOf(speaking);
      }
    }
  }
}
