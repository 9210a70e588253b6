package plumbline.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed from one framework to another, in plain words, question by question. Questions are
/// matched by the newer framework's crosswalk where it has one to the older, else by their ids.
///
/// @param rules changes of the rules of rating, a sentence each
/// @param standards changes by standard of the newer framework, then of dropped standards
public record FrameworkDifference(
    Framework older, Framework newer, List<String> rules, List<OfStandard> standards) {

  /// @param changes a sentence each; empty where the standard stayed as it was
  public record OfStandard(String id, String name, List<String> changes) {}

  public static FrameworkDifference between(Framework older, Framework newer) {
    Matching matching = new Matching(older, newer);
    List<OfStandard> standards = new ArrayList<>();
    for (Standard standard : newer.standards()) {
      standards.add(
          new OfStandard(standard.id(), standard.name().english(), matching.changes(standard)));
    }
    for (Standard standard : older.standards()) {
      if (newer.standard(standard.id()).isEmpty()) {
        standards.add(
            new OfStandard(
                standard.id(), standard.name().english(), List.of("The standard was dropped.")));
      }
    }
    return new FrameworkDifference(older, newer, ruleChanges(older, newer), standards);
  }

  public boolean isEmpty() {
    return rules.isEmpty() && standards.stream().allMatch(one -> one.changes().isEmpty());
  }

  private static List<String> ruleChanges(Framework older, Framework newer) {
    List<String> changes = new ArrayList<>();
    changed(changes, "The rating scale", older.scale().names(), newer.scale().names());
    changed(changes, "The bands", bands(older.bands(), "%"), bands(newer.bands(), "%"));
    changed(changes, "Percentages are rounded", words(older.rounding()), words(newer.rounding()));
    changed(
        changes,
        "The rule of a standard",
        words(older.standardRule()),
        words(newer.standardRule()));
    changed(
        changes,
        "The rule of the overall rating",
        words(older.overall().rule()),
        words(newer.overall().rule()));
    changed(
        changes,
        "The overall bands",
        bands(older.overall().bands(), ""),
        bands(newer.overall().bands(), ""));
    changed(changes, "The limits", limits(older), limits(newer));
    changed(changes, "The discretion tests", discretion(older), discretion(newer));
    changed(changes, "The scored standards", scored(older), scored(newer));
    changed(
        changes,
        "What key questions' tables print",
        older.prints().keyQuestions().map(Text::english).orElse("not stated"),
        newer.prints().keyQuestions().map(Text::english).orElse("not stated"));
    changed(
        changes,
        "What prompts' tables print",
        older.prints().prompts().map(Text::english).orElse("not stated"),
        newer.prints().prompts().map(Text::english).orElse("not stated"));
    changed(changes, "The sample", sample(older), sample(newer));
    changed(
        changes, "The characteristics of ratings", characteristics(older), characteristics(newer));
    changed(
        changes,
        "The conditions",
        older.conditions().stream().map(one -> one.id() + ": " + one.when()).toList(),
        newer.conditions().stream().map(one -> one.id() + ": " + one.when()).toList());
    return changes;
  }

  private static void changed(List<String> changes, String what, Object before, Object after) {
    if (!before.equals(after)) {
      changes.add(
          "%s: was %s, is %s%s"
              .formatted(what, listed(before), listed(after), fullStop(listed(after))));
    }
  }

  private static String fullStop(String before) {
    return before.endsWith(".") || before.endsWith(".’") ? "" : ".";
  }

  private static String listed(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
    return String.valueOf(value);
  }

  private static List<String> bands(Bands bands, String unit) {
    return bands.bands().stream()
        .map(band -> band.rating() + " from " + band.floorNumber() + unit)
        .toList();
  }

  private static String words(Rounding rounding) {
    return switch (rounding) {
      case WHOLE -> "half up to a whole per cent";
      case EXACT -> "not at all";
    };
  }

  private static String words(Aggregate rule) {
    return switch (rule) {
      case LOWEST -> "the lowest";
      case AVERAGE -> "the average";
      case SUM -> "the sum";
    };
  }

  private static List<String> limits(Framework framework) {
    return framework.overall().limits().stream()
        .map(limit ->
            "%s at %s holds the overall rating to %s"
                .formatted(limit.standard(), limit.atMost(), limit.overallAtMost()))
        .toList();
  }

  private static List<String> discretion(Framework framework) {
    return framework.discretion().stream()
        .flatMap(discretion -> discretion.tests().stream())
        .map(test -> test.id() + " " + test.kind())
        .toList();
  }

  private static List<String> scored(Framework framework) {
    return framework.scoredStandards().stream().map(Standard::id).toList();
  }

  private static List<String> characteristics(Framework framework) {
    return framework.characteristics().stream()
        .flatMap(all ->
            Stream.concat(
                levels("", all.levels()),
                all.standards().stream()
                    .flatMap(one ->
                        Stream.concat(
                            Stream.of("%s: ‘%s’".formatted(one.standard(), one.about())),
                            levels(one.standard() + " ", one.levels())))))
        .toList();
  }

  private static Stream<String> levels(String of, List<Characteristics.Level> levels) {
    return levels.stream().map(level -> "%s%s: ‘%s’".formatted(of, level.rating(), level.text()));
  }

  private static List<String> sample(Framework framework) {
    return framework.sampling().stream()
        .flatMap(sampling ->
            Stream.concat(
                sampling.windows().stream()
                    .map(window ->
                        "%s %d to %d months before the announcement"
                            .formatted(window.domain(), window.fromMonths(), window.toMonths())),
                Stream.of(
                    switch (sampling.outOfCourt()) {
                      case Sampling.OutOfCourt.Ratio(int some, int court) ->
                          "%d out-of-court cases for every %d court cases".formatted(some, court);
                      case Sampling.OutOfCourt.ShareOfEligible() ->
                          "out-of-court cases by their share of the eligible";
                    })))
        .toList();
  }

  /// Pairs the questions of two frameworks.
  private static final class Matching {
    private final Framework older;
    private final Map<QuestionId, Question> before;
    private final Map<QuestionId, Set<QuestionId>> predecessors = new LinkedHashMap<>();
    private final Map<QuestionId, Crosswalk.Row> rows = new LinkedHashMap<>();
    private final Set<QuestionId> dropped = new LinkedHashSet<>();

    Matching(Framework older, Framework newer) {
      this.older = older;
      this.before = older.questions();
      Optional<Crosswalk> crosswalk = newer.crosswalk().filter(one -> one.to().equals(older.id()));
      Set<QuestionId> matched = new LinkedHashSet<>();
      for (Question question : newer.questions().values()) {
        Set<QuestionId> here = new LinkedHashSet<>();
        if (crosswalk.isEmpty() && before.containsKey(question.id())) {
          here.add(question.id());
        }
        predecessors.put(question.id(), here);
        matched.addAll(here);
      }
      crosswalk.ifPresent(table ->
          table
              .rows()
              .forEach(row -> {
                row.there().ifPresent(matched::add);
                row.here()
                    .ifPresent(here -> {
                      rows.put(here, row);
                      row.there()
                          .ifPresent(there ->
                              predecessors
                                  .computeIfAbsent(here, _ -> new LinkedHashSet<>())
                                  .add(there));
                    });
                if (row.here().isEmpty()) {
                  row.there().ifPresent(dropped::add);
                }
              }));
      before.keySet().stream().filter(id -> !matched.contains(id)).forEach(dropped::add);
    }

    List<String> changes(Standard standard) {
      List<String> changes = new ArrayList<>();
      Optional<Standard> earlier = older.standard(standard.id());
      if (earlier.isEmpty()) {
        changes.add("The standard is new: ‘%s’".formatted(standard.statement()));
      } else {
        changed(changes, "Its name", earlier.get().name().english(), standard.name().english());
        changed(
            changes,
            "Its statement",
            "‘" + earlier.get().statement() + "’",
            "‘" + standard.statement() + "’");
        changed(changes, "It is judged", judged(earlier.get()), judged(standard));
        changed(
            changes,
            "It counts towards the score",
            earlier.get().scored() ? "yes" : "no",
            standard.scored() ? "yes" : "no");
      }
      for (Question question : standard.questions()) {
        change("Key question", question).ifPresent(changes::add);
        question.prompts().forEach(prompt -> change("Prompt", prompt).ifPresent(changes::add));
      }
      dropped.stream()
          .filter(id -> id.value().startsWith(standard.id() + "."))
          .map(id -> Objects.requireNonNull(before.get(id)))
          .forEach(question ->
              changes.add("%s was dropped: ‘%s’".formatted(question.id(), question.text())));
      return changes;
    }

    private static String judged(Standard standard) {
      return standard.isJudgedFromCases() ? "from cases" : "on evidence";
    }

    private Optional<String> change(String kind, Question question) {
      Set<QuestionId> earlier = predecessors.getOrDefault(question.id(), Set.of());
      if (earlier.isEmpty()) {
        return Optional.of("%s %s is new: ‘%s’".formatted(kind, question.id(), question.text()));
      }
      List<String> parts = new ArrayList<>();
      List<Question> questions =
          earlier.stream().flatMap(id -> Optional.ofNullable(before.get(id)).stream()).toList();
      if (!earlier.contains(question.id())) {
        parts.add(
            "was " + earlier.stream().map(QuestionId::value).collect(Collectors.joining(" and ")));
      }
      if (questions.stream()
          .noneMatch(one -> one.text().english().equals(question.text().english()))) {
        parts.add(
            "was ‘%s’, is ‘%s’"
                .formatted(
                    questions.stream()
                        .map(one -> one.text().english())
                        .collect(Collectors.joining("’ and ‘")),
                    question.text()));
      }
      if (questions.stream().anyMatch(one -> one.base() != question.base())) {
        parts.add("its base was " + base(questions) + ", is " + base(List.of(question)));
      }
      if (questions.stream().noneMatch(one -> relevance(one).equals(relevance(question)))) {
        parts.add(
            "it was asked of %s, is asked of %s"
                .formatted(
                    questions.stream().map(Matching::relevance).collect(Collectors.joining(", ")),
                    relevance(question)));
      }
      Optional.ofNullable(rows.get(question.id()))
          .flatMap(Crosswalk.Row::note)
          .filter(_ -> !parts.isEmpty())
          .map(note -> note.endsWith(".") ? note.substring(0, note.length() - 1) : note)
          .ifPresent(parts::add);
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of("%s %s: %s.".formatted(kind, question.id(), String.join("; ", parts)));
    }

    private static String base(List<Question> questions) {
      return questions.stream()
          .map(one -> one.base() == Base.ALL ? "all cases" : "the relevant cases")
          .distinct()
          .collect(Collectors.joining(" and "));
    }

    private static String relevance(Question question) {
      return switch (question.relevant()) {
        case Relevance.EveryCase() -> "every case";
        case Relevance.WhereApplicable(var _) -> "the cases to which it applies";
        case Relevance.When(Condition condition) -> condition.cases();
      };
    }
  }
}
