package plumbline.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip file without the time at which it was made: the same content, the same bytes.
final class SteadyZip {
  // Not the first that a zip can tell: that one is taken for an older time, and told by the zone
  // too.
  private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String MEDIA_TYPE = "mimetype";

  private SteadyZip() {}

  /// The media type of an OpenDocument file stays first and unpacked, so that any program can tell
  /// it.
  static byte[] of(byte[] zip) {
    ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(steady)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry again = new ZipEntry(entry.getName());
        again.setTimeLocal(NEVER);
        if (entry.getName().equals(MEDIA_TYPE)) {
          stored(again, content);
        }
        out.putNextEntry(again);
        out.write(content);
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return steady.toByteArray();
  }

  private static void stored(ZipEntry entry, byte[] content) {
    CRC32 check = new CRC32();
    check.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(check.getValue());
  }
}
