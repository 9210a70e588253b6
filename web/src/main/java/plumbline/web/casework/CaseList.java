package plumbline.web.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Calibration;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.cases.Reading;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.WorkFrame;

/// The cases of an inspection.
///
/// @param mine those that the person reads, first or second
/// @param calibrations those that are open
/// @param all every case that is inspected, as its first reader has it
/// @param blind the numbers of those whose first reading is blind to the person
/// @param withdrawn cases that are not inspected after all
/// @param names of the readers
public record CaseList(
    WorkFrame frame,
    UUID person,
    List<AssessedCase> mine,
    List<Calibration> calibrations,
    List<AssessedCase> all,
    Set<Integer> blind,
    List<SampledCase> withdrawn,
    Map<UUID, String> names) {
  public CaseList {
    mine = List.copyOf(mine);
    calibrations = List.copyOf(calibrations);
    all = List.copyOf(all);
    blind = Set.copyOf(blind);
    withdrawn = List.copyOf(withdrawn);
    names = Map.copyOf(names);
  }

  public String reader(Optional<UUID> account) {
    return account.map(id -> names.getOrDefault(id, "")).orElse("nobody yet");
  }

  /// Whether nothing may be told of how far a reading is.
  public boolean isBlind(AssessedCase one) {
    return one.reading() == Reading.FIRST && blind.contains(one.sampled().number());
  }

  /// The person’s own reading for calibration.
  public String ownReading(Calibration calibration) {
    return "%s/cases/%d?reading=%s"
        .formatted(frame.address(), calibration.number(), new CalibrationReading(person).code());
  }

  public static String address(AssessedCase one) {
    return one.sampled().address() + (one.reading() == Reading.SECOND ? "?reading=second" : "");
  }
}
