package plumbline.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plumbline.document.Source;

/// The published inspections that come with the product, as inspection files.
public final class ShippedInspections {
  private static final String SHIPPED = "/plumbline/inspections/";

  private ShippedInspections() {}

  public static List<Source> sources() {
    return new String(resource("index"), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isBlank())
        .map(name -> new Source("inspections/" + name, resource(name)))
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedInspections.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + name + " is missing from the product.");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
