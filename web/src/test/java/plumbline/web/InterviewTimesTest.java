package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When case managers can be interviewed, over HTTP.
class InterviewTimesTest {
  private static final String TIMES = BoardForm.ADDRESS + "/times";

  @TempDir static Path temporary;
  private static SampledInspection here;

  @BeforeAll
  static void start() throws Exception {
    here = new SampledInspection(temporary);
    here.addCases(1, 4);
  }

  @AfterAll
  static void stop() {
    here.close();
  }

  @Test
  void times_that_make_no_sense_are_refused_and_typed_ones_kept() throws Exception {
    Browser lena = here.signedIn("Lena", "lead inspector", SampledInspection.ID);
    Browser officer = here.signedIn("Olga", "operations officer", "");
    HttpResponse<String> refused =
        lena.send(
            TIMES,
            TIMES,
            "manager",
            "CM-9",
            "day",
            "2026-02-30",
            "from",
            "11:00",
            "to",
            "10:00",
            "venue",
            "Room 2");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Choose a case manager", "Enter a day", "It ends before it begins")
        .contains("value=\"Room 2\"");

    assertThat(
            lena.send(
                    TIMES,
                    TIMES,
                    "manager",
                    "CM-2",
                    "day",
                    "2026-05-16",
                    "from",
                    "09:00",
                    "to",
                    "10:00",
                    "venue",
                    "Room 2")
                .statusCode())
        .isEqualTo(303);
    String page = lena.get(TIMES).body();
    assertThat(page).contains("Sat 16 May 09:00 to 10:00", "Weekend or bank holiday", "Room 2");
    assertThat(
            lena.send(
                    TIMES,
                    TIMES,
                    "manager",
                    "CM-2",
                    "day",
                    "2026-05-16",
                    "from",
                    "09:30",
                    "to",
                    "10:30")
                .body())
        .contains("CM-2 has a time then already");

    String withdraw = withdrawal(page);
    assertThat(officer.send(TIMES, withdraw.replace("alderney", "brecqhou")).statusCode())
        .as("a time of another inspection")
        .isEqualTo(404);
    assertThat(lena.send(TIMES, withdraw).statusCode()).isEqualTo(303);
    assertThat(lena.get(TIMES).body()).contains("No times are known yet");
  }

  /// The address that withdraws the first time of a page.
  private static String withdrawal(String page) {
    Matcher address = Pattern.compile("action=\"(" + TIMES + "/[^\"]+/withdraw)\"").matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
