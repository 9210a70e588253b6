package plumbline.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The site with the five inspections and the browser, one of each for all tests that ask for them.
/// Where there is no browser, what asks for one is skipped as a whole: a parameter can't be.
final class Demo implements ParameterResolver, ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    boolean asks =
        Stream.of(test.getRequiredTestClass().getDeclaredConstructors())
            .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
            .anyMatch(Chromium.class::equals);
    return asks && Chromium.isMissing()
        ? ConditionEvaluationResult.disabled(Chromium.MISSING)
        : ConditionEvaluationResult.enabled("");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Site.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ExtensionContext.Store shared =
        test.getRoot().getStore(ExtensionContext.Namespace.create(Demo.class));
    return parameter.getParameter().getType() == Site.class
        ? shared.computeIfAbsent("site", _ -> new Started(), Started.class).site
        : shared.computeIfAbsent("chromium", _ -> Chromium.launch(), Chromium.class);
  }

  private static final class Started implements AutoCloseable {
    private final Path data;
    final Site site;

    Started() {
      try {
        data = Files.createTempDirectory("plumbline-demo");
        site = Site.start(data, "--demo");
      } catch (IOException problem) {
        throw new AssertionError(problem);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError(stopped);
      }
    }

    @Override
    public void close() throws IOException {
      site.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
