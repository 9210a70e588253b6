package plumbline.web.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// Every framework that was received. What was rated by a content is always read with that content,
/// however often the framework has changed since.
@Service
public class Frameworks {
  /// How many contents are kept in memory as read.
  private static final int MOST = 32;

  private final FrameworkVersions versions;
  private final ConcurrentLruCache<ContentHash, Shelf> read =
      new ConcurrentLruCache<>(MOST, this::read);

  Frameworks(FrameworkVersions versions) {
    this.versions = versions;
  }

  /// A framework, and a library in which it stands under its id.
  private record Shelf(Framework framework, FrameworkLibrary library) {}

  /// Keeps a framework's content; content that is kept already adds nothing.
  public void receive(Framework framework) {
    versions.add(framework.hash(), framework.id(), framework.version(), framework.source().text());
  }

  boolean knows(ContentHash content) {
    return versions.find(content).isPresent();
  }

  /// Those of one id together, the latest received first.
  public List<KnownFramework> all() {
    return versions.all().stream().map(this::known).toList();
  }

  /// The framework that an address names: by its id, or by its id and the beginning of its hash.
  Optional<KnownFramework> named(String name) {
    return versions.all().stream()
        .filter(version -> version.isCalled(name))
        .findFirst()
        .map(this::known);
  }

  /// The framework whose content something stored was rated by.
  public KnownFramework of(ContentHash content) {
    return known(versions.find(content).orElseThrow(() -> missing(content)));
  }

  /// A library that holds this content under its id, to read an inspection file with.
  public FrameworkLibrary library(ContentHash content) {
    return read.get(content).library();
  }

  String source(KnownFramework framework) {
    return versions.source(framework.hash()).orElseThrow(() -> missing(framework.hash()));
  }

  private KnownFramework known(FrameworkVersion version) {
    return new KnownFramework(version, read.get(version.hash()).framework());
  }

  private Shelf read(ContentHash content) {
    FrameworkVersion version = versions.find(content).orElseThrow(() -> missing(content));
    byte[] file = versions.source(content).orElseThrow(() -> missing(content)).getBytes(UTF_8);
    Source source = new Source(version.id() + ".yaml", file);
    FrameworkLibrary library = FrameworkLibrary.shipped();
    library.add(source).ifPresent(Frameworks::refuse);
    return switch (library.find(version.id(), source.start())) {
      case Parsed.Accepted<Framework>(Framework framework) -> new Shelf(framework, library);
      case Parsed.Refused<Framework>(List<Problem> problems) -> throw unreadable(problems);
    };
  }

  private static void refuse(List<Problem> problems) {
    throw unreadable(problems);
  }

  private static IllegalStateException unreadable(List<Problem> problems) {
    return new IllegalStateException("A stored framework can't be read: " + problems.getFirst());
  }

  private static IllegalStateException missing(ContentHash content) {
    return new IllegalStateException("The framework %s is not stored.".formatted(content.brief()));
  }
}
