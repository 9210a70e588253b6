package plumbline.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

class TextPairsTest {
  private static Parsed<Map<String, String>> read(String csv) {
    return TextPairs.read(new Source("texts.csv", csv.getBytes(UTF_8)), "cy");
  }

  private static List<String> problems(String csv) {
    return switch (read(csv)) {
      case Parsed.Refused<Map<String, String>>(List<Problem> found) ->
          found.stream().map(Problem::toString).toList();
      case Parsed.Accepted<Map<String, String>>(var pairs) -> List.of("accepted " + pairs);
    };
  }

  @Property
  void what_is_written_is_read_again(
      @ForAll @Size(max = 20)
          Map<
                  @NotEmpty @AlphaChars @Chars({'=', '@', ',', '"', '\'', ' '}) String,
                  @AlphaChars @Chars({'=', ',', '"'}) String>
              texts) {
    Map<String, String> kept = new LinkedHashMap<>();
    texts.forEach((english, welsh) -> {
      if (!english.isBlank() && !english.startsWith("'") && !welsh.isEmpty()) {
        kept.put(english, welsh);
      }
    });
    assertThat(read(TextPairs.write(kept, "cy"))).isEqualTo(new Parsed.Accepted<>(kept));
  }

  @Example
  void a_row_without_a_translation_is_left_aside() {
    assertThat(read("english,cy\nGood,\nStaff,Staff\n"))
        .isEqualTo(new Parsed.Accepted<>(Map.of("Staff", "Staff")));
  }

  @Example
  void each_bad_row_is_named_and_none_is_taken() {
    assertThat(
            problems(
                "english,cy\nGood,Da\n34 cases,43 achos\nGood,Gwych\n\"Rated {overall}\",Gradd\na,b,c\n"))
        .hasSize(4)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("texts.csv:3: ").contains("34"),
            one -> assertThat(one).startsWith("texts.csv:4: ").contains("two translations"),
            one -> assertThat(one).startsWith("texts.csv:5: ").contains("{overall}"),
            one -> assertThat(one).startsWith("texts.csv:6: ").contains("3 cells"));
  }

  @Example
  void another_file_is_no_translation() {
    for (String other :
        new String[] {
          "", "id,label\n1,2\n", "cy,english\n", "PK\u0003\u0004", "english,cy\n\"Good"
        }) {
      assertThat(problems(other))
          .as(other)
          .hasSize(1)
          .noneMatch(one -> one.startsWith("accepted {G"));
    }
    assertThat(problems("english,cy\n" + "x".repeat(500_000) + ",y\n")).hasSize(1);
  }

  @Example
  void a_formula_is_handed_out_as_text() {
    assertThat(TextPairs.write(Map.of("=1+1", ""), "cy")).contains("'=1+1");
  }
}
