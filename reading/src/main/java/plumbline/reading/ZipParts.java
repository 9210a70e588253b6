package plumbline.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The wanted parts of a zip file, unpacked in memory within limits: a few kilobytes may claim to
/// hold gigabytes.
public final class ZipParts {
  private static final int MOST_PARTS = 5_000;
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private ZipParts() {}

  /// A file that goes beyond the limits, told apart from one that is broken.
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what) {
      super(what);
    }
  }

  public static Map<String, byte[]> read(byte[] content, Set<String> wanted) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    long left = MOST_BYTES;
    byte[] buffer = new byte[16 * 1024];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_PARTS) {
          throw new TooLarge("more than %,d parts".formatted(MOST_PARTS));
        }
        boolean keep = wanted.contains(entry.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw new TooLarge("more than %,d bytes unpacked".formatted(MOST_BYTES));
          }
          if (keep) {
            out.write(buffer, 0, read);
          }
        }
        if (keep && parts.put(entry.getName(), out.toByteArray()) != null) {
          throw new ZipException("a part twice");
        }
      }
    }
    return parts;
  }
}
