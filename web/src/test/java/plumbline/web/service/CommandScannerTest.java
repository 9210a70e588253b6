package plumbline.web.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.web.service.Scanner.Verdict;

class CommandScannerTest {
  private static Verdict scan(String script, String file) {
    return new CommandScanner(List.of("sh", "-c", script), Duration.ofSeconds(20))
        .scan(file.getBytes(UTF_8));
  }

  @Test
  void without_a_command_nothing_is_scanned() {
    CommandScanner none = new CommandScanner(" ");
    assertThat(none.isThere()).isFalse();
    assertThat(none.scan(new byte[3])).isEqualTo(Verdict.NOT_SCANNED);
  }

  @Test
  void the_scanner_reads_the_file_and_its_status_is_the_verdict() {
    String findsVirus = "if grep -q VIRUS; then exit 1; fi";
    assertThat(scan(findsVirus, "minutes")).isEqualTo(Verdict.CLEAN);
    assertThat(scan(findsVirus, "a VIRUS in it")).isEqualTo(Verdict.INFECTED);
  }

  @Test
  void what_gave_no_verdict_is_not_clean() {
    assertThat(scan("exit 2", "minutes")).isEqualTo(Verdict.FAILED);
    assertThat(new CommandScanner("/no/such/scanner --now").scan(new byte[3]))
        .isEqualTo(Verdict.FAILED);
    assertThat(new CommandScanner(List.of("sleep", "60"), Duration.ofMillis(50)).scan(new byte[3]))
        .isEqualTo(Verdict.FAILED);
  }

  @Test
  void a_scanner_that_stops_reading_gives_its_verdict_all_the_same() {
    assertThat(scan("head -c 1 >/dev/null; exit 1", "x".repeat(3_000_000)))
        .isEqualTo(Verdict.INFECTED);
  }
}
