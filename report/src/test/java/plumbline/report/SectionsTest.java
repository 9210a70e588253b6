package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.statistics.Caseloads;
import plumbline.statistics.Certainty;
import plumbline.statistics.PanelSentences;
import plumbline.statistics.StandardCertainty;

/// The parts of a report, as pages show them.
class SectionsTest {
  private static final Sections SECTIONS = new Sections(Links.withinReport());

  private static ReadReport standard(String inspection, String standard) {
    RatedInspection rated = ShippedReports.rated(inspection);
    return ReadReport.of(
        SECTIONS.standard(rated, rated.standard(standard).orElseThrow(), HeadingLevel.H2));
  }

  private static String captions(ReadReport section) {
    return String.join("\n", section.all("caption").stream().map(ReadReport::text).toList());
  }

  @Test
  void trafford_has_its_ratings_as_the_report_prints_them() {
    ReadReport ratings = ReadReport.of(SECTIONS.ratings(ShippedReports.rated("trafford-2020")));
    assertThat(ratings.text())
        .contains("Trafford Youth Justice Service: score 20/36")
        .contains("Overall rating Good")
        .contains("1. Organisational delivery 1.1 Governance and leadership Requires improvement")
        .contains("3.2 Planning Inadequate")
        .doesNotContain("Rated apart");
  }

  private static String methodology(Inspection inspection) {
    return ReadReport.of(SECTIONS.methodology(inspection, HeadingLevel.H2)).text();
  }

  @Test
  void the_methodology_and_its_thanks_follow_from_who_took_part() {
    assertThat(methodology(ShippedReports.rated("cheshire-2021").inspection()))
        .startsWith("Who inspected This was a joint inspection.")
        .contains(
            "took part: Care Quality Commission; Her Majesty’s Inspectorate of Constabulary and"
                + " Fire & Rescue Services.",
            "Thanks go to them, and to everybody at Cheshire Youth Justice Service");
    Inspection trafford = ShippedReports.rated("trafford-2020").inspection();
    assertThat(methodology(trafford)).doesNotContain("Who inspected", "Thanks");
    assertThat(methodology(trafford.about(trafford.profile(), true, trafford.sample())))
        .contains("This was a joint inspection. Inspectors of other inspectorates took part.");
  }

  @Test
  void a_rating_that_the_panel_moved_has_an_asterisk_that_is_explained() {
    ReadReport ratings = ReadReport.of(SECTIONS.ratings(ShippedReports.rated("wirral-2021")));
    assertThat(ratings.text())
        .containsOnlyOnce("moved by the ratings panel")
        .contains(
            "3.1 Assessment: the cases give Inadequate, and the ratings panel moved it to Requires"
                + " improvement.");
    assertThat(ratings.ofClass("pl-moved")).hasSize(1);
  }

