package plumbline.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Problem;
import plumbline.document.Source;

/// Expressions made to break, stall or escape (SAFETY B4): they are refused, or say true, false or
/// cannot tell, and do nothing else.
@Timeout(30)
class HostileConditionsTest {
  private static final Map<String, Object> KNOWLEDGE =
      Map.of(
          "facts",
          Map.of("disposal", "a".repeat(10_000), "age", 15L, "looked_after", true),
          "classifications",
          Map.of("rosh", Map.of("inspector", "low")),
          "factors",
          Map.of("safety", true),
          "changes",
          Map.of());

  private static List<String> problems(String when) {
    String yaml =
        ExampleFiles.small().text().replace("when: factors.safety", "when: " + AsJson.quoted(when));
    assertThat(yaml).contains("child-safe, when: \"");
    return Conditions.problems(
            ExampleFiles.accepted(new Source("small.yaml", yaml.getBytes(UTF_8))))
        .stream()
        .map(Problem::what)
        .toList();
  }

  private static Conditions.Outcome outcome(String when) {
    return Conditions.evaluate(ConditionsTest.condition(when), KNOWLEDGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Runtime.getRuntime().exec('id') == null",
        "T(java.lang.System).exit(1) == 0",
        "facts.getClass().getName() == 'x'",
        "facts.class.name == 'x'",
        "''.getClass() == ''",
        "new java.io.File('/etc/passwd').exists()",
        "readFile('/etc/passwd') == ''",
        "load('x')",
        "google.protobuf.Any{type_url: 'x'} == google.protobuf.Any{}",
        "${7*191} == 1337",
        "#{7*191}",
        "[1, 2].all(n, n > 0)",
        "[1, 2].exists(n, n > 1)",
        "[1, 2].exists_one(n, n > 1)",
        "[1, 2].map(n, n * 2) == [2, 4]",
        "[1, 2].filter(n, n > 1) == [2]",
        "has(facts.age)",
        "cel.bind(x, 1, x == 1)",
        "true; false",
        "while (true) {}",
        "() -> true",
        ""
      })
  void whatever_leaves_the_language_is_refused(String when) {
    if (when.isEmpty()) {
      when = "\u0000";
    }
    assertThat(problems(when))
        .isNotEmpty()
        .allSatisfy(what -> assertThat(what).startsWith("The condition ‘child-safe’ "));
    assertThat(outcome(when)).isInstanceOf(Conditions.Outcome.CannotTell.class);
  }

  @Test
  void long_and_deep_expressions_are_refused() {
    String deep = "(".repeat(500) + "true" + ")".repeat(500);
    assertThat(problems(deep))
        .containsExactly(
            "The condition ‘child-safe’ is not a true-or-false expression (Expression recursion"
                + " limit exceeded. limit: 32)");
    for (String hostile :
        List.of(
            deep,
            "[".repeat(900) + "]".repeat(900) + " == []",
            "true && ".repeat(100_000) + "true",
            "facts.age".repeat(50_000),
            "x".repeat(3_000_000),
            "'" + "x".repeat(3_000_000) + "' == ''",
            "true ? ".repeat(200) + "true" + " : false".repeat(200),
            "facts" + "['a']".repeat(390))) {
      assertThat(problems(hostile)).isNotEmpty().hasSizeLessThan(20);
      assertThat(outcome(hostile)).isInstanceOf(Conditions.Outcome.CannotTell.class);
    }
  }

  /// CEL takes two negations for none, so these are not deep.
  @Test
  void a_thousand_negations_are_an_even_number_of_them() {
    assertThat(outcome("!".repeat(1_500) + "true")).isEqualTo(new Conditions.Outcome.Holds());
    assertThat(outcome("-".repeat(1_500) + "1 == 1")).isEqualTo(new Conditions.Outcome.Holds());
  }

  /// As long as is read, and as costly as that can be made.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts.disposal.matches('(a+)+b')",
        "facts.disposal.matches('(a|a)*b')",
        "facts.disposal.matches('(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b')",
        "facts.disposal.matches('((a?){30}){30}b')",
        "facts.disposal.matches('a{1000}{1000}')",
        "facts.disposal.matches('(?=a)b')",
        "facts.disposal.matches('(')",
        "(facts.disposal + facts.disposal + facts.disposal + facts.disposal).size() == 1",
        "duration('9223372036854775807s') > duration('1s')",
        "timestamp('9999-12-31T23:59:59Z') + duration('10000000000s') > timestamp('x')",
        "facts.age / 0 == 1",
        "facts.age % 0 == 1",
        "9223372036854775807 + facts.age == 1",
        "-9223372036854775808 / -1 == 1",
        "facts.age == 'fifteen'",
        "facts.disposal > 7",
        "facts.looked_after + 1 == 2",
        "facts.disposal.age.name",
        "facts[facts.age]",
        "facts[7]",
        "facts",
        "[facts, factors][1]['safety'] == 1",
        "int(facts.disposal) == 1",
        "string(facts) == ''",
        "{facts.age: 1, facts.age: 2}.size() == 2",
        "type(facts.age) == int",
        "dyn(facts.age)",
        "uint(-1) == 1u",
        "bytes(facts.disposal).size() > 1",
        "facts.disposal.contains('a') && !facts.disposal.startsWith('b')"
      })
  void costly_and_confused_expressions_end_quickly_with_an_outcome(String when) {
    outcome(when); // warm
    long begun = System.nanoTime();
    Conditions.Outcome outcome = outcome(when);
    assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
    assertThat(outcome).isNotNull();
    assertThat(problems(when)).hasSizeLessThan(5);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> words =
        Arbitraries.of(
            "facts",
            "factors",
            "changes",
            "classifications",
            ".",
            "safety",
            "rosh",
            "inspector",
            "age",
            "disposal",
            "&&",
            "||",
            "!",
            "==",
            "!=",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "?",
            ":",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            "in",
            "true",
            "false",
            "null",
            "1",
            "2u",
            "1.5",
            "'a'",
            "b'a'",
            "r'('",
            "\"low\"",
            ".matches(",
            ".size()",
            ".all(x, ",
            ".map(",
            "int(",
            "duration(",
            "timestamp(",
            "type(",
            "dyn(",
            "\n",
            "\\",
            "'",
            "\"",
            "#",
            "$",
            "\0",
            "é");
    return Arbitraries.oneOf(
        words.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join(" ", list)),
        words.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Property(tries = 3_000)
  void any_expression_is_true_false_or_cannot_be_told(@ForAll("expressions") String when) {
    assertThat(outcome(when)).isNotNull();
  }
}
