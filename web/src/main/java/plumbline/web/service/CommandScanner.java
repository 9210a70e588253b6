package plumbline.web.service;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A scanner’s command that the administrator named, such as `clamdscan --no-summary -`. It gets
/// the file as its input and no name, and says by its exit status what it found, as ClamAV does: 0
/// nothing, 1 a virus. It runs without a shell.
@Component
class CommandScanner implements Scanner {
  private static final Logger LOG = LoggerFactory.getLogger(CommandScanner.class);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final List<String> command;
  private final Duration longest;

  @org.springframework.beans.factory.annotation.Autowired
  CommandScanner(@Value("${plumbline.scanner:}") String command) {
    this(command.isBlank() ? List.of() : List.of(command.strip().split(" +")), LONGEST);
  }

  CommandScanner(List<String> command, Duration longest) {
    this.command = List.copyOf(command);
    this.longest = longest;
  }

  @Override
  public boolean isThere() {
    return !command.isEmpty();
  }

  @Override
  public Verdict scan(byte[] content) {
    if (!isThere()) {
      return Verdict.NOT_SCANNED;
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        Thread feeding = Thread.startVirtualThread(() -> feed(process, content));
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("The virus scanner took longer than {}", longest);
          return Verdict.FAILED;
        }
        feeding.join();
        return switch (process.exitValue()) {
          case 0 -> Verdict.CLEAN;
          case 1 -> Verdict.INFECTED;
          default -> {
            LOG.warn("The virus scanner ended with {}", process.exitValue());
            yield Verdict.FAILED;
          }
        };
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException problem) {
      LOG.warn("The virus scanner cannot be run: {}", problem.getMessage());
      return Verdict.FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Verdict.FAILED;
    }
  }

  /// A scanner that has seen enough may close its input early.
  private static void feed(Process process, byte[] content) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(content);
    } catch (IOException closed) {
      LOG.debug("The virus scanner read no further", closed);
    }
  }
}
