package plumbline.web.service;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plumbline.framework.Framework;
import plumbline.inspection.Fact;
import plumbline.returns.DataReturn;
import plumbline.returns.Figure;
import plumbline.returns.Group;
import plumbline.returns.ReturnField;

/// The figures of a service’s return as facts that a report prints, each with its source.
@Component
public class ReturnedFacts {
  private static final String NOT_GIVEN = "not given";

  private final Figures figures;

  ReturnedFacts(Figures figures) {
    this.figures = figures;
  }

  /// What holds now, by the group of the return. A group of which nothing was given is not there;
  /// in any other every field has its place, so that its number among the facts stays the same.
  public Map<Group, List<Fact>> of(String inspection, Framework framework) {
    Map<String, KeptFigure> kept = figures.of(inspection);
    DataReturn asked = DataReturn.of(framework);
    Map<Group, List<Fact>> facts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      List<ReturnField> fields = asked.of(group);
      if (fields.stream().anyMatch(field -> given(kept, field).isPresent())) {
        facts.put(group, fields.stream().map(field -> fact(field, given(kept, field))).toList());
      }
    }
    return facts;
  }

  private static Optional<Figure> given(Map<String, KeptFigure> kept, ReturnField field) {
    return Optional.ofNullable(kept.get(field.id())).flatMap(KeptFigure::figure);
  }

  private static Fact fact(ReturnField field, Optional<Figure> figure) {
    return figure
        .map(given -> fact(field, given))
        .orElse(new Fact(field.label(), NOT_GIVEN, Optional.empty(), Optional.empty()));
  }

  private static Fact fact(ReturnField field, Figure figure) {
    DecimalFormat grouped = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    grouped.setMinimumFractionDigits(Math.max(0, figure.value().scale()));
    String source =
        Stream.of(figure.source(), figure.period())
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining(", "));
    return new Fact(
        field.label(),
        grouped.format(figure.value()),
        Optional.of(field.unit()).filter(unit -> !unit.isEmpty()),
        Optional.of(source).filter(words -> !words.isEmpty()));
  }
}
