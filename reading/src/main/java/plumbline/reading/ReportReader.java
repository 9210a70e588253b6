package plumbline.reading;

import plumbline.document.Parsed;
import plumbline.document.Source;

/// The door: a file of any kind that reports come in, told by its content.
public final class ReportReader {
  private ReportReader() {}

  public static Parsed<ReportText> read(Source source) {
    return new Parsed.Accepted<>(TextReader.read(source.name(), source.text()));
  }
}
