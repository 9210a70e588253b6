package plumbline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import plumbline.document.Fields;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.document.YamlDocument;

/// A bank holiday that was proclaimed for one year.
///
/// @param instead the holiday of the rule that it takes the place of; empty for one more holiday
/// @param source who says so
record HolidayChange(String name, Optional<LocalDate> instead, LocalDate on, String source) {

  void applyTo(NavigableMap<LocalDate, String> holidays, int year) {
    instead.ifPresent(holidays::remove);
    if (on.getYear() == year) {
      holidays.put(on, name);
    }
  }

  static Parsed<List<HolidayChange>> read(Source source) {
    Problems problems = new Problems();
    return YamlDocument.read(source)
        .then(root ->
            problems.reading(() -> {
              List<HolidayChange> changes = new ArrayList<>();
              Fields.of(root, "the list of bank holidays", problems)
                  .ifPresent(file -> {
                    file.groups("changes", "a change").forEach(each -> changes.add(change(each)));
                    file.refuseOthers();
                  });
              return Parsed.of(List.copyOf(changes), problems);
            }));
  }

  private static HolidayChange change(Fields fields) {
    Optional<LocalDate> instead = Dates.maybe(fields, "instead");
    instead
        .filter(day -> !BankHolidays.byRule(day.getYear()).containsKey(day))
        .ifPresent(day ->
            fields.problem(
                "instead",
                "%s is no bank holiday by rule".formatted(English.date(day)),
                "name the day that the holiday would have had"));
    HolidayChange change =
        new HolidayChange(
            fields.text("name"), instead, Dates.required(fields, "on"), fields.text("source"));
    fields.refuseOthers();
    return change;
  }
}
