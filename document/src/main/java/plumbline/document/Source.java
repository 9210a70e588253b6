package plumbline.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file's name, as messages print it, and its bytes.
public final class Source {

  /// The largest file that is read, in bytes. A framework or an inspection of every case in the
  /// land is far smaller.
  public static final int LARGEST = 32 * 1024 * 1024;

  private final String name;
  private final byte[] content;
  private volatile @Nullable ContentHash hash;

  /// @param content is not copied: who gives it away doesn't change it any more
  public Source(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /// @param hash of this very content, known from elsewhere: from the build, or a database
  public Source(String name, byte[] content, ContentHash hash) {
    this(name, content);
    this.hash = hash;
  }

  /// Reads a file whole, or says in one problem why it can't be.
  public static Parsed<Source> of(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return refused(name, "This is a folder", "name a file in it");
      }
      // A pipe or a device has no size and may never end: so no more is read than a file may have.
      try (InputStream in = Files.newInputStream(file)) {
        byte[] content = in.readNBytes(LARGEST + 1);
        return content.length > LARGEST
            ? refused(
                name,
                "The file has more than the %,d bytes that are read".formatted(LARGEST),
                "check that it is the right file")
            : new Parsed.Accepted<>(new Source(name, content));
      }
    } catch (NoSuchFileException missing) {
      return refused(name, "There is no such file", "check the name and the folder");
    } catch (AccessDeniedException forbidden) {
      return refused(name, "You may not read this file", "ask its owner to let you read it");
    } catch (IOException unreadable) {
      return refused(
          name, "The file cannot be read", "check the disk or the network that it is on");
    }
  }

  public String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  /// The bytes, to read and not to change: a copy of 32 MiB would double what a file costs.
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  public int size() {
    return content.length;
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// The text, or where it stops being UTF-8. A byte order mark is left out.
  Parsed<String> utf8() {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer letters = CharBuffer.allocate(content.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, letters, true).isError()) {
      return new Parsed.Refused<>(List.of(notUtf8(start().after(letters.flip().toString()))));
    }
    String text = letters.flip().toString();
    return new Parsed.Accepted<>(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /// Whether this is UTF-16 or UTF-32: a byte order mark of either, or a zero among the first four
  /// bytes (RFC 4627, section 3).
  boolean isInWiderUnits() {
    for (int at = 0; at < Math.min(4, content.length); at++) {
      int one = content[at] & 0xFF;
      if (one == 0 || one >= 0xFE) {
        return true;
      }
    }
    return false;
  }

  static Problem notUtf8(Place place) {
    return new Problem(place, "The file is not in UTF-8", "save it as UTF-8");
  }

  /// Computed when it is first asked for: loading SHA-256 costs a tenth of a short command.
  public ContentHash hash() {
    ContentHash known = hash;
    if (known == null) {
      known = ContentHash.of(content);
      hash = known;
    }
    return known;
  }

  /// The place of the whole file.
  public Place start() {
    return new Place(name, 1, 1);
  }

  private static Parsed<Source> refused(String name, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(new Place(name, 1, 1), what, mend)));
  }
}
