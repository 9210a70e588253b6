package plumbline.web.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks through the parts of a Word or Excel file without keeping or understanding them: that it
/// is one, holds no program, and does not unpack to more than a reader’s computer has room for.
final class OfficeFile {
  private static final int MOST_PARTS = 5_000;
  private static final long MOST_UNPACKED = 256L << 20;
  private static final int MOST_RATIO = 200;
  private static final long RATIO_FROM = 8L << 20;
  private static final int LONGEST_TYPES = 1 << 20;
  private static final String TYPES = "[Content_Types].xml";

  private OfficeFile() {}

  /// What is wrong with it, in words; empty where nothing is.
  static Optional<String> wrong(DocumentKind kind, byte[] content) {
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      Optional<String> names = wrongNames(parts);
      if (names.isPresent()) {
        return names;
      }
      long unpacked = 0;
      byte[] buffer = new byte[16 * 1024];
      for (ZipArchiveEntry part : parts) {
        try (InputStream in = zip.getInputStream(part)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            // What a part says of its own size may be a lie: bytes are counted as they come.
            if (unpacked > MOST_UNPACKED
                || (unpacked > RATIO_FROM && unpacked > (long) MOST_RATIO * content.length)) {
              return Optional.of(
                  "The file unpacks to far more than it is: save it anew, or send it as PDF");
            }
          }
        }
      }
      return wrongTypes(kind, types(zip));
    } catch (IOException | RuntimeException broken) {
      return Optional.of(
          "The file is broken, or no %s: open it, save it anew and send it again"
              .formatted(kind.label()));
    }
  }

  private static Optional<String> wrongNames(List<ZipArchiveEntry> parts) {
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      String name = part.getName();
      if (name.startsWith("/")
          || name.contains("\\")
          || List.of(name.split("/")).contains("..")
          || !names.add(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(
            "The file has parts that no office program writes: save it anew, then send it");
      }
      if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
        return Optional.of("The file has macros: save it without them, then send it");
      }
    }
    return parts.size() > MOST_PARTS
        ? Optional.of("The file has more than 5,000 parts: save it anew, or send it as PDF")
        : Optional.empty();
  }

  private static String types(ZipFile zip) throws IOException {
    ZipArchiveEntry part = zip.getEntry(TYPES);
    if (part == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(part)) {
      return new String(in.readNBytes(LONGEST_TYPES), UTF_8);
    }
  }

  private static Optional<String> wrongTypes(DocumentKind kind, String types) {
    if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
      return Optional.of("The file has macros: save it without them, then send it");
    }
    return types.contains(kind.mediaType() + ".main+xml")
        ? Optional.empty()
        : Optional.of(
            "The file’s name ends in .%s, but its content is no %s"
                .formatted(kind.ending(), kind.label()));
  }
}
