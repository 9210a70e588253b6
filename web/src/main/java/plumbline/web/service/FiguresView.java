package plumbline.web.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.returns.Figure;
import plumbline.returns.ReturnField;
import plumbline.web.layout.LondonTime;

/// The figures of one form: as they are kept, as they are typed, and the questions about them.
///
/// @param kept the latest of each field
/// @param queries about kept figures
/// @param seen how many changes the form knows of
public record FiguresView(
    FiguresForm form, Map<String, KeptFigure> kept, List<AskedQuery> queries, int seen) {
  public FiguresView {
    kept = Map.copyOf(kept);
    queries = List.copyOf(queries);
  }

  public List<ReturnField> fields() {
    return form.asked().of(form.group());
  }

  public Optional<Figure> figure(ReturnField field) {
    return Optional.ofNullable(kept.get(field.id())).flatMap(KeptFigure::figure);
  }

  /// As the inspectors read it.
  public String shown(ReturnField field) {
    return figure(field).map(figure -> field.shown(figure.value())).orElse("Not given");
  }

  /// Its period, or the day for which it holds.
  public String when(ReturnField field) {
    return figure(field)
        .map(figure -> figure.period().isEmpty() ? LondonTime.day(figure.day()) : figure.period())
        .orElse("");
  }

  public String source(ReturnField field) {
    return figure(field).map(Figure::source).orElse("");
  }

  /// What a contextual fact is to be compared with: the fields beside it, or what was typed.
  public String comparator(ReturnField field) {
    List<String> comparators = new ArrayList<>();
    for (ReturnField other : form.asked().comparators(field)) {
      comparators.add(other.label() + ": " + shown(other));
    }
    figure(field).map(Figure::comparator).filter(it -> !it.isEmpty()).ifPresent(comparators::add);
    return String.join("; ", comparators);
  }

  public String label(String field) {
    return form.asked().field(field).map(ReturnField::label).orElse(field);
  }

  /// Whether the field is on this page.
  public boolean isHere(String field) {
    return fields().stream().anyMatch(one -> one.id().equals(field));
  }

  /// Whether some of it differs from what stands above the form.
  public boolean isOfItsOwn(ReturnField field) {
    return !form.typed("source-" + field.id()).isBlank()
        || !form.typed("day-" + field.id()).isBlank();
  }

  public long open() {
    return queries.stream().filter(AskedQuery::isOpen).count();
  }
}
