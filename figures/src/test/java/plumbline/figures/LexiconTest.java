package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A word is its own letters, whatever stood in its place before.
class LexiconTest {
  @Test
  void words_of_one_place_do_not_mix() {
    for (int time = 0; time < 3; time++) {
      assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
      assertThat(word("Aa").word()).isEqualTo("aa");
      assertThat(word("BB").word()).isEqualTo("bb");
    }
  }

  @Test
  void a_word_of_any_length_is_read() {
    for (int letters : new int[] {1, 40, 41, 5000}) {
      assertThat(word("A".repeat(letters)).word()).isEqualTo("a".repeat(letters));
    }
  }

  @Test
  void a_word_is_read_where_it_stands() {
    assertThat(Lexicon.at("In Twelve cases", 3, 9).word()).isEqualTo("twelve");
    assertThat(Lexicon.at("In Twelve cases", 3, 9).worth()).isEqualByComparingTo("12");
  }

  @Test
  void several_threads_read_the_same_words() throws Exception {
    List<String> printed = List.of("Aa", "BB", "Seven", "Fifty");
    List<String> words = List.of("aa", "bb", "seven", "fifty");
    Callable<Boolean> reading =
        () ->
            IntStream.range(0, 20_000)
                .allMatch(time -> word(printed.get(time % 4)).word().equals(words.get(time % 4)));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> each :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> reading).toList())) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  private static Lexicon.Word word(String printed) {
    return Lexicon.at(printed, 0, printed.length());
  }
}
