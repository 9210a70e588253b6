package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import plumbline.document.Parsed;

class MutatedListTest {

  /// A good file with a few bytes changed is read or refused, and never more than that.
  @Property(tries = 1500)
  void a_mutated_file_is_read_or_refused(@ForAll long key, @ForAll boolean workbook)
      throws IOException {
    Path mutated = Files.createTempFile("mutated", workbook ? ".xlsx" : ".csv");
    try {
      if (workbook) {
        Workbooks.book().header().row(Lists.court("YJ-1").strip().split(",", -1)).write(mutated);
      } else {
        Files.writeString(mutated, Lists.HEADER + Lists.court("YJ-1") + Lists.outOfCourt("YJ-2"));
      }
      byte[] content = Files.readAllBytes(mutated);
      Random random = new Random(key);
      for (int change = 0; change < 1 + random.nextInt(8); change++) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      Files.write(mutated, content);
      Parsed<CaseList> read = CaseListReader.read(mutated, Lists.YOUTH_2018, DateOrder.AS_WRITTEN);
      assertThat(read).isNotNull();
    } finally {
      Files.delete(mutated);
    }
  }
}
