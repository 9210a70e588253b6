package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLinesTest {
  @Test
  void whatever_a_visitor_sends_is_one_line_of_the_log() {
    String line = logged("asked for /a\r\nERROR forged\u001b[2J\u0085\u2028end", null);

    assertThat(line).endsWith("asked for /a | ERROR forged [2J | end \n");
  }

  @Test
  void a_stack_trace_is_one_line_too() {
    String line = logged("it failed", new IllegalStateException("because of\nthis"));

    assertThat(line.strip())
        .doesNotContain("\n")
        .contains("it failed", "because of | this", " | at ");
  }

  @Test
  void a_line_does_not_grow_without_end() {
    assertThat(logged("x".repeat(1_000_000), null)).hasSizeLessThan(9_000);
  }

  @SuppressWarnings("unchecked")
  private static String logged(String message, @Nullable Throwable problem) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger logger = context.getLogger("test");
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    return new String(
        console
            .getEncoder()
            .encode(new LoggingEvent("test", logger, Level.WARN, message, problem, new Object[0])),
        UTF_8);
  }
}
