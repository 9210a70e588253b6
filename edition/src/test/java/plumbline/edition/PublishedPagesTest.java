package plumbline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;
import plumbline.inspection.ShippedInspections;

class PublishedPagesTest {
  static java.util.stream.Stream<Source> shipped() {
    return ShippedInspections.sources().stream();
  }

  private static Map<String, String> pages(Edition edition) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(EditionChapters.WHOLE, EditionHtml.of(edition));
    pages.putAll(EditionChapters.of(edition));
    return pages;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_reports_have_no_barrier_and_no_dead_link(Source source) {
    Edition edition = SkeletonTest.edition(source);
    Map<String, String> html = pages(edition);
    PublishedPages pages = PublishedPages.of(html);

    assertThat(html).hasSize(edition.chapters().size() + 1);
    assertThat(pages.barriers()).isEmpty();
    assertThat(pages.deadLinks(Set.of())).isEmpty();
    assertThat(pages.addresses()).isEmpty();
  }

  /// Each chapter’s page has that chapter’s words and no other’s, and the whole has all.
  @Test
  void a_page_a_chapter_says_what_the_whole_says() {
    Edition edition = SkeletonTest.shipped("wirral-2021");
    Map<String, String> html = EditionChapters.of(edition);
    String whole = EditionHtml.of(edition);
    for (Edition.Chapter chapter : edition.chapters()) {
      String page = String.valueOf(html.get(chapter.id() + ".html"));
      for (Block block : chapter.blocks()) {
        if (block instanceof Block.Table table) {
          assertThat(page).contains("id=\"" + table.anchor() + "\"");
          assertThat(whole).contains("id=\"" + table.anchor() + "\"");
        }
      }
      assertThat(page).contains(edition.hash().hex());
    }
    assertThat(html.get("chapter-methodology.html")).doesNotContain("id=\"standard-2.1");
  }

  private static String page(String body) {
    return "<html lang=\"en\"><head><title>A report</title></head><body>" + body + "</body></html>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<h1>A</h1><h3>B</h3> ~ the heading ‘B’ skips a level",
        "<h2>A</h2><h1>B</h1> ~ its first heading is ‘A’, of level 2",
        "<h1>A</h1><h1>B</h1> ~ it has 2 headings of the first level, not one",
        "<p>no heading</p> ~ it has 0 headings of the first level, not one",
        "<h1> </h1> ~ a heading is empty",
        "<h1>A</h1><table><tr><th scope='col'>B</th></tr></table> ~ a table has no caption",
        "<h1>A</h1><table><caption>T</caption><tr><td>B</td></tr></table> ~ the table ‘T’ has no heads of columns",
        "<h1>A</h1><table><caption>T</caption><tr><th scope='col'>B</th><th>C</th></tr></table> ~ the table head ‘C’ does not say what it heads",
        "<h1>A</h1><img src='x'/> ~ a picture has no alternative",
        "<h1>A</h1><svg role='img'/> ~ a drawing has no alternative",
        "<h1>A</h1><a href='#b'> </a> ~ the link to #b has no words",
        "<h1 id='a'>A</h1><p id='a'>B</p> ~ two parts have the id ‘a’",
        "<h1>A</h1><nav aria-labelledby='gone'/> ~ a part is named after ‘gone’, which is not there",
        "<h1>A</h1><p>B ~ it is no well-formed page"
      })
  void a_barrier_is_told(String body, String barrier) {
    assertThat(PublishedPages.of(Map.of("report.html", page(body))).barriers())
        .containsExactly("report.html: " + barrier);
  }

  @Test
  void a_page_says_its_language_and_its_title() {
    assertThat(
            PublishedPages.of(Map.of("a.html", "<html><body><h1>A</h1></body></html>")).barriers())
        .containsExactly("a.html: it does not say its language", "a.html: it has no title");
  }

  @Test
  void a_link_leads_to_a_part_a_file_or_over_https() {
    String links =
        page(
            "<h1 id='a'>A</h1>"
                + "<a href='#a'>1</a><a href='#b'>2</a><a href='b.html#c'>3</a><a href='b.html#d'>4</a>"
                + "<a href='data.csv'>5</a><a href='gone.csv'>6</a><a href='https://example.org/'>7</a>"
                + "<a href='http://example.org/'>8</a><a href='javascript:alert(1)'>9</a>"
                + "<a href='/work/x'>10</a><a href='file:///etc/passwd'>11</a>");
    PublishedPages pages =
        PublishedPages.of(Map.of("a.html", links, "b.html", page("<h1 id='c'>C</h1>")));

    assertThat(pages.deadLinks(Set.of("data.csv")))
        .containsExactly(
            "a.html: #b",
            "a.html: b.html#d",
            "a.html: gone.csv",
            "a.html: http://example.org/",
            "a.html: javascript:alert(1)",
            "a.html: /work/x",
            "a.html: file:///etc/passwd");
    assertThat(pages.addresses()).contains("https://example.org/", "http://example.org/");
  }
}
