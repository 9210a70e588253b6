package plumbline.web.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plumbline.returns.DataReturn;
import plumbline.returns.Figure;
import plumbline.returns.Group;
import plumbline.returns.ReturnField;
import plumbline.returns.TypedNumber;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// The figures of a group as somebody types them. Most are from one source and of one day, said
/// once above them; a contextual fact has its own source and period.
///
/// @param typed by the names of the fields of the form
public record FiguresForm(DataReturn asked, Group group, Map<String, String> typed) {
  private static final int LONGEST = 200;
  private static final String SOURCE = "source";
  private static final String DAY = "day";

  public FiguresForm {
    typed = Map.copyOf(typed);
  }

  /// What the form says.
  ///
  /// @param figures by field; empty where none was given
  record Read(Map<String, Optional<Figure>> figures, FormProblems problems) {}

  /// As a browser sent it; what the form has no field for is left out.
  static FiguresForm sent(DataReturn asked, Group group, UnaryOperator<String> parameter) {
    Map<String, String> typed = new LinkedHashMap<>();
    names(asked, group).forEach(name -> typed.put(name, parameter.apply(name)));
    return new FiguresForm(asked, group, typed);
  }

  private static List<String> names(DataReturn asked, Group group) {
    List<String> names = new ArrayList<>(List.of(SOURCE, DAY));
    for (ReturnField field : asked.of(group)) {
      for (String of : List.of("value-", "source-", "day-", "period-", "comparator-")) {
        names.add(of + field.id());
      }
    }
    return names;
  }

  /// As it is opened: what was given, and what is usual where nothing was.
  static FiguresForm opened(
      DataReturn asked, Group group, Map<String, Figure> given, LocalDate announced) {
    Map<String, String> typed = new LinkedHashMap<>();
    boolean alone = group == Group.CONTEXT;
    Optional<Figure> first =
        asked.of(group).stream()
            .flatMap(field -> Optional.ofNullable(given.get(field.id())).stream())
            .findFirst();
    String source = first.map(Figure::source).orElse("");
    LocalDate day = first.map(Figure::day).orElse(announced);
    typed.put(SOURCE, source);
    typed.put(DAY, day.toString());
    for (ReturnField field : asked.of(group)) {
      Optional<Figure> figure = Optional.ofNullable(given.get(field.id()));
      typed.put("value-" + field.id(), figure.map(one -> field.shown(one.value())).orElse(""));
      String itsSource = figure.map(Figure::source).orElse(alone ? field.source().orElse("") : "");
      typed.put("source-" + field.id(), !alone && itsSource.equals(source) ? "" : itsSource);
      typed.put(
          "day-" + field.id(),
          figure
              .filter(one -> alone || !one.day().equals(day))
              .map(one -> one.day().toString())
              .orElse(""));
      typed.put("period-" + field.id(), figure.map(Figure::period).orElse(""));
      typed.put("comparator-" + field.id(), figure.map(Figure::comparator).orElse(""));
    }
    return new FiguresForm(asked, group, typed);
  }

  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /// Whether each figure has its own source and period.
  public boolean isAlone() {
    return group == Group.CONTEXT;
  }

  /// What a contextual fact is compared with, where that is no field of its own.
  public boolean asksForComparator(ReturnField field) {
    return isAlone() && asked.comparators(field).isEmpty() && !asked.isComparator(field);
  }

  Read read() {
    Map<String, Optional<Figure>> figures = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    for (ReturnField field : asked.of(group)) {
      figures.put(
          field.id(),
          switch (TypedNumber.of(typed("value-" + field.id()), field)) {
            case TypedNumber.Nothing() -> Optional.empty();
            case TypedNumber.Unclear(String advice) -> {
              problems.put("value-" + field.id(), advice);
              yield Optional.empty();
            }
            case TypedNumber.Given(var value) -> {
              String source = line(SOURCE, field, true, "Enter where the figure is from", problems);
              String period =
                  line("period", field, isAlone(), "Enter the period that it is for", problems);
              String comparator = line("comparator", field, false, "", problems);
              yield day(field, problems)
                  .map(day -> new Figure(value, source, day, period, comparator));
            }
          });
    }
    return new Read(figures, new FormProblems(problems));
  }

  /// The name of the field that holds it for a figure: its own, or the one for all.
  private String name(String of, ReturnField field) {
    String own = of + "-" + field.id();
    boolean forAll = (of.equals(SOURCE) || of.equals(DAY)) && !isAlone() && typed(own).isBlank();
    return forAll ? of : own;
  }

  private String line(
      String of, ReturnField field, boolean needed, String advice, Map<String, String> problems) {
    String name = name(of, field);
    String text = typed(name).strip();
    if (needed && text.isEmpty()) {
      problems.putIfAbsent(name, advice);
    } else if (!TextLine.isOne(text, LONGEST)) {
      problems.putIfAbsent(name, "Write at most 200 characters on one line");
    }
    return text;
  }

  private Optional<LocalDate> day(ReturnField field, Map<String, String> problems) {
    String name = name(DAY, field);
    Optional<LocalDate> day = day(typed(name));
    if (day.isEmpty()) {
      problems.putIfAbsent(name, "Enter the day that it holds for, such as 2026-03-02");
    }
    return day;
  }

  /// A day of this age: what is typed wrong is mostly the year.
  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> day.getYear() >= 1990 && day.getYear() < 2100);
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  /// The figures that can be read before the form is whole; for questions while somebody types.
  Map<String, Figure> soFar(LocalDate otherwise) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (ReturnField field : asked.of(group)) {
      if (TypedNumber.of(typed("value-" + field.id()), field)
          instanceof TypedNumber.Given(var value)) {
        LocalDate day = day(typed(name(DAY, field))).orElse(otherwise);
        figures.put(field.id(), new Figure(value, "", day, "", ""));
      }
    }
    return figures;
  }
}
