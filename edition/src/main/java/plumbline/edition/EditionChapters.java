package plumbline.edition;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.report.Sections;

/// An edition as one page a chapter, for files that stand beside the page with all of them.
public final class EditionChapters {
  /// What the page with all chapters is called beside them, in English.
  public static final String WHOLE = "report.html";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          EditionChapters.class.getClassLoader(),
          "plumbline.edition.pages");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

  private EditionChapters() {}

  /// The pages by the names of their files, in order.
  public static Map<String, String> of(Edition edition) {
    EditionPage whole = new EditionPage(edition, Sections.styles(), true);
    Map<String, String> pages = new LinkedHashMap<>();
    List<Edition.Chapter> chapters = edition.chapters();
    for (int at = 0; at < chapters.size(); at++) {
      StringOutput html = new StringOutput(64 * 1024);
      ENGINE.render(
          "chapter.jte",
          new ChapterPage(
              whole,
              chapters.get(at),
              at == 0 ? Optional.empty() : Optional.of(chapters.get(at - 1)),
              at + 1 == chapters.size() ? Optional.empty() : Optional.of(chapters.get(at + 1))),
          Sections.legible(html));
      pages.put(name(edition.language(), chapters.get(at)), html.toString());
    }
    return linked(pages, named(edition.language(), WHOLE));
  }

  static String name(String language, Edition.Chapter chapter) {
    return named(language, chapter.id() + ".html");
  }

  /// What a file of an edition is called, so that those of several languages can stand beside each
  /// other.
  ///
  /// @param name of the same file in English
  public static String named(String language, String name) {
    return language.equals("en") ? name : language + "-" + name;
  }

  /// What a text links to may stand in another chapter, or on the page with all of them only.
  private static Map<String, String> linked(Map<String, String> pages, String all) {
    Map<String, String> places = new HashMap<>();
    pages.forEach(
        (name, html) -> ID.matcher(html).results().forEach(id -> places.put(id.group(1), name)));
    Map<String, String> linked = new LinkedHashMap<>();
    pages.forEach((name, html) ->
        linked.put(
            name,
            LINK.matcher(html)
                .replaceAll(link ->
                    html.contains(" id=\"" + link.group(1) + "\"")
                        ? Matcher.quoteReplacement(link.group())
                        : Matcher.quoteReplacement(
                            " href=\"%s#%s\""
                                .formatted(
                                    places.getOrDefault(link.group(1), all), link.group(1))))));
    return linked;
  }
}
