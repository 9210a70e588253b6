package plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.framework.FrameworkLibrary;

/// Begins to read the framework that a command will need on another core, while this one reads the
/// command: a short command is over a quarter sooner. A guess: whatever it misses is read later.
final class ReadAhead {
  private static final List<String> COMMANDS = List.of("rate", "report");
  private static final Pattern FRAMEWORK =
      Pattern.compile("\"framework\"\\s*:\\s*\"([a-z0-9-]{1,60})\"");
  private static final int HEAD = 2048;

  private ReadAhead() {}

  static void start(String... arguments) {
    if (arguments.length > 1 && COMMANDS.contains(arguments[0])) {
      Thread.ofPlatform().daemon().start(() -> List.of(arguments).forEach(ReadAhead::read));
    }
  }

  private static void read(String argument) {
    if (!argument.endsWith(".json")) {
      FrameworkLibrary.readAhead(argument);
      return;
    }
    try (InputStream in = Files.newInputStream(Path.of(argument))) {
      Matcher named = FRAMEWORK.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
      if (named.find()) {
        FrameworkLibrary.readAhead(named.group(1));
      }
    } catch (IOException | InvalidPathException unreadable) {
      // The command itself will say so.
    }
  }
}
