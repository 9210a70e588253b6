package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.web.database.CannotStart;

class ServeTest {
  private static final Settings NONE = new Settings(Map.of(), Map.of());

  @Test
  void without_options_it_listens_to_this_machine_on_8080_with_its_data_beside_the_launcher() {
    Serve.Start start = read(new Settings(Map.of("plumbline.home", "/srv/plumbline"), Map.of()));

    assertThat(start.port()).isEqualTo(8080);
    assertThat(start.address().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(start.dataFolder()).isEqualTo(Path.of("/srv/plumbline/data"));
    assertThat(start.demo()).isFalse();
  }

  @Test
  void started_by_hand_it_keeps_its_data_in_the_folder_it_is_in() {
    assertThat(read(NONE).dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @Test
  void takes_folder_port_and_demo_from_the_command_line() {
    Serve.Start start = read(NONE, "--data-dir", "/x/my data", "--port=9000", "--demo");

    assertThat(start.dataFolder()).isEqualTo(Path.of("/x/my data"));
    assertThat(start.port()).isEqualTo(9000);
    assertThat(start.demo()).isTrue();
  }

  @Test
  void an_address_for_production_comes_from_the_environment() {
    Settings settings = new Settings(Map.of(), Map.of("PLUMBLINE_ADDRESS", "0.0.0.0"));

    assertThat(read(settings).address().isAnyLocalAddress()).isTrue();
  }

  @Test
  void the_demo_is_refused_on_any_other_address_than_this_machine() {
    Settings settings = new Settings(Map.of(), Map.of("PLUMBLINE_ADDRESS", "0.0.0.0"));

    assertThatThrownBy(() -> Serve.read(settings, "--demo"))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "--demo is for this machine alone, and PLUMBLINE_ADDRESS is 0.0.0.0: unset"
                + " PLUMBLINE_ADDRESS, or leave --demo out");
  }

  @Test
  void an_option_that_is_none_is_named() {
    assertThatThrownBy(() -> Serve.read(NONE, "--prot", "9000"))
        .hasMessageStartingWith("Unknown option")
        .hasMessageContaining("--prot")
        .hasMessageEndingWith(": see plumbline serve --help for what there is");
  }

  @Test
  void a_port_that_is_none_is_refused() {
    assertThatThrownBy(() -> Serve.read(NONE, "--port", "70000"))
        .hasMessage("There is no port 70000: choose one between 1 and 65535 with --port");
    assertThatThrownBy(() -> Serve.read(NONE, "--port", "http"))
        .hasMessageContaining("'http' is not an int");
  }

  @Test
  void a_data_folder_without_a_name_is_refused() {
    assertThatThrownBy(() -> Serve.read(NONE, "--data-dir", ""))
        .hasMessage("--data-dir names no folder: give it one, or leave it out");
  }

  @Test
  void a_database_needs_a_user_too() {
    Settings settings = new Settings(Map.of(), Map.of("DB_URL", "jdbc:postgresql://db/plumbline"));

    assertThatThrownBy(settings::database)
        .hasMessage(
            "DB_URL names a database, but DB_USER is missing: set DB_USER and DB_PASSWORD too, or"
                + " unset DB_URL");
  }

  private static Serve.Start read(Settings settings, String... arguments) {
    return Serve.read(settings, arguments).orElseThrow();
  }
}
