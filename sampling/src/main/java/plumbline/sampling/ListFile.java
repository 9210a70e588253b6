package plumbline.sampling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import plumbline.document.ContentHash;

/// The file of a case list: read twice, never held whole. A pipe, which can't be read twice, is
/// held.
final class ListFile {
  private static final int BLOCK = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private final Path path;
  private final ListProblems problems;
  private final Optional<byte[]> held;

  private ListFile(Path path, ListProblems problems, Optional<byte[]> held) {
    this.path = path;
    this.problems = problems;
    this.held = held;
  }

  static ListFile of(Path path, ListProblems problems) {
    try {
      if (Files.isDirectory(path)) {
        throw problems.stop(1, "This is a folder", "name a file in it");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          byte[] content = in.readNBytes((int) ListLimits.MOST_BYTES / 4 + 1);
          if (content.length > ListLimits.MOST_BYTES / 4) {
            throw tooLarge(problems, ListLimits.MOST_BYTES / 4);
          }
          return new ListFile(path, problems, Optional.of(content));
        }
      }
      if (Files.size(path) > ListLimits.MOST_BYTES) {
        throw tooLarge(problems, ListLimits.MOST_BYTES);
      }
      return new ListFile(path, problems, Optional.empty());
    } catch (IOException unreadable) {
      throw unreadable(unreadable, problems);
    }
  }

  private static StopReading tooLarge(ListProblems problems, long most) {
    return problems.stop(
        1,
        English.text("The file has more than the %,d MB that are read", most >> 20),
        "check that it is the right file");
  }

  /// Why a file can't be read, in the words that every command uses.
  static StopReading unreadable(IOException unreadable, ListProblems problems) {
    return switch (unreadable) {
      case NoSuchFileException _ ->
          problems.stop(1, "There is no such file", "check the name and the folder");
      case AccessDeniedException _ ->
          problems.stop(1, "You may not read this file", "ask its owner to let you read it");
      default ->
          problems.stop(
              1, "The file cannot be read", "check the disk or the network that it is on");
    };
  }

  String name() {
    return path.toString();
  }

  InputStream open() {
    try {
      return held.isPresent() ? new ByteArrayInputStream(held.get()) : Files.newInputStream(path);
    } catch (IOException unreadable) {
      throw unreadable(unreadable, problems);
    }
  }

  /// The path of a workbook, whose parts are read in their own order.
  Path ofWorkbook() {
    if (held.isPresent()) {
      throw problems.stop(
          1, "A workbook can't be read from a pipe", "save it as a file and name that");
    }
    return path;
  }

  /// What the first reading tells.
  record Scan(ContentHash hash, boolean workbook, EncodingScan encoding) {}

  Scan scan() {
    EncodingScan encoding = new EncodingScan();
    byte[] head = new byte[0];
    try (InputStream in = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        head = head.length == 0 ? Arrays.copyOf(block, Math.min(read, 8)) : head;
        digest.update(block, 0, read);
        encoding.take(block, read);
      }
      encoding.end();
      refuseOthers(head);
      return new Scan(
          new ContentHash(HexFormat.of().formatHex(digest.digest())), begins(head, ZIP), encoding);
    } catch (IOException unreadable) {
      throw unreadable(unreadable, problems);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  private void refuseOthers(byte[] head) {
    if (head.length == 0) {
      throw problems.stop(1, "The file is empty", "name the file that holds the case list");
    }
    if (begins(head, OLD_OFFICE)) {
      throw problems.stop(
          1,
          "The workbook has a password, or is an old .xls",
          "save it as .xlsx without a password, or as CSV");
    }
    if (begins(head, PDF)) {
      throw problems.stop(1, "This is a PDF", "send the list as CSV or .xlsx");
    }
    boolean sixteenBits =
        head.length > 1
            && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    if (sixteenBits) {
      throw problems.stop(1, "The file is in UTF-16", "save it as CSV in UTF-8");
    }
  }

  private static boolean begins(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }
}
