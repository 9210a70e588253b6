package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import plumbline.document.Source;
import plumbline.rating.RatedInspection;

/// Texts of a file are shown, whatever is written in them, and do nothing else.
class HostileTextTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String ATTRIBUTE = "\" onmouseover=\"alert(1)\" x='";
  private static final String TURNED = "\u202Edesrever\u2066";
  private static final String ENTITY = "&lt;&xxe;]]>";
  private static final String CONTROL = "\u0001";
  private static final String HOSTILE = SCRIPT + ATTRIBUTE + TURNED + ENTITY + CONTROL;

  private static final String FILE =
      """
      {
        "id": "hostile", "service": "@", "framework": "youth-2021", "fieldwork": "@", "joint": true,
        "source": {"title": "@", "publisher": "@", "licence": "@", "url": "javascript:alert(1)"},
        "profile": {"aliases": ["@"], "authorities": ["@"], "region": "@", "policeArea": "@",
          "country": "@", "partners": ["@"]},
        "sample": {"courtCases": 8, "outOfCourtBreakdown": {"@": 2}, "courtWindow": "@",
          "outOfCourtWindow": "@", "resettlementWindow": "@", "split": "@",
          "relevantCases": [{"domain": "@", "about": "@", "cases": 3, "source": "@"}]},
        "tallies": {"2.1.1": {"yes": 5, "relevant": 8}, "2.1.2": {"yes": 3, "relevant": 8},
          "2.1.3": {"yes": 4, "relevant": 8}},
        "caseQuestions": [{"id": "@", "domain": "@", "yes": 1, "relevant": 2, "factor": "@",
          "riskLevel": "@", "source": "@"}],
        "judgements": [{"standard": "1.1", "rating": "Good", "reason": "@"}],
        "discretion": [{"standard": "2.1", "from": "Inadequate", "to": "Requires improvement",
          "tests": ["one-case"], "reason": "@"}],
        "contextualFacts": [{"label": "@", "value": "@", "unit": null, "source": "@"},
          {"label": "@", "value": "7", "unit": "@", "source": "@"}],
        "demographics": [{"characteristic": "@", "group": "@", "values": {"@": 17}}],
        "caseload": [{"label": "@", "value": "5", "unit": "@", "source": "@"}],
        "offenceTypes": [{"offence": "@", "percent": 10}],
        "staffing": [{"label": "@", "value": "5", "unit": "@", "source": "@"}],
        "organisationData": [{"label": "@", "value": "5", "unit": "@", "source": "@"}],
        "surveys": [{"survey": "@", "responses": 2, "finding": "@"}],
        "recommendations": [{"number": 1, "to": "@", "summary": "@"}],
        "knownContradictions": [{"kind": "@", "where": "@", "note": "@"}],
        "notes": ["@"]
      }
      """;

  /// Every field that takes free text has this one, followed by its own number: `#17#`. The address
  /// of the source tries to be a script.
  private static RatedInspection everywhere(String text) {
    String inspection = FILE;
    for (int field = 1; inspection.contains("@"); field++) {
      inspection =
          inspection.replaceFirst("@", Matcher.quoteReplacement(json(text) + "#" + field + "#"));
    }
    return ShippedReports.rated(
        new Source("hostile.json", inspection.getBytes(StandardCharsets.UTF_8)));
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0001", "\\u0001");
  }

  @Test
  void no_text_becomes_an_element_or_an_attribute() {
    String html = HtmlReport.of(everywhere(HOSTILE));
    ReadReport report = ReadReport.of(html);
    assertThat(report.all("script")).isEmpty();
    assertThat(report.elements())
        .noneMatch(element -> element.hasAttribute("onmouseover") || element.hasAttribute("x'"));
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(report.text()).contains(SCRIPT + ATTRIBUTE);
  }

  @Test
  void every_text_is_shown_as_it_was_written() {
    String shown = ReadReport.of(HtmlReport.of(everywhere(HOSTILE))).text();
    long fields = FILE.chars().filter(sign -> sign == '@').count();
    assertThat(fields).isGreaterThan(40);
    for (int field = 1; field <= fields; field++) {
      assertThat(shown).as("field %d", field).contains("]]>\uFFFD#" + field + "#");
    }
  }

  @Test
  void no_text_turns_the_words_beside_it_around() {
    String html = HtmlReport.of(everywhere(HOSTILE));
    assertThat(html).doesNotContain("\u202E", "\u2066").contains("desrever");
  }

  @Test
  void a_character_that_no_document_may_hold_is_replaced() {
    assertThat(HtmlReport.of(everywhere(HOSTILE))).doesNotContain(CONTROL).contains("\uFFFD");
    assertThat(LegibleOutput.legible("a\uD800b\uFFFEc")).isEqualTo("a\uFFFDb\uFFFDc");
    String emojiAndHebrew = "\uD83D\uDE00 \u200F\u05E9\u05DC\u05D5\u05DD";
    assertThat(LegibleOutput.legible(emojiAndHebrew)).isEqualTo(emojiAndHebrew);
  }

  @Test
  void an_address_that_is_not_on_the_web_is_no_link() {
    assertThat(ReadReport.of(HtmlReport.of(everywhere("words"))).attributes("href"))
        .noneMatch(href -> href.contains("javascript"));
  }

  @Test
  void ten_thousand_characters_are_ten_thousand_characters() {
    String long10000 = "m".repeat(10_000);
    assertThat(ReadReport.of(HtmlReport.of(everywhere(long10000))).text()).contains(long10000);
  }
}
