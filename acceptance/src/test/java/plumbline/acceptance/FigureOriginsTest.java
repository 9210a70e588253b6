package plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import plumbline.edition.Figures;
import plumbline.inspection.Inspection;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// Every figure on the page of a report leads to the row that says where it comes from.
class FigureOriginsTest {
  static final List<String> IDS = Printed.shipped().stream().map(Inspection::id).sorted().toList();

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "none");

  @ParameterizedTest
  @FieldSource("IDS")
  void a_figure_is_what_its_reference_says(String id) {
    Figures figures = Figures.of(RatedInspection.of(Printed.shipped(id)));
    for (Element figure : page(id).select("data.pl-bound")) {
      assertThat(figures.find(figure.attr("value")).map(Figures.Figure::text))
          .as(figure.attr("value"))
          .hasValue(figure.text());
    }
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void a_figure_leads_to_a_row_that_says_the_same(String id) {
    Document page = page(id);
    Figures figures = Figures.of(RatedInspection.of(Printed.shipped(id)));
    List<String> wrong = new ArrayList<>();
    int links = 0;
    for (Element figure : page.select("data.pl-bound")) {
      String ref = figure.attr("value");
      Element parent = Objects.requireNonNull(figure.parent());
      Element row = figure.closest("tr[id]");
      if (!parent.is("a")) {
        // Only in its own row, where the row itself says the rest.
        if (row == null || !isRowOf(row.id(), ref)) {
          wrong.add(ref + " leads nowhere");
        }
        continue;
      }
      links++;
      Element origin = page.getElementById(parent.attr("href").substring(1));
      if (origin == null) {
        wrong.add(ref + " leads to nothing: " + parent.attr("href"));
      } else if (row != null && isRowOf(row.id(), ref)) {
        if (!List.of("points", "score-bands", "bands").contains(origin.id())
            && !origin.id().startsWith("data-")
            && !origin.id().startsWith("standard-")) {
          wrong.add(ref + " leads on to no rule: " + origin.id());
        }
      } else if (!says(around(origin), ref, figure.text(), figures)) {
        wrong.add("%s ‘%s’ is not said by ‘%s’".formatted(ref, figure.text(), around(origin)));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(links).isGreaterThan(100);
  }

  private static Document page(String id) {
    return Jsoup.parse(new String(Printed.report(Printed.shipped(id), Format.HTML), UTF_8));
  }

  /// Whether the row with this anchor is the one that a figure comes from.
  private static boolean isRowOf(String anchor, String ref) {
    String subject = ref.split(":", 2)[0];
    return anchor.equals(subject)
        || anchor.equals("rating-" + subject)
        || (ref + ":").startsWith(anchor.replaceFirst("-(?=[^-]+$)", ":") + ":");
  }

  /// A row says what its cells say; a heading what stands below it.
  private static String around(Element origin) {
    StringBuilder words = new StringBuilder(origin.text());
    if (origin.tagName().startsWith("h")) {
      for (Element next = origin.nextElementSibling();
          next != null && !next.tagName().equals(origin.tagName());
          next = next.nextElementSibling()) {
        words.append(' ').append(next.text());
      }
    }
    return words.toString();
  }

  /// The figure itself, or the counts that it is made of.
  private static boolean says(String row, String ref, String text, Figures figures) {
    String said = " " + digits(row) + " ";
    String bare = digits(text.replaceAll("[‘’]", ""));
    if (said.contains(" " + bare + " ") || said.contains(bare.replace(" out of ", "/"))) {
      return true;
    }
    String subject = ref.split(":", 2)[0];
    return switch (ref.substring(subject.length())) {
      case ":of" ->
          said.contains(" " + number(figures, subject + ":yes:number") + " ")
              && said.contains(" " + number(figures, subject + ":base:number") + " ");
      case ":words" ->
          said.contains(number(figures, subject + ":per-cent").replace(" per cent", "%"));
      case ":per-cent" -> said.contains(" " + bare.replace(" per cent", "%") + " ");
      default -> false;
    };
  }

  private static String number(Figures figures, String ref) {
    return figures.find(ref).orElseThrow().text();
  }

  private static String digits(String words) {
    String digits = words.toLowerCase(Locale.ROOT).replaceAll("[,;.](?=\\s|$)", "");
    for (int number = 0; number < NUMBERS.size(); number++) {
      digits = digits.replaceAll("\\b" + NUMBERS.get(number) + "\\b", String.valueOf(number % 10));
    }
    return digits;
  }
}
