package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.Parsed;

/// A good file with a few bytes changed is read or refused, and never more than that.
class MutatedListTest {
  private static final int TIMES = 300;
  private static final String TEXT =
      Lists.HEADER
          + Lists.court("YJ-1").replace("north", "\"Café,\nnorth\"")
          + Lists.outOfCourt("YJ-2");
  private static final byte[] TELLING =
      "\"\",;\t\r\n\0<>&/='\u00E9\u00C3\u0081".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private final Map<String, Integer> outcomes = new HashMap<>();

  @BeforeEach
  void name() {
    file = folder.resolve("list");
  }

  @Test
  void a_mutated_text_is_read_or_refused() throws IOException {
    tryAll(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_mutated_text_in_windows_1252_is_read_or_refused() throws IOException {
    tryAll(TEXT.getBytes(Charset.forName("windows-1252")));
  }

  @Test
  void a_mutated_workbook_is_read_or_refused() throws IOException {
    book().write(file);
    tryAll(Files.readAllBytes(file));
  }

  @Test
  void a_workbook_with_a_mutated_part_is_read_or_refused() throws IOException {
    for (String part : Workbooks.PARTS) {
      Workbooks book = book();
      book.write(file);
      byte[] good = book.content(part);
      for (int key = 0; key < TIMES / 3; key++) {
        book.part(part, mutated(good, key)).write(file);
        read(part + key);
      }
    }
    assertBothHappened();
  }

  private static Workbooks book() {
    return Workbooks.book()
        .part("xl/sharedStrings.xml", "<sst><si><t>north</t></si></sst>")
        .header()
        .row("YJ-1", "court", "referral-order", "<c r=\"D2\" s=\"1\"><v>45839</v></c>")
        .row("YJ-2", "court", "<c r=\"M3\" t=\"s\"><v>0</v></c>");
  }

  private void tryAll(byte[] good) throws IOException {
    for (int key = 0; key < TIMES; key++) {
      Files.write(file, mutated(good, key));
      read("seed " + key);
    }
    assertBothHappened();
  }

  private void read(String which) {
    Parsed<CaseList> read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> CaseListReader.read(file, Lists.YOUTH_2018, DateOrder.AS_WRITTEN),
            which);
    outcomes.merge(read.getClass().getSimpleName(), 1, Integer::sum);
  }

  private void assertBothHappened() {
    assertThat(outcomes).containsOnlyKeys("Accepted", "Refused");
  }

  private static byte[] mutated(byte[] good, long key) {
    Random random = new Random(key);
    byte[] content = good.clone();
    for (int change = random.nextInt(4); change > 0; change--) {
      content[random.nextInt(content.length)] =
          random.nextBoolean()
              ? TELLING[random.nextInt(TELLING.length)]
              : (byte) random.nextInt(256);
    }
    return content;
  }
}
