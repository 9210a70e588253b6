package plumbline.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.document.ContentHash;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;

/// The frameworks at hand: those that come with the product, and those of the user's own folders,
/// which win where an id stands in both. A file is read when it is first asked for.
public final class FrameworkLibrary {
  private static final String SHIPPED = "/plumbline/frameworks/";

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Parsed<Framework>> read = new LinkedHashMap<>();

  private FrameworkLibrary() {}

  /// The frameworks that come with the product are the same for everybody, and read once.
  private static final class Shipped {
    private static final Map<String, Source> SOURCES = sources();
    private static final Map<String, Parsed<Framework>> READ = new ConcurrentHashMap<>();

    private static Map<String, Source> sources() {
      Map<String, Source> sources = new LinkedHashMap<>();
      for (String name : text("index").split("\\R")) {
        if (!name.isEmpty()) {
          sources.put(
              withoutEnding(name),
              new Source(
                  "frameworks/" + name, resource(name), new ContentHash(text(name + ".sha256"))));
        }
      }
      return sources;
    }
  }

  /// The frameworks that come with the product.
  public static FrameworkLibrary shipped() {
    FrameworkLibrary library = new FrameworkLibrary();
    library.sources.putAll(Shipped.SOURCES);
    return library;
  }

  /// Reads a framework that comes with the product before somebody asks for it, so that another
  /// core may do it; an id that the product hasn't is nothing to read.
  public static void readAhead(String id) {
    Optional.ofNullable(Shipped.SOURCES.get(id)).ifPresent(source -> read(id, source));
  }

  private static Parsed<Framework> read(String id, Source source) {
    return source == Shipped.SOURCES.get(id)
        ? Shipped.READ.computeIfAbsent(id, _ -> FrameworkReader.read(source))
        : FrameworkReader.read(source);
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8).strip();
  }

  private static byte[] resource(String name) {
    try (InputStream in = FrameworkLibrary.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + name + " is missing from the product.");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Adds every .yaml and .yml file of a folder under the id that the file gives itself, in the
  /// order of their names.
  public synchronized List<Problem> add(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of(
          new Problem(
              new Place(folder.toString(), 1, 1),
              "The folder of frameworks cannot be read",
              "check its name, and that you may read it"));
    }
    files.sort(Comparator.naturalOrder());
    List<Problem> problems = new ArrayList<>();
    Map<String, Source> here = new HashMap<>();
    for (Path file : files) {
      switch (Source.of(file).then(FrameworkLibrary::named)) {
        case Parsed.Accepted<Named>(Named named) -> {
          Source earlier = here.putIfAbsent(named.framework().id(), named.source());
          if (earlier == null) {
            add(named);
          } else {
            problems.add(
                new Problem(
                    named.source().start(),
                    "The framework ‘%s’ is in this folder twice".formatted(named.framework().id()),
                    "remove this file or %s, or give one of them another id"
                        .formatted(earlier.name())));
          }
        }
        case Parsed.Refused<Named>(List<Problem> refusal) -> problems.addAll(refusal);
      }
    }
    return problems;
  }

  /// A framework with the file that it was read from.
  private record Named(Framework framework, Source source) {}

  private static Parsed<Named> named(Source source) {
    return FrameworkReader.read(source)
        .then(framework -> new Parsed.Accepted<>(new Named(framework, source)));
  }

  private void add(Named named) {
    sources.put(named.framework().id(), named.source());
    read.put(named.framework().id(), new Parsed.Accepted<>(named.framework()));
  }

  /// Adds a framework from a file; answers with its problems if it has any.
  public synchronized Optional<List<Problem>> add(Source source) {
    return switch (named(source)) {
      case Parsed.Accepted<Named>(Named named) -> {
        add(named);
        yield Optional.empty();
      }
      case Parsed.Refused<Named>(List<Problem> problems) -> Optional.of(problems);
    };
  }

  public synchronized List<String> ids() {
    return List.copyOf(sources.keySet());
  }

  public synchronized Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /// The framework of an id, or of `id@version`.
  ///
  /// @param askedAt where the name was written, for the message if there is no such framework
  public synchronized Parsed<Framework> find(String name, Place askedAt) {
    String id = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    Source source = sources.get(id);
    if (source == null) {
      return refused(
          askedAt,
          "There is no framework ‘%s’".formatted(id),
          Nearest.advice(id, sources.keySet()));
    }
    return read.computeIfAbsent(id, _ -> read(id, source))
        .then(framework ->
            id.equals(name) || name.equals(id + "@" + framework.version())
                ? new Parsed.Accepted<>(framework)
                : refused(
                    askedAt,
                    "There is no framework ‘%s’".formatted(name),
                    "the version at hand is %s@%s".formatted(id, framework.version())));
  }

  private static Parsed<Framework> refused(Place place, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(place, what, mend)));
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
