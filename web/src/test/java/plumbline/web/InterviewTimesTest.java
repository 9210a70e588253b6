package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
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
    String page = lena.get(TIMES + "?added=1&first=2026-05-16&last=2026-05-16").body();
    assertThat(page).contains("1 time added<");
    assertThat(lena.get(TIMES + "?added=2&first=9999-01-01&last=9999-01-02").statusCode())
        .isEqualTo(200);
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
    assertThat(lena.get(TIMES).body()).doesNotContain("Sat 16 May 09:00");
  }

  @Test
  void a_form_that_is_sent_twice_adds_its_times_once() throws Exception {
    String[] form = {
      "several-manager", "CM-3", "first", "2026-05-18", "last", "2026-05-19",
      "several-from", "09:00", "several-to", "12:00", "minutes", "60"
    };
    Browser first = here.signedIn("Mia", "lead inspector", SampledInspection.ID);
    Browser second = here.signedIn("Max", "lead inspector", SampledInspection.ID);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = both.submit(() -> first.send(TIMES, TIMES + "/several", form).statusCode());
      var other = both.submit(() -> second.send(TIMES, TIMES + "/several", form).statusCode());
      assertThat(List.of(one.get(), other.get())).containsExactly(303, 303);
    }
    assertThat(first.send(TIMES, TIMES + "/several", form).statusCode()).isEqualTo(303);
    assertThat(timesOf("CM-3")).isEqualTo(6);

    form[11] = "30";
    assertThat(first.send(TIMES, TIMES + "/several", form).statusCode())
        .as("other times at the same hours")
        .isEqualTo(422);
    assertThat(timesOf("CM-3")).isEqualTo(6);
  }

  private static int timesOf(String caseManager) {
    return here.database()
        .sql("select count(*) from interview_slot where case_manager = ?")
        .param(caseManager)
        .query(Integer.class)
        .single();
  }

  /// The address that withdraws the first time of a page.
  private static String withdrawal(String page) {
    Matcher address = Pattern.compile("action=\"(" + TIMES + "/[^\"]+/withdraw)\"").matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