  @Test
  void resettlement_stands_apart_from_the_score() {
    List<Element> tables =
        ReadReport.of(SECTIONS.ratings(ShippedReports.rated("wirral-2021"))).all("table");
    assertThat(tables).hasSize(2);
    assertThat(ReadReport.text(tables.getFirst())).doesNotContain("4.1");
    assertThat(ReadReport.text(tables.getLast()))
        .startsWith("Rated apart: not part of the score")
        .contains("4.1 Resettlement policy and provision");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trafford-2020 | 2.1 | Of the 8 cases inspected:",
        "trafford-2020 | 2.2 | Of the 7 cases with factors related to keeping the child safe:",
        "trafford-2020 | 3.4 | Of the 4 cases with youth conditional cautions:",
        "kirklees-2021 | 2.2 | Of the cases with factors related to keeping other people safe:",
        "wirral-2021   | 3.2 | Of the 20 cases inspected:"
      })
  void a_table_says_which_cases_it_is_about(String inspection, String standard, String words) {
    assertThat(captions(standard(inspection, standard))).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, There were no cases with drug use",
    "1, Of the 1 case with drug use",
    "2, Of the 2 cases with drug use"
  })
  void one_case_is_a_case_and_none_is_said_so(int number, String words) {
    assertThat(KeyQuestion.ofCases(Optional.of(number), "cases with drug use")).isEqualTo(words);
  }

  @Test
  void counts_are_shown_where_they_are_published_and_never_made_from_a_percentage() {
    assertThat(standard("trafford-2020", "2.1").tables())
        .contains(
            "2.1.1 Does assessment sufficiently analyse how to support the child’s desistance?"
                + " | 5 of 8 | 63% | Requires improvement");
    assertThat(standard("kirklees-2021", "2.1").text())
        .contains("64%", "The counts behind these percentages are not published")
        .doesNotContain("14 of 22");
  }

  @Test
  void the_question_that_decides_is_marked_in_words() {
    assertThat(ReadReport.text(standard("trafford-2020", "2.1").at("2.1.2")))
        .contains("decides the rating before discretion")
        .doesNotContain("tied");
    assertThat(ReadReport.text(standard("wirral-2021", "2.1").at("2.1.3")))
        .contains("decides the rating (tied)");
  }

  @Test
  void prompts_without_figures_say_so() {
    assertThat(standard("bury-and-rochdale-2020", "2.1").text())
        .contains("Figures for these prompts: not published.");
    assertThat(ReadReport.text(standard("trafford-2020", "2.4").at("2.4.1.e")))
        .endsWith("not published not published");
  }

  @Test
  void the_reading_that_a_report_prints_stands_beside_the_framework_s_text() {
    assertThat(ReadReport.text(standard("cheshire-2021", "2.3").at("2.3.2")))
        .contains("effectively support the safety of the child?")
        .contains(
            "The published report prints: ‘Does the implementation and delivery of services"
                + " effectively support the safety of the child safe?’");
  }

  @Test
  void the_panel_s_move_is_told_with_its_reason_and_the_tests() {
    Element move = standard("trafford-2020", "3.4").ofClass("pl-move").getFirst();
    assertThat(ReadReport.text(move))
        .startsWith("Discretion of the ratings panel Requires improvement moved to Good")
        .contains("One case was re-read")
        .contains("Tests that the panel named: One case.")
        .contains("Tests that hold in this direction: One case, Small sample.");
    assertThat(standard("trafford-2020", "2.3").ofClass("pl-move")).isEmpty();
  }

  @Test
  void the_move_s_sentence_stands_with_the_move_and_not_twice() {
    RatedInspection rated = ShippedReports.rated("wirral-2021");
    StandardSection section =
        StandardSection.of(
            rated,
            rated.standard("3.1").orElseThrow(),
            HeadingLevel.H2,
            Links.withinReport(),
            false);
    String words = section.move().orElseThrow().words();
    assertThat(words).contains("ratings panel", "Inadequate", "Requires improvement");
    assertThat(section.why()).doesNotContain(words);
  }

  @Test
  void for_paper_nothing_is_folded_away() {
    RatedInspection rated = ShippedReports.rated("trafford-2020");
    Content section =
        SECTIONS.unfolded().standard(rated, rated.standard("2.1").orElseThrow(), HeadingLevel.H2);
    ReadReport onPaper = ReadReport.of(section);
    assertThat(onPaper.all("details")).isEmpty();
    assertThat(onPaper.text())
        .contains(
            "The discretion tests of 2.1, upward and downward",
            "Upward it does not hold. 38% stands 12 percentage points below");
  }

  @Test
  void every_discretion_test_is_told_both_ways() {
    ReadReport section = standard("trafford-2020", "2.1");
    assertThat(ReadReport.text(section.all("details").getFirst()))
        .contains("Five points", "One case", "Small sample")
        .contains("Upward it does not hold. 38% stands 12 percentage points below")
        .contains("Upward it holds. One more Yes on 2.1.2");
  }

  @Test
  void a_chart_has_words_for_those_who_do_not_see_it() {
    Element chart = standard("trafford-2020", "2.1").ofClass("pl-chart").getFirst();
    assertThat(chart.getAttribute("role")).isEqualTo("img");
    assertThat(chart.getAttribute("aria-label"))
        .contains(
            "2.1.1: 63% (5 of 8)", "2.1.2: 38% (3 of 8), decides", "Requires improvement 50%+")
        .isEqualTo(chart.getAttribute("alt"));
  }

  @Test
  void how_sure_a_rating_is_stands_beside_it_in_words_a_picture_and_a_table() {
    Element sure = standard("trafford-2020", "2.1").ofClass("pl-sure").getFirst();
    assertThat(ReadReport.text(sure))
        .startsWith("How sure is this rating? 2.1.2: of the 8 cases seen, 3 were Yes, 38%.")
        .contains(
            "The chance of each rating if every eligible case had been inspected Rating 2.1.1 2.1.2"
                + " 2.1.3 2.1 Outstanding",
            "Inadequate 25% 75% 50% 91%");
    Element drawing = (Element) sure.getElementsByTagName("svg").item(0);
    assertThat(drawing.getAttribute("role")).isEqualTo("img");
    assertThat(drawing.getAttribute("aria-label"))
        .contains("2.1.2: 38% (3 of 8), 20 to 60% at 80, 14 to 69% at 95 per cent confidence")
        .contains("Good 65%+")
        .isEqualTo(drawing.getAttribute("alt"));
  }

  @ParameterizedTest
  @CsvSource({
    "trafford-2020",
    "bury-and-rochdale-2020",
    "cheshire-2021",
    "kirklees-2021",
    "wirral-2021"
  })
  void the_sentences_are_those_of_the_statistics(String inspection) {
    RatedInspection rated = ShippedReports.rated(inspection);
    Framework framework = rated.inspection().framework();
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    for (StandardCertainty one : certainty.standards()) {
      String id = one.standard().standard().id();
      assertThat(standard(inspection, id).text())
          .contains(String.join(" ", PanelSentences.of(framework, one)));
    }
    assertThat(ReadReport.of(SECTIONS.overall(rated, HeadingLevel.H2)).text())
        .contains(
            "How sure is this rating? "
                + String.join(" ", PanelSentences.of(framework, certainty.overall())));
  }

  @Test
  void a_judgement_on_evidence_has_no_picture_of_chances() {
    Element sure = standard("wirral-2021", "4.1").ofClass("pl-sure").getFirst();
    assertThat(ReadReport.text(sure)).endsWith("no chance belongs to it.");
    assertThat(sure.getElementsByTagName("svg").getLength()).isZero();
  }

  @Test
  void a_standard_judged_on_evidence_names_the_questions_that_it_answers() {
    ReadReport section = standard("wirral-2021", "4.1");
    assertThat(section.text())
        .contains("rated apart", "The questions that the judgement answers", "4.1.3");
    assertThat(section.all("table")).isEmpty();
  }

  @Test
  void a_note_tells_which_cases_are_relevant() {
    ReadReport section = standard("trafford-2020", "2.2");
    assertThat(ReadReport.text(section.at("note-2.2.2")))
        .isEqualTo(
            "Note on 2.2.2. This question is only relevant in cases where there are factors related"
                + " to keeping the child safe.");
  }

  @Test
  void demographics_stand_above_those_they_are_compared_with() {
    ReadReport facts =
        ReadReport.of(
            SECTIONS.contextualFacts(
                ShippedReports.rated("wirral-2021").inspection(), HeadingLevel.H2));
    assertThat(facts.tables())
        .contains(
            """
            # Race/ethnicity
            Group | White | Black and minority ethnic | Unknown
            Wirral YOS | 96% | 4% | 0%
            Wirral | 97% | 3% | 0%
            National average | 69% | 28% | 3%
            """)
        .contains("Violence against the person | 43% |");
  }

  @Test
  void recommendations_keep_their_numbers_under_their_recipients() {
    ReadReport list =
        ReadReport.of(
            SECTIONS.recommendations(
                ShippedReports.rated("trafford-2020").inspection(), HeadingLevel.H2));
    assertThat(list.text()).contains("summary of Plumbline’s own words");
    assertThat(list.all("h2")).hasSize(3);
    assertThat(list.attributes("value")).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void case_questions_are_told_by_the_cases_they_were_asked_about() {
    ReadReport table =
        ReadReport.of(
            SECTIONS.caseQuestions(
                ShippedReports.rated("cheshire-2021").inspection(), HeadingLevel.H2));
    assertThat(table.tables())
        .contains("# Court disposal")
        .contains(
            "Was management oversight of the work sufficient? high risk (1.2) | not published | 86%")
        .contains("Contingency planning high risk (2.2) | 4 of 7 | 57%");
  }

  @Test
  void the_sample_is_told_with_its_relevant_cases() {
    assertThat(
            ReadReport.of(
                    SECTIONS.sample(
                        ShippedReports.rated("trafford-2020").inspection(), HeadingLevel.H2))
                .text())
        .contains("Court disposals inspected 8")
        .contains("of these, youth conditional caution 4")
        .contains("Court disposals were received seven to 12 months earlier")
        .contains("Level of confidence, in per cent 80")
        .contains("Keeping the child safe (2.2. Planning) 7");
  }

  @ParameterizedTest
  @EnumSource
  void a_section_begins_at_the_level_that_its_page_asks_for(HeadingLevel level) {
    RatedInspection rated = ShippedReports.rated("trafford-2020");
    ReadReport section =
        ReadReport.of(SECTIONS.standard(rated, rated.standard("2.1").orElseThrow(), level));
    assertThat(section.headingLevels()).startsWith(Integer.parseInt(level.name().substring(1)));
  }

  @Test
  void links_lead_where_the_page_says() {
    Links pages =
        new Links() {
          @Override
          public String inspection(Inspection inspection) {
            return "/inspections/" + inspection.id();
          }

          @Override
          public String standard(Inspection inspection, Standard standard) {
            return inspection(inspection) + "/standards/" + standard.id();
          }

          @Override
          public String figure(Inspection inspection, QuestionId question) {
            return inspection(inspection) + "/figures#" + question;
          }

          @Override
          public Optional<String> frameworkQuestion(Framework framework, QuestionId question) {
            return Optional.of("/frameworks/%s#%s".formatted(framework.id(), question));
          }
        };
    RatedInspection rated = ShippedReports.rated("trafford-2020");
    Sections sections = new Sections(pages);
    assertThat(ReadReport.of(sections.ratings(rated)).attributes("href"))
        .contains("/inspections/trafford-2020/standards/2.1");
    assertThat(
            ReadReport.of(
                    sections.standard(rated, rated.standard("2.1").orElseThrow(), HeadingLevel.H1))
                .attributes("href"))
        .contains("/frameworks/youth-2018#2.1.2", "/frameworks/youth-2018#2.1.2.a");
    assertThat(ReadReport.of(sections.inspectionData(rated, HeadingLevel.H2)).attributes("href"))
        .contains("/inspections/trafford-2020/figures#2.1.2.a");
  }
}
