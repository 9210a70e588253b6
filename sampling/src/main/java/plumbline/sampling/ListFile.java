package plumbline.sampling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import plumbline.document.ContentHash;

/// The bytes of a case list, or of a pipe with one, and what kind of file they are.
final class ListFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

  private final String name;
  private final byte[] content;

  private ListFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static ListFile of(Path path, ListProblems problems) {
    if (Files.isDirectory(path)) {
      throw problems.stop(1, "This is a folder", "name a file in it");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return of(path.toString(), in.readNBytes(ListLimits.MOST_BYTES + 1), problems);
    } catch (NoSuchFileException absent) {
      throw problems.stop(1, "There is no such file", "check the name and the folder");
    } catch (AccessDeniedException closed) {
      throw problems.stop(1, "You may not read this file", "ask its owner to let you read it");
    } catch (IOException unreadable) {
      throw problems.stop(
          1, "The file cannot be read", "check the disk or the network that it is on");
    }
  }

  static ListFile of(String name, byte[] content, ListProblems problems) {
    ListFile file = new ListFile(name, content);
    file.refuseOthers(problems);
    return file;
  }

  private void refuseOthers(ListProblems problems) {
    if (content.length == 0) {
      throw problems.stop(1, "The file is empty", "name the file that holds the case list");
    }
    if (content.length > ListLimits.MOST_BYTES) {
      throw problems.stop(
          1,
          English.text(
              "The file has more than the %d MB that are read", ListLimits.MOST_BYTES >> 20),
          "check that it is the right file");
    }
    if (begins(OLD_OFFICE)) {
      throw problems.stop(
          1,
          "The workbook has a password, or is an old .xls",
          "save it as .xlsx without a password, or as CSV");
    }
    if (begins(PDF)) {
      throw problems.stop(1, "This is a PDF", "send the list as CSV or .xlsx");
    }
    if (begins(UTF_16_LITTLE) || begins(UTF_16_BIG)) {
      throw problems.stop(1, "The file is in UTF-16", "save it as CSV in UTF-8");
    }
  }

  private boolean begins(byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  boolean isWorkbook() {
    return begins(ZIP);
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  InputStream open() {
    return new ByteArrayInputStream(content);
  }

  ContentHash hash() {
    return ContentHash.of(content);
  }
}
