package plumbline.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import plumbline.web.database.CannotStart;

/// The web application. There is no default user: nobody can log in until a person has an account.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Plumbline {
  private static final int BAD_USAGE = 2;

  public static void main(String... arguments) {
    Locale.setDefault(Locale.UK); // the same pages on every machine, whatever language it speaks
    Running running = new Running();
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
    try {
      Settings settings = settings();
      Optional<Serve.Start> start = Serve.read(settings, withoutName(arguments));
      if (start.isPresent()) {
        Running.Ready ready = running.start(start.get(), settings);
        System.out.printf(
            "Plumbline is ready at %s (%s; stop with Ctrl-C)%n", ready.address(), ready.data());
        ready.firstSteps().forEach(System.out::println);
      }
    } catch (CannotStart problem) {
      if (!running.isClosed()) {
        System.err.println("plumbline serve: " + problem.line());
      }
      System.exit(BAD_USAGE);
    }
  }

  /// The launcher may pass on the name of the command.
  private static String[] withoutName(String... arguments) {
    boolean named = arguments.length > 0 && arguments[0].equals("serve");
    return named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
  }

  private static Settings settings() {
    Map<String, String> properties =
        System.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, System::getProperty));
    return new Settings(properties, System.getenv());
  }
}
