package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.web.BoardForm.fields;
import static plumbline.web.BoardForm.send;
import static plumbline.web.BoardForm.with;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A case that is read twice goes to two people, each of whom has not read it before.
class BlindAllocationTest {
  private static final String INSPECTION = SampledInspection.ID;
  private static final String BOARD = BoardForm.ADDRESS;

  @TempDir static Path temporary;
  private static SampledInspection here;
  private static JdbcClient database;

  @BeforeAll
  static void start() throws Exception {
    here = new SampledInspection(temporary);
    database = here.database();
  }

  @AfterAll
  static void stop() {
    here.close();
  }

  private static int changes() {
    return database.sql("select count(*) from assignment").query(Integer.class).single();
  }

  @Test
  void who_wrote_in_one_reading_is_not_given_the_other() throws Exception {
    here.addCases(1, 2);
    Browser lena = here.signedIn("Lena", "lead inspector", INSPECTION);
    here.signedIn("Carl", "inspector", INSPECTION);
    here.signedIn("Dora", "inspector", INSPECTION);
    for (String reading : List.of("first", "second")) {
      database
          .sql(
              """
              insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
              values (?, ?, 2, ?, 'note', 'A note', '', '{}', ?)
              """)
          .params(
              UUID.randomUUID(),
              INSPECTION,
              reading,
              here.account(reading.equals("first") ? "Carl" : "Dora"))
          .update();
    }
    Map<String, String> board =
        with(fields(lena.get(BOARD).body()), "reason", "They swap", "interview-2", "");
    int before = changes();

    HttpResponse<String> swapped =
        send(lena, BOARD, with(board, "reader-2", here.id("Dora"), "second-2", here.id("Carl")));

    assertThat(swapped.statusCode()).isEqualTo(422);
    assertThat(swapped.body())
        .contains("href=\"#reader-2\">Dora wrote in the second reading of case 2")
        .contains("href=\"#second-2\">Carl wrote in the first reading of case 2");
    assertThat(changes()).isEqualTo(before);
    assertThat(
            send(lena, BOARD, with(board, "reader-2", here.id("Carl"), "second-2", here.id("Dora")))
                .statusCode())
        .as("each their own")
        .isEqualTo(303);
  }
}
