package plumbline.web.publication;

import java.util.List;
import java.util.Optional;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// Who reads the report before its release, and who did.
///
/// @param number of the edition that they read; empty where none waits for its release
/// @param typed into the form
public record EmbargoPage(
    WorkFrame frame,
    Optional<Integer> number,
    List<Reader> readers,
    List<Read> reads,
    String typed,
    FormProblems problems) {

  public record Reader(String id, String name, String since) {}

  public record Read(String at, String name, String what) {}

  static Reader reader(Embargo.Reader reader) {
    return new Reader(
        reader.id().toString(), reader.name(), LondonTime.minuteInTables(reader.since()));
  }

  static Read read(Embargo.Read read) {
    return new Read(
        LondonTime.secondInTables(read.at()),
        read.name(),
        "Edition %d: %s".formatted(read.number(), read.file()));
  }

  public String address() {
    return frame.address() + "/publication/embargo";
  }
}
