package plumbline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.language.Catalogue;

/// The reports of the five inspections in Welsh.
class TranslationTest {
  private static final Catalogue WELSH = Catalogue.of("cy");
  private static final List<String> NUMBERS =
      List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static Edition welsh(String id) {
    return Translation.of(SkeletonTest.shipped(id), WELSH);
  }

  /// Every bound figure of an edition, in its order.
  private static List<Run.Bound> figures(Edition edition) {
    List<Run.Bound> figures = new ArrayList<>();
    edition.chapters().forEach(chapter -> chapter.blocks().forEach(block -> add(figures, block)));
    return figures;
  }

  private static void add(List<Run.Bound> figures, Block block) {
    switch (block) {
      case Block.Paragraph(List<Run> runs) -> bound(figures, runs);
      case Block.Quotation(List<Run> runs) -> bound(figures, runs);
      case Block.Items items -> items.items().forEach(item -> bound(figures, item));
      case Block.Table table ->
          table.rows().forEach(row -> row.cells().forEach(cell -> bound(figures, cell)));
      case Block.Box box -> box.blocks().forEach(inside -> add(figures, inside));
      case Block.Notes notes -> notes.notes().forEach(note -> bound(figures, note.runs()));
      case Block.Heading _, Block.RatingMark _, Block.Picture _ -> {}
    }
  }

  private static void bound(List<Run.Bound> figures, List<Run> runs) {
    runs.stream()
        .filter(Run.Bound.class::isInstance)
        .map(Run.Bound.class::cast)
        .sorted(java.util.Comparator.comparing(Run.Bound::ref))
        .forEach(figures::add);
  }

  /// The numbers of a text, whether in digits or in words.
  private static List<String> numbers(String text) {
    String digits =
        WORD.matcher(text)
            .replaceAll(word ->
                Matcher.quoteReplacement(
                    NUMBERS.contains(word.group()) && !word.group().equals("none")
                        ? String.valueOf(NUMBERS.indexOf(word.group()))
                        : word.group()));
    return DIGITS.matcher(digits).results().map(found -> found.group()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "kirklees-2021",
        "wirral-2021",
        "cheshire-2021"
      })
  void both_languages_have_the_same_figures_in_the_same_places(String id) {
    Edition english = SkeletonTest.shipped(id);
    Edition welsh = welsh(id);
    List<Run.Bound> one = figures(english);
    List<Run.Bound> other = figures(welsh);
    assertThat(other).hasSizeGreaterThan(300);
    assertThat(other)
        .extracting(Run.Bound::ref)
        .isEqualTo(one.stream().map(Run.Bound::ref).toList());
    for (int at = 0; at < one.size(); at++) {
      assertThat(numbers(other.get(at).text()))
          .as("%s", one.get(at))
          .isEqualTo(numbers(one.get(at).text()));
    }
    assertThat(welsh.anchors()).isEqualTo(english.anchors());
    assertThat(welsh.data())
        .extracting(DataTable::rows)
        .isEqualTo(english.data().stream().map(DataTable::rows).toList());
    assertThat(welsh.hash()).isNotEqualTo(english.hash());
  }

  /// What is lacking was written for the one inspection: none of it is ours or the framework’s.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "kirklees-2021",
        "wirral-2021",
        "cheshire-2021"
      })
  void our_own_sentences_and_the_frameworks_are_all_known(String id) {
    String file = SkeletonTest.source(id).text();
    Map<String, List<String>> lacking = Translation.lacking(SkeletonTest.shipped(id), WELSH);
    lacking.forEach((chapter, texts) -> {
      for (String text : texts) {
        for (String part :
            text.replace("**", "").replace(" should:", "").split("; | and (?=Her )")) {
          assertThat(file).as("%s: ‘%s’", chapter, text).contains(part);
        }
      }
    });
    assertThat(lacking.values().stream().mapToInt(List::size).sum()).isBetween(20, 200);
  }

  @Test
  void a_report_whose_own_texts_are_translated_is_whole() {
    Edition english = SkeletonTest.shipped("trafford-2020");
    Map<String, String> own = new LinkedHashMap<>();
    Translation.lacking(english, WELSH)
        .values()
        .forEach(
            texts -> texts.forEach(text -> own.put(text, text.replace("**", "** cy ").trim())));
    Catalogue all = WELSH.with(own);
    assertThat(Translation.lacking(english, all)).isEmpty();
    Edition welsh = Translation.of(english, all);
    assertThat(welsh.untranslated()).isEmpty();
    assertThat(welsh.language()).isEqualTo("cy");
    assertThat(EditionHtml.of(welsh)).contains("<html lang=\"cy\"").doesNotContain("lang=\"en\"");
  }

  @Test
  void a_line_in_english_says_so_where_it_stands() {
    Edition welsh = welsh("trafford-2020");
    assertThat(welsh.untranslated())
        .contains("Improve assessments and plans for safety, wellbeing and risk of harm");
    assertThat(EditionHtml.of(welsh))
        .contains(
            "<li lang=\"en\">Improve assessments and plans for safety, wellbeing and risk of harm")
        .contains("<p class=\"govuk-body\">Dyddiadau’r gwaith maes: 19 i 22 Hydref 2020.")
        .contains(">Gradd gyffredinol<")
        .contains("value=\"2.1.2:words\">lleiafrif</data>");
    assertThat(EditionJson.of(welsh)).contains("\"untranslated\"");
    assertThat(EditionHtml.of(SkeletonTest.shipped("trafford-2020"))).doesNotContain("lang=\"cy\"");
  }

  @Test
  void a_translation_is_words_and_binds_no_figure_of_its_own() {
    Edition english = SkeletonTest.shipped("wirral-2021");
    String text = "Improve quality of management oversight of out-of-court disposals";
    Edition welsh =
        Translation.of(english, WELSH.with(Map.of(text, "<b>{overall}</b> **trwm** {{ 1 }}")));
    assertThat(EditionHtml.of(welsh))
        .contains("&lt;b&gt;{overall}&lt;/b&gt; <strong>trwm</strong> {{ 1 }}");
  }
}
