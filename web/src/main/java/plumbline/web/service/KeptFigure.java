package plumbline.web.service;

import java.time.Instant;
import java.util.Optional;
import plumbline.returns.Figure;
import plumbline.web.layout.LondonTime;

/// The latest that a service said about a field of its return.
///
/// @param revision counts up with each change
/// @param figure empty where it was taken back
public record KeptFigure(
    String field, int revision, Optional<Figure> figure, Instant at, String by) {
  public String time() {
    return LondonTime.minuteInTables(at);
  }
}
