package plumbline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.rating.RatedInspection;

/// The sentences that follow from the figures alone.
class SkeletonTest {
  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  static Edition edition(Source source) {
    return switch (InspectionReader.read(source, LIBRARY)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) ->
          Skeleton.of(RatedInspection.of(inspection), "test");
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  static Edition shipped(String id) {
    return edition(source(id));
  }

  static Source source(String id) {
    return ShippedInspections.sources().stream()
        .filter(one -> one.name().endsWith("/" + id + ".json"))
        .findFirst()
        .orElseThrow();
  }

  private static Edition written(String json) {
    return edition(new Source("written.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  /// The paragraphs and items of a chapter, a line each.
  private static String words(Edition edition, String chapter) {
    return edition.chapters().stream()
        .filter(one -> one.title().equals(chapter))
        .flatMap(one -> one.blocks().stream())
        .map(block ->
            switch (block) {
              case Block.Paragraph(List<Run> runs) -> Block.text(runs);
              case Block.Items items ->
                  items.items().stream().map(Block::text).collect(Collectors.joining("\n"));
              default -> "";
            })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void trafford_was_moved_three_times_and_the_report_says_why() {
    assertThat(words(shipped("trafford-2020"), "2. Court disposals"))
        .contains(
            "Question 2.1.2 has the lowest percentage: 38 per cent, which is a minority. A standard"
                + " takes the band of its lowest key question. By this rule the standard would be"
                + " rated ‘Inadequate’.",
            "The ratings panel considered this rating again, since another judgement in one case"
                + " would have changed it.",
            "It exercised its professional discretion and rated the standard ‘Requires"
                + " improvement’.");
  }

  @Test
  void a_figure_is_bound_to_what_it_is() {
    List<Run> runs =
        shipped("trafford-2020").chapters().stream()
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Block.Paragraph.class::isInstance)
            .map(Block.Paragraph.class::cast)
            .flatMap(paragraph -> paragraph.runs().stream())
            .toList();
    assertThat(runs)
        .contains(
            new Run.Bound("2.1.2:per-cent", "38 per cent"),
            new Run.Bound("2.1:computed", "‘Inadequate’"),
            new Run.Bound("score:of", "20 out of 36"),
            new Run.Bound("sample:courtCases", "eight"));
  }

  @Test
  void the_base_is_said_as_the_framework_prints_it() {
    assertThat(words(shipped("wirral-2021"), "Annexe 2: Inspection data"))
        .startsWith("Key questions: Yes out of all cases")
        .contains("Prompts: Yes out of all cases");
    assertThat(words(shipped("trafford-2020"), "Annexe 2: Inspection data"))
        .startsWith("Key questions: Yes out of the relevant cases of the question.");
  }

  @Test
  void what_somebody_wrote_is_no_template() {
    Edition edition =
        written(
            """
            {"id": "braces-2026", "service": "Braces", "framework": "youth-2018",
             "tallies": {"2.1.1": {"yes": 3, "relevant": 8}, "2.1.2": {"yes": 7, "relevant": 8},
                         "2.1.3": {"yes": 7, "relevant": 8}},
             "discretion": [{"standard": "2.1", "from": "Inadequate", "to": "Requires improvement",
                             "tests": [], "reason": "See {2.1:rating} and {x}"}]}
            """);
    assertThat(words(edition, "2. Court disposals")).contains("See {2.1:rating} and {x}.");
  }

  @Test
  void what_is_not_known_is_not_told() {
    Edition edition =
        written("{\"id\": \"bare-2026\", \"service\": \"Bare\", \"framework\": \"youth-2018\"}");
    assertThat(words(edition, "2. Court disposals"))
        .contains("This standard has no rating: its figures are not known.")
        .doesNotContain("which is .");
    assertThat(words(edition, "Ratings")).contains("no score and no overall rating");
  }

  @Test
  void no_two_parts_have_one_anchor() {
    Edition edition = shipped("wirral-2021");
    Edition.Chapter twice = edition.chapters().getFirst();
    assertThatThrownBy(() ->
            new Edition(
                "Twice",
                "Twice",
                Optional.empty(),
                List.of(),
                List.of(twice, twice),
                edition.sources(),
                List.of()))
        .hasMessageContaining(twice.id());
  }

  @Test
  void the_hash_tells_editions_apart() {
    Edition edition = shipped("wirral-2021");
    Edition other =
        new Edition(
            edition.service(),
            edition.title(),
            Optional.of(new Block.RatingMark("Good", 1, 4)),
            edition.front(),
            edition.chapters(),
            edition.sources(),
            edition.data());
    assertThat(other.hash()).isNotEqualTo(edition.hash());
    assertThat(shipped("wirral-2021").hash()).isEqualTo(edition.hash());
  }
}
