package plumbline.web.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import plumbline.web.layout.TextLine;

/// A file that arrived, with what its bytes say it is. Its name and the type that the browser gave
/// it are only promises.
///
/// @param content no copy is made of it, and nobody changes it
@SuppressWarnings("ArrayRecordComponent")
public record SentFile(String name, DocumentKind kind, byte[] content) {
  static final int LONGEST_NAME = 150;

  /// The end of a zip archive may have a comment behind it, of so many bytes at most.
  private static final int LONGEST_ZIP_END = 22 + 65_535;

  private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
  private static final byte[] PDF_END = "%%EOF".getBytes(ISO_8859_1);
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] ZIP_PART = {'P', 'K', 1, 2};
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};
  private static final byte[] OLD_OFFICE = bytes(0xd0, 0xcf, 0x11, 0xe0);
  private static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
  private static final byte[] PNG_END = bytes('I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82);
  private static final byte[] JPEG = bytes(0xff, 0xd8, 0xff);

  /// What became of looking at a file.
  sealed interface Looked {
    record Fine(SentFile file) implements Looked {}

    /// @param words what is wrong, and what to do
    record Refused(String words) implements Looked {}
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  /// @param sentName as the browser sent it: it may hold folders, or anything else
  static Looked look(String sentName, byte[] content) {
    Optional<DocumentKind> promised = DocumentKind.ofName(sentName);
    if (content.length == 0) {
      return new Looked.Refused("The file is empty: send one with something in it");
    }
    if (promised.isEmpty()) {
      return new Looked.Refused(
          "Send a PDF, Word (.docx) or Excel (.xlsx) file or a picture (.png, .jpg)");
    }
    DocumentKind kind = promised.get();
    return wrong(kind, content)
        .<Looked>map(Looked.Refused::new)
        .orElseGet(() -> new Looked.Fine(new SentFile(safe(sentName, kind), kind, content)));
  }

  private static Optional<String> wrong(DocumentKind kind, byte[] content) {
    if (startsWith(content, OLD_OFFICE)) {
      return Optional.of(
          "The file is of an old kind or has a password: save it as .docx or .xlsx without one");
    }
    return switch (kind) {
      case PDF ->
          startsWith(content, PDF) && last(content, PDF_END, 1_024) >= 0
              ? alone(content)
              : Optional.of("The file’s name ends in .pdf, but its content is no whole PDF");
      case PNG ->
          startsWith(content, PNG)
                  && last(content, PNG_END, PNG_END.length) == content.length - PNG_END.length
              ? alone(content)
              : Optional.of(
                  "The file’s name ends in .png, but its content is no whole PNG picture");
      case JPEG ->
          startsWith(content, JPEG)
              ? alone(content)
              : Optional.of("The file’s name ends in .jpg, but its content is no JPEG picture");
      case DOCX, XLSX ->
          startsWith(content, ZIP)
              ? OfficeFile.wrong(kind, content)
              : Optional.of(
                  "The file’s name ends in .%s, but its content is no %s"
                      .formatted(kind.ending(), kind.label()));
    };
  }

  /// A PDF or a picture that is an archive too is made to be taken for two things.
  private static Optional<String> alone(byte[] content) {
    int end = last(content, ZIP_END, LONGEST_ZIP_END);
    boolean isArchive = end >= 0 && end + 22 <= content.length && hasParts(content, end);
    return isArchive
        ? Optional.of("The file is an archive as well: save it anew, then send it")
        : Optional.empty();
  }

  /// Whether the list of an archive’s parts stands where its end says, right before it; whatever
  /// follows the end is passed over by unpackers.
  private static boolean hasParts(byte[] content, int end) {
    long length = 0;
    for (int at = end + 15; at >= end + 12; at--) {
      length = 256 * length + (content[at] & 0xff);
    }
    long list = end - length;
    return length >= ZIP_PART.length
        && list >= 0
        && Arrays.equals(
            content, (int) list, (int) list + ZIP_PART.length, ZIP_PART, 0, ZIP_PART.length);
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  /// Where the bytes stand last within the end of the content; negative where they do not.
  private static int last(byte[] content, byte[] bytes, int within) {
    for (int at = content.length - bytes.length; at >= Math.max(0, content.length - within); at--) {
      if (Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length)) {
        return at;
      }
    }
    return -1;
  }

  /// The name as the sender knows it, without folders and without what no name should hold.
  private static String safe(String sent, DocumentKind kind) {
    String name =
        sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
    boolean plain =
        name.lastIndexOf('.') > 0
            && TextLine.isOne(name, LONGEST_NAME)
            && name.chars().noneMatch(letter -> "<>:\"|?*".indexOf(letter) >= 0);
    return plain ? name : "document." + kind.ending();
  }
}
