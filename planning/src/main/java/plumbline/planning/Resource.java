package plumbline.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import plumbline.document.Source;

/// A file that comes with the product.
final class Resource {
  private Resource() {}

  static Source source(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the product.");
      }
      return new Source("planning/" + name, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
