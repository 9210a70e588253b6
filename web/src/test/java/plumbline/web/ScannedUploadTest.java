package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents where the administrator named a virus scanner.
class ScannedUploadTest {
  @TempDir static Path temporary;

  @Test
  void only_what_the_scanner_found_clean_is_kept() throws Exception {
    Path script = Files.createDirectory(temporary.resolve("scanner")).resolve("scan.sh");
    Files.writeString(
        script,
        """
        file=$(cat)
        case "$file" in *VIRUS*) exit 1;; *BROKEN*) exit 2;; esac
        """);
    try (Site site = Site.in(temporary, Map.of("plumbline.scanner", "sh " + script))) {
      site.inspection("cheshire", "youth-2018");
      site.account("lead", "lead inspector", "cheshire-2026");
      site.account("manager", "service manager", "cheshire");
      Browser lead = site.signedIn("lead");
      Browser manager = site.signedIn("manager");
      String send = ServiceEvidenceTest.HERE + "/send";
      lead.send(
          send,
          send,
          "item",
          "youth-justice-plan",
          "due",
          LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());

      assertThat(upload(site, manager, "a VIRUS"))
          .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(422))
          .satisfies(refused -> assertThat(refused.body()).contains("The virus scanner found"));
      assertThat(upload(site, manager, "BROKEN").body()).contains("could not be scanned");
      assertThat(lead.get(ServiceEvidenceTest.PLAN).body()).contains("None came yet");

      assertThat(upload(site, manager, "minutes").statusCode()).isEqualTo(303);
      assertThat(lead.get(ServiceEvidenceTest.PLAN).body())
          .contains("No virus found")
          .doesNotContain("not scanned for viruses");
    }
  }

  private static HttpResponse<String> upload(Site site, Browser manager, String words)
      throws Exception {
    byte[] pdf = "%%PDF-1.4\n%s\n%%%%EOF\n".formatted(words).getBytes(ISO_8859_1);
    return ServiceEvidenceTest.upload(site, manager, "plan.pdf", pdf);
  }
}
