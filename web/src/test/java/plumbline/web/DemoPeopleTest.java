package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The people of the demo are there as long as it runs, and no longer.
class DemoPeopleTest {
  private static final Settings SETTINGS = new Settings(Map.of(), Map.of());

  @Test
  void they_sign_in_while_the_demo_runs_and_never_after_it(@TempDir Path temporary)
      throws Exception {
    String data = DataFolders.in(temporary).toString();
    String password;
    try (Running demo = new Running()) {
      Running.Ready ready = start(demo, "--data-dir", data, "--port", "0", "--demo");
      password = Browser.between(ready.firstSteps().getFirst(), "with the password ", " ");
      assertThat(ready.firstSteps().getLast())
          .contains("lead.inspector@example.org")
          .contains("panel.member@example.org", "panel.member.3@example.org");
      Browser lead = new Browser(URI.create(ready.address()));
      assertThat(lead.signIn("lead.inspector@example.org", password).statusCode()).isEqualTo(303);
      assertThat(lead.get("/work").body()).contains("Millbrook Youth Justice Service");
    }
    try (Running real = new Running()) {
      Running.Ready ready = start(real, "--data-dir", data, "--port", "0");
      assertThat(ready.firstSteps()).singleElement().asString().contains("/welcome?token=");
      for (String name : List.of("administrator", "lead.inspector")) {
        Browser old = new Browser(URI.create(ready.address()));
        assertThat(old.signIn(name + "@example.org", password).statusCode()).isEqualTo(422);
      }
    }
  }

  private static Running.Ready start(Running running, String... options) {
    return running.start(Serve.read(SETTINGS, options).orElseThrow(), SETTINGS);
  }
}
