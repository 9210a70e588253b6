package plumbline.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;

/// The door: a file of any kind that reports come in, told by its content, never by its name.
public final class ReportReader {

  /// The most letters that are read: more than thirty times the longest report that was seen.
  static final int MOST_LETTERS = 8_000_000;

  static final int MOST_LINES = 400_000;
  static final int MOST_PAGES = 2_000;

  private ReportReader() {}

  public static Parsed<ReportText> read(Source source) {
    byte[] content = bytes(source);
    if (content.length == 0) {
      return refused(source.name(), "The file is empty", "choose the file that has the report");
    }
    if (isPicture(content)) {
      return refused(
          source.name(), "This is a picture", "give the report as text, PDF, DOCX or HTML");
    }
    if (starts(content, "%PDF-")) {
      return PdfReader.read(source.name(), content);
    }
    if (starts(content, "PK\u0003\u0004")) {
      return DocxReader.read(source.name(), content);
    }
    if (content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
      return refused(
          source.name(),
          "This is an old or encrypted Word file",
          "save it as .docx without a password");
    }
    if (starts(content, "{\\rtf")) {
      return refused(source.name(), "This is an RTF file", "save it as .docx");
    }
    return decoded(source.name(), content).then(text -> text(source.name(), text));
  }

  private static byte[] bytes(Source source) {
    try {
      return source.open().readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Parsed<ReportText> text(String name, String text) {
    if (text.length() > MOST_LETTERS) {
      return refused(
          name,
          "The text has more than the %,d letters that are read".formatted(MOST_LETTERS),
          "check that it is a report");
    }
    if (text.isBlank()) {
      return refused(name, "There is no text in this file", "choose the file that has the report");
    }
    if (text.indexOf('\0') >= 0) {
      return refused(
          name, "This is no text: it has characters of value zero", "save the report as text");
    }
    String start =
        text.substring(0, Math.min(text.length(), 2_000)).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"))) {
      return HtmlReader.read(name, text);
    }
    return withLines(TextReader.read(name, text));
  }

  /// A report without words is none; a scanned PDF has no text.
  static Parsed<ReportText> withLines(ReportText text) {
    if (text.lines().size() > MOST_LINES) {
      return refused(
          text.name(),
          "The text has more than the %,d lines that are read".formatted(MOST_LINES),
          "check that it is a report");
    }
    return text.lines().stream().allMatch(Line::isBlank)
        ? refused(
            text.name(),
            "There is no text in this file",
            "if its pages are pictures, recognise the text first")
        : new Parsed.Accepted<>(text);
  }

  /// UTF-8, or UTF-16 where its byte order mark says so; Windows-1252 is not guessed.
  private static Parsed<String> decoded(String name, byte[] content) {
    int first = content.length > 1 ? (content[0] & 0xFF) << 8 | (content[1] & 0xFF) : 0;
    Charset charset =
        first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String quick = new String(content, charset);
      // Where a byte has been replaced, the strict decoder tells if the file had it so.
      String text =
          quick.indexOf('\uFFFD') < 0
              ? quick
              : charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new Parsed.Accepted<>(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException otherwise) {
      return refused(name, "The text is neither in UTF-8 nor in UTF-16", "save it as UTF-8");
    }
  }

  /// PNG, JPEG, GIF, TIFF or WebP.
  private static boolean isPicture(byte[] content) {
    String head = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("RIFF") && head.endsWith("WEBP"));
  }

  private static boolean starts(byte[] content, String mark) {
    if (content.length < mark.length()) {
      return false;
    }
    for (int at = 0; at < mark.length(); at++) {
      if (content[at] != mark.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  static <T> Parsed<T> refused(String name, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(new Place(name, 1, 1), what, mend)));
  }
}
