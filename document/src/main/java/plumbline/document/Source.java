package plumbline.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file's name, as messages print it, and its bytes.
public final class Source {

  /// The largest file that is read, in bytes. A framework or an inspection of every case in the land
  /// is far smaller.
  public static final int LARGEST = 32 * 1024 * 1024;

  private final String name;
  private final byte[] content;

  /// @param content is not copied: who gives it away doesn't change it any more
  public Source(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /// Reads a file whole, or says in one problem why it can't be.
  public static Parsed<Source> of(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return refused(name, "This is a folder", "name a file in it");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        return refused(
            name,
            "The file has %,d bytes, more than the %,d that are read".formatted(size, LARGEST),
            "check that it is the right file");
      }
      return new Parsed.Accepted<>(new Source(name, Files.readAllBytes(file)));
    } catch (java.nio.file.NoSuchFileException missing) {
      return refused(name, "There is no such file", "check the name and the folder");
    } catch (IOException unreadable) {
      return refused(
          name,
          "The file can't be read (" + unreadable.getClass().getSimpleName() + ")",
          "check that you may read it");
    }
  }

  public String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  public String text() {
    return new String(content, java.nio.charset.StandardCharsets.UTF_8);
  }

  public ContentHash hash() {
    return ContentHash.of(content);
  }

  /// The place of the whole file.
  public Place start() {
    return new Place(name, 1, 1);
  }

  private static Parsed<Source> refused(String name, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(new Place(name, 1, 1), what, mend)));
  }
}
