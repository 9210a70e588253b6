package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.FrozenEdition;
import plumbline.language.TextPairs;

/// The report of a service in Wales is published in English and Welsh, with the same figures.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WelshTest extends PublicationSite {
  private static final String ID = "pub-wales";
  private static final String REPORT = "/work/" + ID + "/report";
  private static final String WELSH = REPORT + "/welsh";
  private static final String REASON = "Lowest key question was close to the boundary;";
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static Browser lead;
  private static Browser signatory;
  private static Browser analyst;

  @BeforeAll
  static void inWales() throws Exception {
    confirmed(ID);
    owner("update service_revision set country = 'Wales' where service = 's-%s'".formatted(ID));
    lead = person("Lea Wales", "lead inspector", ID);
    signatory = person("Sig Wales", "signatory", ID);
    analyst = person("Ana Wales", "operations officer", ID);
  }

  /// The texts of the report, with what they are in Welsh so far.
  private static Map<String, String> texts() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    String csv = lead.get(WELSH + "/texts.csv").body();
    for (String row : csv.split("\r\n")) {
      Matcher cells = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,]*),(.*)").matcher(row);
      assertThat(cells.matches()).isTrue();
      texts.put(cell(cells.group(1)), cell(cells.group(2)));
    }
    texts.remove("english");
    return texts;
  }

  private static String cell(String text) {
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static HttpResponse<String> bringBack(String csv) throws Exception {
    String page = lead.get(WELSH).body();
    String action = WELSH + "/file?_csrf=" + Browser.between(page, WELSH + "/file?_csrf=", "\"");
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"texts.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--edge--\r\n";
    return lead.send(
        HttpRequest.newBuilder(start.resolve(action))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Types what one text is in Welsh.
  private static HttpResponse<String> type(Browser by, String begins, String revision, String welsh)
      throws Exception {
    String page = lead.get(WELSH).body();
    Matcher hidden =
        Pattern.compile(
                "name=\"of-(text-\\d+)\" value=\"(%s[^\"]*)\"".formatted(Pattern.quote(begins)))
            .matcher(page);
    assertThat(hidden.find()).as(begins).isTrue();
    String id = hidden.group(1);
    return by.send(
        WELSH, WELSH, "of-" + id, hidden.group(2), "revision-" + id, revision, id, welsh);
  }

  private static String point() throws Exception {
    String page = signatory.get("/work/" + ID + "/publication").body();
    int at = page.indexOf("Welsh ready where due");
    return page.substring(at, Math.min(page.length(), at + 700));
  }

  @Test
  @Order(1)
  void until_every_line_is_there_in_welsh_nobody_can_sign_off() throws Exception {
    assertThat(texts()).hasSizeGreaterThan(5).containsEntry("Wirral", "");
    assertThat(texts().keySet()).anyMatch(text -> text.startsWith(REASON));
    assertThat(lead.get(WELSH).body()).contains("texts are missing", "id=\"text-1\"");
    assertThat(point()).contains("Not met", "in English still");
    assertThat(signatory.get("/work/" + ID + "/publication").body())
        .doesNotContain("name=\"evidence\"");
    assertThat(lead.get(WELSH + "/draft.html").body())
        .contains("lang=\"cy\"", "Gradd gyffredinol", "lang=\"en\"")
        .doesNotContain("report.html");
    assertThat(lead.get(REPORT + "/draft.html").body()).doesNotContain("report.html");
  }

  @Test
  @Order(2)
  void a_text_is_typed_checked_and_never_overwritten_unseen() throws Exception {
    HttpResponse<String> wrong = type(lead, REASON, "1", "Edrychwyd ar 47 o achosion");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("The text doesn’t have the number 47", "\nEdrychwyd ar 47 o achosion</textarea>");
    done(type(lead, REASON, "1", "Roedd y cwestiwn isaf <b>yn agos</b> at y ffin"));
    assertThat(lead.get(WELSH + "?saved=1").body()).contains("1 text was saved.");
    HttpResponse<String> late = type(lead, REASON, "1", "Rhywbeth arall");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("\nRhywbeth arall</textarea>")
        .contains("Somebody else put here meanwhile: ‘Roedd y cwestiwn isaf &lt;b&gt;yn agos");
    HttpResponse<String> moved =
        lead.send(
            WELSH,
            WELSH,
            "of-text-1",
            "Words no more",
            "revision-text-1",
            "1",
            "text-1",
            "Geiriau");
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("was not saved", "Words no more", "Geiriau");
    done(
        lead.send(
            WELSH,
            WELSH,
            "of-text-1",
            "Wirral",
            "was-text-1",
            "",
            "revision-text-1",
            "9",
            "text-1",
            ""));
    assertThat(texts().values()).contains("Roedd y cwestiwn isaf <b>yn agos</b> at y ffin");
    assertThat(type(analyst, REASON, "2", "x").statusCode()).isIn(403, 404);
  }

  @Test
  @Order(3)
  void a_file_of_translators_is_taken_whole_or_not_at_all() throws Exception {
    Map<String, String> all = texts();
    all.replaceAll((english, welsh) -> welsh.isEmpty() ? english : welsh);
    Map<String, String> bad = new LinkedHashMap<>(all);
    bad.replaceAll((english, welsh) -> english.equals("Wirral") ? "Cilgwri 7" : welsh);
    HttpResponse<String> refused = bringBack(TextPairs.write(bad, "cy"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Nothing of the file was taken.", "The text doesn’t have the number 7");
    assertThat(texts()).containsEntry("Wirral", "");
    assertThat(bringBack("PK\u0003\u0004").statusCode()).isEqualTo(422);

    all.put("A text of another report", "Testun arall");
    HttpResponse<String> taken = bringBack(TextPairs.write(all, "cy"));
    done(taken);
    assertThat(lead.get(taken.headers().firstValue("location").orElseThrow()).body())
        .contains("texts were saved. 1 of the file were left aside")
        .contains("Every text is translated.", "Not in the Welsh dictionary: ");
    assertThat(point()).doesNotContain("Not met").contains("Every line is there in Welsh.");
    assertThat(lead.get("/work/" + ID + "/trail").body())
        .contains("texts of the report into Welsh");
  }

  @Test
  @Order(4)
  void both_languages_are_frozen_released_and_have_the_same_figures() throws Exception {
    done(signOff(signatory, "/work/" + ID, ""));
    Map<String, byte[]> files = frozen(ID, 1);
    assertThat(files)
        .containsKeys(
            "report.pdf", "cy-report.pdf", "cy-report.docx", "cy-report.csv-metadata.json");
    assertThat(files.keySet().stream().filter(name -> name.startsWith("cy-")))
        .hasSize(files.size() / 2);
    FrozenEdition english = FrozenEdition.of(files.getOrDefault("report.json", new byte[0]));
    FrozenEdition welsh = FrozenEdition.of(files.getOrDefault("cy-report.json", new byte[0]));
    assertThat(numbers(welsh)).hasSizeGreaterThan(100).isEqualTo(numbers(english));
    assertThat(new String(files.getOrDefault("cy-report.json", new byte[0]), UTF_8))
        .doesNotContain("\"untranslated\"");

    done(publishNow(signatory, "/work/" + ID, 1));
    String edition = "/reports/" + ID + "/1/";
    soonPublic(edition + "cy-report.html");
    assertThat(page(edition)).contains("href=\"cy-report.html\" lang=\"cy\"", ">Cymraeg</a>");
    assertThat(page(edition + "cy-report.html"))
        .contains("<html lang=\"cy\"", "href=\"report.html\" lang=\"en\"")
        .contains("&lt;b&gt;yn agos&lt;/b&gt;")
        .doesNotContain("<b>yn agos", "lang=\"en\">");
    assertThat(page(edition + "cy-chapter-foreword.html")).contains("href=\"cy-report.html");
    assertThat(page("/reports/" + ID))
        .contains("<li lang=\"cy\">", "Yr adroddiad i’w argraffu", edition + "cy-report.pdf");
  }

  /// The numbers of each figure: none, in words, is the same in both.
  private static Map<String, String> numbers(FrozenEdition edition) {
    return edition.figures().entrySet().stream()
        .filter(figure -> DIGITS.matcher(figure.getValue()).find())
        .filter(
            figure -> !figure.getKey().endsWith(":of") && !figure.getKey().startsWith("framework"))
        .filter(figure -> edition.figures().containsKey(figure.getKey()))
        .filter(figure -> figure.getKey().matches(".*:(number|share|per-cent)|score.*"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                figure ->
                    DIGITS
                        .matcher(figure.getValue())
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.joining(" "))));
  }

  @Test
  @Order(5)
  void a_translation_changed_later_is_a_correction_of_its_own() throws Exception {
    assertThat(signatory.get("/work/" + ID + "/publication").body())
        .contains("Nothing has changed since edition 1 was signed off")
        .doesNotContain("Sign off edition");
    byte[] before = frozen(ID, 1).getOrDefault("cy-report.html", new byte[0]);
    done(type(lead, REASON, "2", "Roedd y cwestiwn isaf bron ar y ffin"));
    assertThat(frozen(ID, 1).get("cy-report.html")).isEqualTo(before);
    Map<String, String> older = texts();
    older.replaceAll((english, welsh) ->
        english.startsWith(REASON) ? "Roedd y cwestiwn isaf <b>yn agos</b> at y ffin" : welsh);
    done(bringBack(TextPairs.write(older, "cy")));
    assertThat(texts().values())
        .as("a file older than the words")
        .contains("Roedd y cwestiwn isaf bron ar y ffin");
    done(signOff(signatory, "/work/" + ID, "A sentence in Welsh was put right."));
    assertThat(new String(frozen(ID, 2).getOrDefault("cy-report.html", new byte[0]), UTF_8))
        .contains("bron ar y ffin");
    assertThat(frozen(ID, 2).get("report.html")).isEqualTo(frozen(ID, 1).get("report.html"));
  }

  @Test
  @Order(6)
  void a_service_elsewhere_has_no_welsh_report() throws Exception {
    String work = confirmed("pub-england");
    Browser other = person("Lea England", "lead inspector", "pub-england");
    assertThat(other.get(work + "/report/welsh").body())
        .contains("this service is not in Wales")
        .doesNotContain("<textarea");
    assertThat(other.get(work + "/report/welsh/draft.html").statusCode()).isEqualTo(404);
    assertThat(other.send("/account", work + "/report/welsh", "text-1", "x").statusCode())
        .isEqualTo(404);
    assertThat(TextPairs.read(new Source("none", new byte[0]), "cy"))
        .isInstanceOf(Parsed.Refused.class);
  }
}
