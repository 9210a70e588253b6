package plumbline.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import plumbline.web.database.CannotStart;
import plumbline.web.database.ConfiguredDatabase;
import plumbline.web.database.DataFolder;
import plumbline.web.database.DatabaseAccess;
import plumbline.web.database.EmbeddedPostgres;
import plumbline.web.database.Schema;
import plumbline.web.people.FirstSteps;

/// One Plumbline from its start to its end. What was started last is stopped first: visitors are
/// served to the end before the database goes.
final class Running implements AutoCloseable {
  private final Deque<Stop> stops = new ArrayDeque<>();
  private boolean closed;
  private @Nullable ConfigurableApplicationContext context;

  /// Where it can be visited, and where its data is.
  ///
  /// @param firstSteps what to do first, a line each
  record Ready(String address, String data, List<String> firstSteps) {}

  Ready start(Serve.Start wanted, Settings settings) {
    mustBeFree(wanted);
    DatabaseAccess database = database(wanted, settings);
    Schema.migrate(database);
    context = application(wanted, database, settings);
    Integer port = context.getEnvironment().getProperty("local.server.port", Integer.class);
    String host =
        wanted.address().isLoopbackAddress() ? "localhost" : wanted.address().getHostAddress();
    String address = "http://%s:%d/".formatted(host, port);
    return new Ready(address, database.place(), context.getBean(FirstSteps.class).lines(address));
  }

  /// What runs; for tests that ask it which addresses there are.
  ConfigurableApplicationContext context() {
    return Objects.requireNonNull(context, "not started");
  }

  private DatabaseAccess database(Serve.Start wanted, Settings settings) {
    Optional<ConfiguredDatabase> configured = settings.database();
    if (configured.isPresent()) {
      return configured.get().reached();
    }
    DataFolder folder = DataFolder.open(wanted.dataFolder());
    stopLater(folder::close);
    EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
    stopLater(postgres::close);
    return postgres.start();
  }

  private ConfigurableApplicationContext application(
      Serve.Start wanted, DatabaseAccess database, Settings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", wanted.address().getHostAddress());
    properties.put("server.port", wanted.port());
    properties.put("spring.datasource.url", database.url());
    properties.put("spring.datasource.username", database.serving().user());
    properties.put("spring.datasource.password", database.serving().password().secret());
    properties.put("plumbline.demo", wanted.demo());
    properties.put("plumbline.messages", wanted.dataFolder().resolve("messages").toString());
    properties.put("plumbline.public", wanted.dataFolder().resolve("public").toString());
    properties.putAll(settings.neighbours());
    settings.home().ifPresent(home -> properties.put("plumbline.home", home));
    settings
        .proxy()
        .ifPresent(proxy -> {
          properties.put("server.forward-headers-strategy", "native");
          properties.put("server.tomcat.remoteip.internal-proxies", Pattern.quote(proxy));
          properties.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
          properties.put("server.tomcat.remoteip.protocol-header", "x-forwarded-proto");
        });
    if (settings.database().isEmpty()) {
      properties.put("server.tomcat.accesslog.enabled", true);
      properties.put(
          "server.tomcat.accesslog.directory",
          wanted.dataFolder().resolve("logs").toAbsolutePath().toString());
    }
    SpringApplication application = new SpringApplication(Plumbline.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    // Ours stops Spring first and the database after it (see Plumbline).
    application.setRegisterShutdownHook(false);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("plumbline serve", properties)));
    try {
      ConfigurableApplicationContext context = application.run();
      stopLater(context::close);
      return context;
    } catch (PortInUseException taken) {
      throw portTaken(wanted);
    }
  }

  /// Asked before anything is made, so that a second start on a port touches nothing.
  private static void mustBeFree(Serve.Start wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(wanted.address(), wanted.port()));
    } catch (IOException problem) {
      if (String.valueOf(problem.getMessage()).contains("in use")) {
        throw portTaken(wanted);
      }
      throw new CannotStart(
          "Plumbline cannot listen at %s port %d (%s)"
              .formatted(wanted.address().getHostAddress(), wanted.port(), problem.getMessage()),
          "choose another port with --port, or correct PLUMBLINE_ADDRESS");
    }
  }

  private static CannotStart portTaken(Serve.Start wanted) {
    return new CannotStart(
        "Port %d is taken by another program".formatted(wanted.port()),
        "stop that one, or choose another port with --port");
  }

  private void stopLater(Stop stop) {
    synchronized (stops) {
      if (!closed) {
        stops.push(stop);
        return;
      }
    }
    stop.run();
    throw new CannotStart("Plumbline was stopped while it started", "start it again");
  }

  boolean isClosed() {
    synchronized (stops) {
      return closed;
    }
  }

  @Override
  public void close() {
    Deque<Stop> now;
    synchronized (stops) {
      closed = true;
      now = new ArrayDeque<>(stops);
      stops.clear();
    }
    now.forEach(Stop::run);
  }

  private interface Stop {
    void run();
  }
}
