package plumbline.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Common forenames and surnames of England and Wales, to notice a column of names. Those that are
/// as often something else (May, Will, Grace, Walker) are left out.
final class CommonNames {
  private static final Set<String> ALL = read();

  private CommonNames() {}

  static boolean contains(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream in =
        CommonNames.class.getResourceAsStream("/plumbline/sampling/common-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("common-names.txt is missing from the product.");
      }
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
