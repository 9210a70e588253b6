package plumbline.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// Frameworks with a few bytes changed at random: whatever comes, the reader answers with a
/// framework or with problems, and throws nothing.
class MutatedFrameworksTest {
  private static final byte[] TELLING = "{}[]\"':,#&*!|>%@`-?\n\t 0z\0\u00e9".getBytes(UTF_8);

  static List<Path> all() {
    return ExampleFiles.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void bytes_changed_at_random_are_read_or_refused_with_their_line(Path file) {
    byte[] original = ExampleFiles.source(file).text().getBytes(UTF_8);
    int changes = original.length < 10_000 ? 2_000 : 150;
    Random random = new Random(20_26);
    int refused = 0;
    for (int change = 0; change < changes; change++) {
      Source source = new Source("changed.yaml", changed(original, random));
      int lines = (int) source.text().chars().filter(letter -> letter == '\n').count() + 1;
      if (FrameworkReader.read(source)
          instanceof Parsed.Refused<Framework>(List<Problem> problems)) {
        refused++;
        assertThat(problems)
            .allSatisfy(problem -> {
              assertThat(problem.place().line()).isBetween(1, lines);
              assertThat(problem.toString()).doesNotContain("\n", "Exception", "plumbline.");
            });
      }
    }
    assertThat(refused).isGreaterThan(changes / 10);
  }

  private static byte[] changed(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int byteOf = random.nextInt(4); byteOf >= 0; byteOf--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
        case 2 -> bytes = cut(bytes, at, Math.min(bytes.length, at + random.nextInt(40)));
        default -> bytes = doubled(bytes, at, Math.min(bytes.length, at + random.nextInt(40)));
      }
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    byte[] rest = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, rest, 0, from);
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  private static byte[] doubled(byte[] bytes, int from, int to) {
    byte[] more = new byte[bytes.length + (to - from)];
    System.arraycopy(bytes, 0, more, 0, to);
    System.arraycopy(bytes, from, more, to, bytes.length - from);
    return more;
  }

  @Test
  void a_key_question_with_more_prompts_than_there_are_letters_is_refused() {
    String small = ExampleFiles.small().text();
    String prompt = "{text: \"Is it written down?\"}";
    assertThat(read(small.replace(prompt, prompts(prompt, 702)))).isEmpty();
    assertThat(read(small.replace(prompt, prompts(prompt, 703))))
        .containsExactly(
            "small.yaml:65: The key question 2.1.1 has more than 702 prompts: remove some of them");
    assertThat(new QuestionId("2.1.1").prompt(701)).hasToString("2.1.1.zz");
  }

  private static String prompts(String prompt, int times) {
    return IntStream.range(0, times).mapToObj(_ -> prompt).collect(Collectors.joining(", "));
  }

  @Test
  void a_key_question_with_the_id_of_a_prompt_is_refused() {
    assertThat(read(ExampleFiles.small().text().replace("id: \"2.1.1\"", "id: \"2.1.1.a\"")))
        .containsExactly(
            "small.yaml:62: The id of the key question is ‘2.1.1.a’: write the standard's id, a full"
                + " stop and a number, such as \"2.1.1\"");
  }

  private static List<String> read(String text) {
    return ExampleFiles.problems(new Source("small.yaml", text.getBytes(UTF_8)));
  }
}
