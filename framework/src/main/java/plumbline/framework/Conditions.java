package plumbline.framework;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Nearest;
import plumbline.document.Problem;
import plumbline.document.Problems;

/// Evaluates a framework's conditions on a case. They are CEL expressions, a closed and typed
/// language: no loops (macros are off), no classes, no input or output, so that a framework from
/// anywhere can only ever answer true or false. Loading CEL takes a third of a second, so nothing
/// here is touched before a condition must be evaluated.
///
/// An expression sees four groups by name: `facts` (the case list's columns), `classifications`
/// (`rosh` and `safety`, each with `caseManager` and `inspector`), `factors` (`safety`, `others`)
/// and `changes` (`desistance`, `safety`, `others`).
public final class Conditions {

  private static final List<String> CHANGES = List.of("desistance", "safety", "others");
  private static final List<String> FACTORS = List.of("safety", "others");
  private static final List<String> CLASSIFICATIONS =
      List.of("rosh.inspector", "rosh.caseManager", "safety.inspector", "safety.caseManager");

  /// Names at most this long: a mistake is shown in a message.
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(facts|factors|changes)\\.(\\w{1,60})"
              + "|\\b(classifications)\\.(\\w{1,60}(?:\\.\\w{1,60})?)");

  private static final int LONGEST = 2000;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(32)
          .maxRegexProgramSize(1000)
          .build();
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros()
          .setResultType(SimpleType.BOOL)
          .addVar("facts", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar(
              "classifications",
              MapType.create(
                  SimpleType.STRING, MapType.create(SimpleType.STRING, SimpleType.STRING)))
          .addVar("factors", MapType.create(SimpleType.STRING, SimpleType.BOOL))
          .addVar("changes", MapType.create(SimpleType.STRING, SimpleType.BOOL))
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
  private static final Map<String, CelRuntime.Program> COMPILED = new ConcurrentHashMap<>();

  private Conditions() {}

  /// What a condition says of a case.
  public sealed interface Outcome {
    record Holds() implements Outcome {}

    record Fails() implements Outcome {}

    /// A fact that the condition needs is missing, or of the wrong type.
    record CannotTell(String why) implements Outcome {}
  }

  /// Every fault in a framework's conditions.
  public static List<Problem> problems(Framework framework) {
    List<Problem> problems = new ArrayList<>();
    for (Condition condition : framework.conditions()) {
      if (problems.size() >= Problems.MOST) {
        break;
      }
      COMPILER.compile(condition.when()).getErrors().stream()
          .map(Conditions::reason)
          .distinct()
          .forEach(reason ->
              problems.add(
                  new Problem(
                      condition.place(),
                      "The condition ‘%s’ is not a true-or-false expression (%s)"
                          .formatted(condition.id(), reason),
                      "write it in CEL, such as factors.others &&"
                          + " classifications.rosh.inspector != \"low\"")));
      for (Name name : condition.when().length() > LONGEST ? Set.<Name>of() : names(condition)) {
        List<String> known = known(name.group(), framework);
        if (!known.contains(name.field())) {
          problems.add(
              new Problem(
                  condition.place(),
                  "The condition ‘%s’ asks for %s, which no case has"
                      .formatted(condition.id(), name),
                  Nearest.advice(name.field(), known)));
        }
      }
    }
    return problems;
  }

  /// What CEL says, without the inside of its parser.
  private static String reason(CelIssue issue) {
    return issue
        .getMessage()
        .replaceAll("(?s) \\(in container.*| \\(candidates.*| expecting .*", "");
  }

  /// Something that a condition asks of a case, such as `factors.safety`.
  private record Name(String group, String field) {
    @Override
    public String toString() {
      return group + "." + field;
    }

    boolean isIn(Map<String, ?> knowledge) {
      Object inside = knowledge;
      for (String step : toString().split("\\.", -1)) {
        inside = inside instanceof Map<?, ?> map ? map.get(step) : null;
      }
      return inside != null;
    }
  }

  /// What a condition asks of a case, such as `factors.safety` or `classifications.rosh.inspector`,
  /// in the order in which it is written.
  public static List<String> asks(Condition condition) {
    return names(condition).stream().map(Name::toString).toList();
  }

  private static Set<Name> names(Condition condition) {
    Set<Name> names = new LinkedHashSet<>();
    Matcher field = FIELD.matcher(condition.when());
    while (field.find()) {
      String group = field.group(1) == null ? field.group(3) : field.group(1);
      String name = field.group(1) == null ? field.group(4) : field.group(2);
      names.add(new Name(String.valueOf(group), String.valueOf(name)));
    }
    return names;
  }

  private static List<String> known(String group, Framework framework) {
    return switch (group) {
      case "facts" -> framework.facts().names();
      case "factors" -> FACTORS;
      case "changes" -> CHANGES;
      default -> CLASSIFICATIONS;
    };
  }

  /// Whether a condition holds for a case.
  ///
  /// @param knowledge the four groups by name, each with what is known of the case
  public static Outcome evaluate(Condition condition, Map<String, ?> knowledge) {
    try {
      CelRuntime.Program program = COMPILED.get(condition.when());
      if (program == null) {
        program = RUNTIME.createProgram(COMPILER.compile(condition.when()).getAst());
        COMPILED.put(condition.when(), program);
      }
      Object answer = program.eval(knowledge);
      return answer instanceof Boolean holds
          ? holds ? new Outcome.Holds() : new Outcome.Fails()
          : new Outcome.CannotTell(
              "‘%s’ gives %s, not true or false".formatted(condition.when(), answer));
    } catch (CelEvaluationException | CelValidationException failed) {
      return new Outcome.CannotTell(
          names(condition).stream()
              .filter(name -> !name.isIn(knowledge))
              .map(name -> name + " is not given")
              .findFirst()
              .orElseGet(() -> String.valueOf(failed.getMessage())));
    }
  }
}
