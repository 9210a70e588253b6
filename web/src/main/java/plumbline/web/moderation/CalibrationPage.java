package plumbline.web.moderation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.CalibrationRead;
import plumbline.fieldwork.Slot;
import plumbline.statistics.Agreement;
import plumbline.web.access.Deed;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// One calibration case: who reads it while it is open, and what they said once it is closed.
///
/// @param readers the names of those who may read it, and of those who did
/// @param agreement of its readers; empty before it is closed, and where fewer than two submitted
/// @param typed the reason that was typed, where it was refused
public record CalibrationPage(
    WorkFrame frame,
    CalibrationCase one,
    UUID person,
    Map<UUID, String> readers,
    Optional<Agreement> agreement,
    String typed,
    FormProblems problems) {
  public CalibrationPage {
    readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
  }

  public String address() {
    return "%s/calibration/%d".formatted(frame.address(), one.number());
  }

  public boolean mayClose() {
    return one.calibration().isOpen() && frame.may(Deed.MODERATE_CASE);
  }

  /// Whether the person may write a reading of their own.
  public boolean mayRead() {
    return one.calibration().isOpen() && one.sampled().isInspected() && frame.may(Deed.ASSESS_CASE);
  }

  public String reading(UUID reader) {
    return one.sampled().address() + "?reading=" + new CalibrationReading(reader).code();
  }

  public String name(UUID reader) {
    return readers.getOrDefault(reader, "");
  }

  public List<CalibrationRead.Row> rows() {
    return one.compared().map(CalibrationRead::rows).orElse(List.of());
  }

  public List<CalibrationRead.Row> differences() {
    return one.compared().map(CalibrationRead::differences).orElse(List.of());
  }

  public List<CalibrationRead.Row> alike() {
    return rows().stream().filter(row -> !row.differs()).toList();
  }

  public List<UUID> inspectors() {
    return one.compared().map(CalibrationRead::inspectors).orElse(List.of());
  }

  public String words(Slot slot) {
    return Asked.words(one.submitted().getFirst().assessment().framework(), slot);
  }
}
