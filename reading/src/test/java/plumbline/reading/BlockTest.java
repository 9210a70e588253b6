package plumbline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  @Test
  void a_table_keeps_the_rows_that_it_was_made_with() {
    List<Block.Row> rows = new ArrayList<>();
    Passage words = new Passage.Builder().build();
    Block.Table table = new Block.Table(rows, words);
    rows.add(new Block.Row(List.of()));
    assertThat(table.rows()).isEmpty();
  }
}
