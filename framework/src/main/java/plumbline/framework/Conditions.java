package plumbline.framework;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Nearest;
import plumbline.document.Problem;

/// Evaluates a framework's conditions on a case. They are CEL expressions, a closed and typed language:
/// no loops (macros are off), no classes, no input or output, so that a framework from anywhere can
/// only ever answer true or false. Loading CEL takes a third of a second, so nothing here is touched
/// before a condition must be evaluated.
///
/// An expression sees four groups by name: `facts` (the case list's columns), `classifications` (`rosh`
/// and `safety`, each with `caseManager` and `inspector`), `factors` (`safety`, `others`) and `changes`
/// (`desistance`, `safety`, `others`).
public final class Conditions {

  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "classifications",
          Set.of("rosh", "safety"),
          "factors",
          Set.of("safety", "others"),
          "changes",
          Set.of("desistance", "safety", "others"));
  private static final Pattern FIELD =
      Pattern.compile("\\b(facts|classifications|factors|changes)\\.([A-Za-z_][A-Za-z0-9_]*)");

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(2000)
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
    Set<String> facts = new TreeSet<>(FactCodes.CASE_LIST);
    facts.addAll(framework.facts().byFact().keySet());
    for (Condition condition : framework.conditions()) {
      CelValidationResult result = COMPILER.compile(condition.when());
      for (CelIssue issue : result.getErrors()) {
        problems.add(
            new Problem(
                condition.place(),
                "The condition ‘%s’ is no true-or-false expression (%s)"
                    .formatted(condition.id(), issue.getMessage().replaceAll("\\p{Cntrl}+", " ")),
                "write it in CEL, such as factors.others && classifications.rosh.inspector !="
                    + " \"low\""));
      }
      Matcher field = FIELD.matcher(condition.when());
      while (field.find()) {
        Set<String> known =
            field.group(1).equals("facts") ? facts : GROUPS.getOrDefault(field.group(1), Set.of());
        if (!known.contains(field.group(2))) {
          problems.add(
              new Problem(
                  condition.place(),
                  "The condition ‘%s’ asks for %s, which no case has"
                      .formatted(condition.id(), field.group()),
                  Nearest.advice(field.group(2), known)));
        }
      }
    }
    return problems;
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
      return Boolean.TRUE.equals(program.eval(knowledge))
          ? new Outcome.Holds()
          : new Outcome.Fails();
    } catch (CelEvaluationException | CelValidationException failed) {
      String why = String.valueOf(failed.getMessage()).replaceAll("\\p{Cntrl}+", " ");
      return new Outcome.CannotTell(why);
    }
  }
}
