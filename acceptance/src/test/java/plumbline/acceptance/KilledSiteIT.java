package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at any time loses nothing that was stored.
class KilledSiteIT {
  @TempDir private Path data;

  @Test
  void a_killed_site_starts_again_and_has_its_inspections() throws Exception {
    String before;
    try (Site site = Site.start(data, "--demo")) {
      before = site.get("/inspections/kirklees-2021/working").body();
      site.kill();
    }

    try (Site again = Site.start(data)) {
      assertThat(again.get("/services").body()).contains("5 services");
      assertThat(again.get("/inspections/kirklees-2021/working").body())
          .isEqualTo(before)
          .contains("8");
    }
  }
}
