package plumbline.web.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Role;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Calibration;
import plumbline.web.cases.Calibrations;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Records;
import plumbline.web.cases.SampledCase;
import plumbline.web.people.Teams;
import plumbline.web.planning.PlannedInspection;

/// The cases of an inspection that everybody reads.
@Component
class CalibrationCases {
  private final Calibrations calibrations;
  private final Cases cases;
  private final Records records;
  private final Assessments assessments;
  private final Teams teams;
  private final TransactionOperations transaction;
  private final Set<Role> readers;

  CalibrationCases(
      Calibrations calibrations,
      Cases cases,
      Records records,
      Assessments assessments,
      Teams teams,
      AccessTable access,
      TransactionOperations transaction) {
    this.calibrations = calibrations;
    this.cases = cases;
    this.records = records;
    this.assessments = assessments;
    this.teams = teams;
    this.transaction = transaction;
    this.readers =
        access.lines().stream()
            .filter(line -> line.deed() == Deed.ASSESS_CASE)
            .flatMap(line -> line.roles().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  List<CalibrationCase> of(PlannedInspection inspection) {
    return calibrations.of(inspection.id()).stream()
        .flatMap(one ->
            cases.find(inspection.id(), one.number()).stream()
                .map(sampled -> read(inspection, sampled, one)))
        .toList();
  }

  Optional<CalibrationCase> find(PlannedInspection inspection, int number) {
    return calibrations
        .of(inspection.id(), number)
        .flatMap(one ->
            cases.find(inspection.id(), number).map(sampled -> read(inspection, sampled, one)));
  }

  private CalibrationCase read(
      PlannedInspection inspection, SampledCase sampled, Calibration calibration) {
    return new CalibrationCase(
        sampled,
        calibration,
        records.calibrations(inspection.id(), sampled.number()).stream()
            .map(reading -> assessments.of(inspection, sampled, reading))
            .toList());
  }

  /// The names of those who may read a case of an inspection, each once.
  Map<UUID, String> readers(String inspection) {
    Map<UUID, String> names = new LinkedHashMap<>();
    teams.of(inspection).stream()
        .filter(member -> readers.contains(member.role().role()))
        .forEach(member -> names.put(member.account().id(), member.account().name()));
    return names;
  }

  /// The cases that may be read for calibration: nobody has said anything about them, and no two
  /// readings of them are compared anyway.
  List<SampledCase> eligible(String inspection) {
    Set<Integer> begun = records.begun(inspection);
    Set<Integer> taken =
        calibrations.of(inspection).stream()
            .map(Calibration::number)
            .collect(Collectors.toUnmodifiableSet());
    return cases.inspected(inspection).stream()
        .filter(one -> !one.secondRead())
        .filter(one -> !begun.contains(one.number()) && !taken.contains(one.number()))
        .toList();
  }

  /// Why something was not done.
  record Refused(HttpStatus status, String words) {}

  Optional<Refused> begin(SampledCase one, String reason, UUID by) {
    return held(
        one.inspection(),
        one.number(),
        () -> {
          if (!one.isInspected()) {
            return Optional.of(
                new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The case is no longer in the sample: choose another"));
          }
          if (one.secondRead()) {
            return Optional.of(
                new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The case is read twice, and its readings are compared anyway: choose another"));
          }
          if (calibrations.of(one.inspection(), one.number()).isPresent()) {
            return Optional.of(
                new Refused(
                    HttpStatus.CONFLICT, "The case is a calibration case already: choose another"));
          }
          if (records.begun(one.inspection()).contains(one.number())) {
            return Optional.of(
                new Refused(
                    HttpStatus.CONFLICT,
                    "Somebody has begun to read the case, and others may have seen it: choose one that"
                        + " nobody has begun"));
          }
          calibrations.begin(one.inspection(), one.number(), reason, by);
          return Optional.empty();
        });
  }

  Optional<Refused> close(CalibrationCase one, String reason, UUID by) {
    SampledCase sampled = one.sampled();
    return held(
        sampled.inspection(),
        sampled.number(),
        () ->
            calibrations.close(sampled.inspection(), sampled.number(), reason, by)
                ? Optional.empty()
                : Optional.of(
                    new Refused(
                        HttpStatus.CONFLICT,
                        "Somebody has closed it meanwhile: look at what they wrote")));
  }

  private Optional<Refused> held(String inspection, int number, Supplier<Optional<Refused>> deed) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          calibrations.hold(inspection, number);
          return deed.get();
        }));
  }
}
