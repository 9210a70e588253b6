package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.ContentHash;

/// What the public gets of a report, and when.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicPagesTest extends PublicationSite {
  private static final String ID = "pub-pages";
  private static final List<String> ADDRESSES =
      List.of("", "/", "/1", "/1/", "/1/report.html", "/1/report.pdf", "/1/report.csv", "/2/");

  @Test
  @Order(1)
  void before_the_release_every_address_is_one_that_is_not_there() throws Exception {
    String work = confirmed(ID);
    assertThat(status("/reports")).isEqualTo(200);
    Browser signatory = person("Sig Pages", "signatory", ID);
    done(signOff(signatory, work, ""));
    Thread.sleep(2500); // more than a tick
    String none = page("/reports/never-there");
    for (String address : ADDRESSES) {
      HttpResponse<byte[]> answer = asked(start, "/reports/" + ID + address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(new String(answer.body(), UTF_8)).isEqualTo(none);
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
    for (String list : List.of("/reports", "/reports/feed.xml", "/sitemap.xml")) {
      assertThat(page(list)).doesNotContain(ID);
    }
    assertThat(page("/reports")).contains("No report has been published yet.");
  }

  @Test
  @Order(2)
  void after_the_release_every_format_is_there_byte_for_byte_for_everybody() throws Exception {
    Browser editor = person("Edi Pages", "editor", ID);
    done(publishNow(editor, "/work/" + ID, 1));
    soonPublic("/reports/" + ID);

    for (Map.Entry<String, byte[]> file : frozen(ID, 1).entrySet()) {
      HttpResponse<byte[]> answer = asked(start, "/reports/" + ID + "/1/" + file.getKey());
      assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
      assertThat(answer.body()).as(file.getKey()).isEqualTo(file.getValue());
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains("public, max-age=600, immutable");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .doesNotContain("script-src", "'self'");
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(
              asked(start, "/reports/" + ID + "/1/" + file.getKey(), "If-None-Match", tag)
                  .statusCode())
          .isEqualTo(304);
    }
    HttpResponse<byte[]> whole = asked(start, "/reports/" + ID + "/1/");
    assertThat(whole.body()).isEqualTo(frozen(ID, 1, "report.html"));
    HttpResponse<byte[]> small =
        asked(start, "/reports/" + ID + "/1/", "Accept-Encoding", "br, gzip");
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(whole.body());
    assertThat(
            asked(start, "/reports/" + ID + "/1/", "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
    HttpResponse<byte[]> moved = asked(start, "/reports/" + ID + "/1");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains("/reports/" + ID + "/1/");

    assertThat(page("/reports/" + ID))
        .contains(
            "Service of " + ID,
            "The report to print",
            "/reports/" + ID + "/1/report.pdf",
            "/reports/" + ID + "/1/chapter-methodology.html",
            "edition 1")
        .doesNotContain("Corrections", "Sig Pages", "Edi Pages");
    assertThat(page("/reports")).contains("Service of " + ID, "/reports/" + ID);
    assertThat(page("/reports/feed.xml")).contains("urn:plumbline:report:" + ID + ":1");
    assertThat(page("/sitemap.xml")).contains("/reports/" + ID + "/1/chapter-methodology.html");
    for (String xml : List.of("/reports/feed.xml", "/sitemap.xml")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(page(xml).getBytes(UTF_8)));
    }
    for (String trick :
        List.of(
            "/reports/" + ID + "/1/..%2f..%2faddresses.json",
            "/reports/" + ID + "/1/%2e%2e/",
            "/reports/" + ID + "/1/report.html;x",
            "/reports/addresses.json",
            "/reports//" + ID)) {
      assertThat(status(trick)).as(trick).isIn(400, 404);
    }
  }

  @Test
  @Order(3)
  void what_is_missing_or_damaged_on_the_disk_is_written_again() throws Exception {
    Path contents = temporary.resolve("data of a test/public/contents");
    Path pdf = contents.resolve(ContentHash.of(frozen(ID, 1, "report.pdf")).hex());
    byte[] sound = Files.readAllBytes(pdf);
    Files.delete(pdf);
    soon("the file is there again", () -> Files.exists(pdf));
    assertThat(pdf).hasBinaryContent(sound);
    Files.write(pdf, "damaged".getBytes(UTF_8));
    soon(
        "the file is sound again",
        () -> {
          try {
            return java.util.Arrays.equals(Files.readAllBytes(pdf), sound);
          } catch (java.io.IOException away) {
            return false;
          }
        });
  }

  @Test
  @Order(4)
  void a_correction_is_told_with_what_changed_and_the_earlier_edition_stays(@TempDir Path folder)
      throws Exception {
    Browser signatory = person("Cor Pages", "signatory", ID);
    String work = "/work/" + ID;
    reopen(ID, 2);
    confirm(ID, 3, otherAnswer(ID));
    assertThat(signOff(signatory, work, "").body()).contains("Say what was corrected");
    assertThat(signOff(signatory, work, "x".repeat(501)).statusCode()).isEqualTo(422);
    done(signOff(signatory, work, "One answer <was> wrong"));
    assertThat(page("/reports/" + ID)).doesNotContain("answer &lt;was&gt; wrong");
    done(publishNow(signatory, work, 2));
    soonPublic("/reports/" + ID + "/2/");

    assertThat(page("/reports/" + ID))
        .contains(
            "Corrected on",
            "One answer &lt;was&gt; wrong",
            "What changed in edition 2",
            "Figures that changed in edition 2",
            "2.1.1.a, ",
            "Earlier editions",
            "/reports/" + ID + "/1/");
    assertThat(page("/reports/" + ID + "/1/"))
        .contains("edition 1 was corrected", "Read edition 2", "&lt;was&gt;");
    frozenBehindNotices();
    assertThat(page("/reports/feed.xml")).contains("corrected inspection report");
    // Another node, that was never there before, serves the same bytes.
    try (Running other = new Running()) {
      Running.Ready ready = node(other, folder);
      java.net.URI site = java.net.URI.create(ready.address());
      soon(
          "the other node serves it",
          () -> {
            try {
              return asked(site, "/reports/" + ID + "/2/").statusCode() == 200;
            } catch (Exception problem) {
              throw new AssertionError(problem);
            }
          });
      for (String name : frozen(ID, 2).keySet()) {
        assertThat(asked(site, "/reports/" + ID + "/2/" + name).body())
            .isEqualTo(frozen(ID, 2).get(name));
      }
    }
  }

  /// Whoever comes to a page of the earlier edition reads first that it no longer holds.
  private static void frozenBehindNotices() throws Exception {
    String edition = "/reports/" + ID + "/1/";
    for (Map.Entry<String, byte[]> file : frozen(ID, 1).entrySet()) {
      String name = file.getKey();
      boolean isPage = name.endsWith(".html");
      if (isPage) {
        assertThat(page(edition + name))
            .as(name)
            .contains(
                "edition 1 was corrected",
                "href=\"/reports/" + ID + "/2/" + name + "\"",
                "href=\"" + edition + "as-published/" + name + "\"");
      }
      HttpResponse<byte[]> kept = asked(start, edition + (isPage ? "as-published/" : "") + name);
      assertThat(kept.body()).as(name).isEqualTo(file.getValue());
      for (HttpResponse<byte[]> answer : List.of(kept, asked(start, edition + name))) {
        assertThat(answer.headers().firstValue("X-Robots-Tag")).as(name).contains("noindex");
        assertThat(answer.headers().firstValue("Link"))
            .contains("</reports/" + ID + "/2/>; rel=\"successor-version\"");
      }
    }
    assertThat(page(edition + "as-published/chapter-methodology.html"))
        .contains("href=\"report.html#colophon\"");
    assertThat(asked(start, edition + "as-published/").body())
        .isEqualTo(frozen(ID, 1, "report.html"));
    assertThat(page("/sitemap.xml")).doesNotContain(edition);
    assertThat(asked(start, "/reports/" + ID + "/2/").headers().firstValue("X-Robots-Tag"))
        .isEmpty();
  }

  @Test
  @Order(5)
  void a_withdrawn_report_is_gone_and_everybody_reads_why() throws Exception {
    Browser editor = person("Wit Pages", "editor", ID);
    String work = "/work/" + ID;
    assertThat(withdraw(editor, work, 2, "").statusCode()).isEqualTo(422);
    assertThat(withdraw(editor, work, 1, "x").statusCode()).isEqualTo(409);
    done(withdraw(editor, work, 2, "It told too much"));
    soonAnswers("/reports/" + ID, 410);
    for (String address :
        List.of(
            "", "/1/", "/2/", "/1/report.pdf", "/1/as-published/report.html", "/2/report.html")) {
      HttpResponse<byte[]> answer = asked(start, "/reports/" + ID + address);
      assertThat(answer.statusCode()).as(address).isEqualTo(410);
      assertThat(new String(answer.body(), UTF_8))
          .contains("This report was withdrawn", "It told too much");
    }
    assertThat(page("/reports")).contains("Withdrawn");
    assertThat(page("/sitemap.xml")).doesNotContain(ID);
    Path html =
        temporary
            .resolve("data of a test/public/contents")
            .resolve(ContentHash.of(frozen(ID, 2, "report.html")).hex());
    soon("its bytes leave the disk", () -> !Files.exists(html));
  }

  @Test
  @Order(6)
  void after_a_withdrawal_the_page_tells_what_was_corrected_and_that_there_was_one()
      throws Exception {
    Browser signatory = person("Aft Pages", "signatory", ID);
    String work = "/work/" + ID;
    reopen(ID, 4);
    confirm(ID, 5, file(ID));
    done(signOff(signatory, work, "It tells <less> now"));
    done(publishNow(signatory, work, 3));
    soonPublic("/reports/" + ID + "/3/");

    assertThat(page("/reports/" + ID))
        .contains("Corrected on", "It tells &lt;less&gt; now", "Withdrawn editions")
        .containsPattern("Edition 2, withdrawn on [^:]+: <bdi>It told too much")
        .containsPattern("Edition 1, withdrawn on [^:]+: <bdi>It told too much")
        .doesNotContain("Earlier editions");
    assertThat(status("/reports/" + ID + "/2/")).isEqualTo(410);
  }
}
