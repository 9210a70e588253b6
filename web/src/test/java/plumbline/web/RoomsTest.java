package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
  private static final ApplicationModules ROOMS = ApplicationModules.of(Plumbline.class);

  @Test
  void the_rooms_look_only_where_their_doors_allow() {
    List<String> seen =
        ROOMS.stream().map(room -> room.getIdentifier().toString()).sorted().toList();
    assertThat(seen)
        .contains("access", "database", "frameworks", "health", "inspections", "layout");
    ROOMS.verify();
  }
}
