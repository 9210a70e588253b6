package plumbline.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plumbline.figures.Grim;
import plumbline.framework.DiversityCharacteristic.Counted;

/// Compares the figures of one return by its rules.
final class Queries {
  private static final String YOUTH_POPULATION = "youth-population";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(1_000_000);

  /// Figures of one size differ by no more.
  private static final BigDecimal MANY = BigDecimal.valueOf(5);

  private final DataReturn asked;
  private final Map<String, Figure> figures;
  private final Rules rules = ReturnFile.shipped().rules();
  private final List<Query> found = new ArrayList<>();

  Queries(DataReturn asked, Map<String, Figure> figures) {
    this.asked = asked;
    this.figures = figures;
  }

  List<Query> all() {
    asked.fields().forEach(this::single);
    rules.sums().forEach(this::sum);
    rules.within().forEach(this::within);
    rules.shares().forEach(this::shares);
    rules.rates().forEach(this::rate);
    rules.averages().forEach(this::average);
    rules.alike().forEach(this::alike);
    rules.limits().forEach(this::limit);
    divisions();
    return found.stream().sorted(Comparator.comparingInt(this::place)).toList();
  }

  /// Each characteristic divides the same people, so that all make the same whole; and the young
  /// people of the area are no more than its youth population.
  private void divisions() {
    for (Division division : asked.divisions()) {
      if (division.whom() == Counted.POPULATION) {
        within(new Rules.Parts(YOUTH_POPULATION, division.ids()));
        continue;
      }
      asked.divisions().stream()
          .filter(other -> other.whom() == division.whom() && isGiven(other))
          .findFirst()
          .filter(
              first -> isGiven(division) && sum(first.ids()).compareTo(sum(division.ids())) != 0)
          .ifPresent(first -> differ(first, division));
    }
  }

  private boolean isGiven(Division division) {
    return given(division.ids()).size() == division.fields().size();
  }

  private void differ(Division first, Division other) {
    List<String> fields = new ArrayList<>(other.ids());
    fields.addAll(first.ids());
    ask(
        "division-" + other.ids().getFirst(),
        fields,
        "%s are %s by %s, but %s by %s."
            .formatted(
                Division.who(other.whom()),
                ReturnField.number(sum(other.ids())),
                other.name().toLowerCase(Locale.UK),
                ReturnField.number(sum(first.ids())),
                first.name().toLowerCase(Locale.UK)),
        "%s = %s; %s = %s"
            .formatted(
                added(other.ids()),
                ReturnField.number(sum(other.ids())),
                added(first.ids()),
                ReturnField.number(sum(first.ids()))));
  }

  private int place(Query query) {
    return asked.fields().stream().map(ReturnField::id).toList().indexOf(query.fields().getFirst());
  }

  /// Empty where it was not given or is not asked for.
  private Optional<BigDecimal> value(String id) {
    return asked.field(id).flatMap(_ -> Optional.ofNullable(figures.get(id))).map(Figure::value);
  }

  private List<String> given(List<String> ids) {
    return ids.stream().filter(id -> value(id).isPresent()).toList();
  }

  private BigDecimal sum(List<String> ids) {
    return ids.stream().flatMap(id -> value(id).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String shown(String id) {
    return asked.field(id).orElseThrow().shown(value(id).orElseThrow());
  }

  private String label(String id) {
    return "‘" + asked.field(id).orElseThrow().label() + "’";
  }

  private String added(List<String> ids) {
    return ids.stream().map(this::shown).collect(Collectors.joining(" + "));
  }

  /// Figures of different days need not agree, so the question names the days.
  private void ask(String id, List<String> fields, String words, String working) {
    TreeSet<LocalDate> days = new TreeSet<>();
    fields.forEach(
        field -> Optional.ofNullable(figures.get(field)).map(Figure::day).ifPresent(days::add));
    String ofDays =
        days.size() < 2
            ? ""
            : " The figures are of different days, from %s to %s."
                .formatted(days.first(), days.last());
    found.add(new Query(id, fields, words + ofDays, working));
  }

  private boolean isAverage(String id) {
    return rules.averages().stream().anyMatch(rule -> rule.average().equals(id));
  }

  private void single(ReturnField field) {
    value(field.id())
        .ifPresent(value -> {
          if (field.isPercentage() && value.compareTo(HUNDRED) > 0) {
            ask(
                "over-hundred-" + field.id(),
                List.of(field.id()),
                "%s is more than the whole.".formatted(field.shown(value)),
                "%s > 100%%".formatted(field.shown(value)));
          }
          if (field.isCounted() && !isAverage(field.id()) && !isWhole(value)) {
            ask(
                "whole-" + field.id(),
                List.of(field.id()),
                "%s is no whole number, but %s are counted."
                    .formatted(field.shown(value), field.unit()),
                field.shown(value));
          }
        });
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private void sum(Rules.Parts rule) {
    List<String> parts = given(rule.parts());
    if (value(rule.whole()).isEmpty() || parts.isEmpty()) {
      return;
    }
    if (parts.size() == rule.parts().size()) {
      if (sum(parts).compareTo(value(rule.whole()).orElseThrow()) != 0) {
        differs("sum-", rule, parts, "The parts make %s, but %s is given as %s.");
      }
    } else {
      within(rule);
    }
  }

  private void within(Rules.Parts rule) {
    List<String> parts = given(rule.parts());
    if (value(rule.whole()).isPresent()
        && !parts.isEmpty()
        && sum(parts).compareTo(value(rule.whole()).get()) > 0) {
      differs("within-", rule, parts, "The parts make %s already, but %s is given as %s.");
    }
  }

  private void differs(String kind, Rules.Parts rule, List<String> parts, String words) {
    String makes = asked.field(rule.whole()).orElseThrow().shown(sum(parts));
    List<String> fields = new ArrayList<>(List.of(rule.whole()));
    fields.addAll(parts);
    ask(
        kind + rule.whole() + "-" + rule.parts().getFirst(),
        fields,
        words.formatted(makes, label(rule.whole()), shown(rule.whole())),
        "%s = %s, not %s".formatted(added(parts), makes, shown(rule.whole())));
  }

  /// The GRIM test: 11.9% of 106 children is no child.
  private void shares(Rules.Parts rule) {
    Optional<BigDecimal> whole =
        value(rule.whole())
            .filter(value -> isWhole(value) && value.signum() > 0)
            .filter(value -> value.compareTo(MOST_COUNTED) <= 0);
    if (whole.isEmpty()) {
      return;
    }
    int base = whole.get().intValueExact();
    for (String part : given(rule.parts())) {
      BigDecimal percent = value(part).orElseThrow();
      if (percent.compareTo(HUNDRED) <= 0 && Grim.fit(percent, base).isEmpty()) {
        int below = percent.multiply(whole.get()).movePointLeft(2).intValue();
        int places = Math.max(1, percent.scale());
        ask(
            "share-" + part,
            List.of(part, rule.whole()),
            "%s of %s is no whole number of children.".formatted(shown(part), shown(rule.whole())),
            "%d of %d is %s%%, %d is %s%%"
                .formatted(
                    below,
                    base,
                    Grim.percent(below, base, places).toPlainString(),
                    below + 1,
                    Grim.percent(below + 1, base, places).toPlainString()));
      }
    }
  }

  private void rate(Rules.Rate rule) {
    Optional<BigDecimal> rate = value(rule.rate());
    BigDecimal of = sum(rule.of());
    if (rate.isEmpty() || given(rule.of()).size() < rule.of().size() || of.signum() == 0) {
      return;
    }
    value(rule.count())
        .ifPresent(count -> {
          BigDecimal exact = count.multiply(HUNDRED);
          int places = Math.max(0, rate.get().scale());
          BigDecimal up = exact.divide(of, places, RoundingMode.HALF_UP);
          BigDecimal even = exact.divide(of, places, RoundingMode.HALF_EVEN);
          if (up.compareTo(rate.get()) != 0 && even.compareTo(rate.get()) != 0) {
            List<String> fields = new ArrayList<>(List.of(rule.rate(), rule.count()));
            fields.addAll(rule.of());
            ask(
                "rate-" + rule.rate(),
                fields,
                "%s unfilled posts beside %s is %s%%, not %s."
                    .formatted(
                        shown(rule.count()),
                        ReturnField.number(of),
                        up.toPlainString(),
                        shown(rule.rate())),
                "%s / %s = %s%%"
                    .formatted(shown(rule.count()), ReturnField.number(of), up.toPlainString()));
          }
        });
    rule.within().ifPresent(outer -> withinRate(rule, outer));
  }

  /// Cheshire 2021: 4.17% of 54.9 case managers is more posts than 1.11% of all 77.25 staff. A post
  /// is one more at most by rounding.
  private void withinRate(Rules.Rate inner, String outerRate) {
    rules.rates().stream()
        .filter(rule -> rule.rate().equals(outerRate))
        .filter(rule -> value(outerRate).isPresent())
        .filter(rule -> given(rule.of()).size() == rule.of().size())
        .forEach(outer -> {
          BigDecimal innerPosts = posts(inner);
          BigDecimal outerPosts = posts(outer);
          if (innerPosts.compareTo(outerPosts.add(BigDecimal.ONE)) > 0) {
            List<String> fields = new ArrayList<>(List.of(inner.rate(), outerRate));
            fields.addAll(inner.of());
            fields.addAll(outer.of());
            ask(
                "posts-" + inner.rate(),
                fields,
                "About %s posts of case managers would be unfilled, but only about %s of all posts."
                    .formatted(oneDecimal(innerPosts), oneDecimal(outerPosts)),
                "%s of %s = %s; %s of %s = %s"
                    .formatted(
                        shown(inner.rate()),
                        ReturnField.number(sum(inner.of())),
                        oneDecimal(innerPosts),
                        shown(outerRate),
                        ReturnField.number(sum(outer.of())),
                        oneDecimal(outerPosts)));
          }
        });
  }

  private BigDecimal posts(Rules.Rate rule) {
    return sum(rule.of()).multiply(value(rule.rate()).orElseThrow()).movePointLeft(2);
  }

  private static String oneDecimal(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private void average(Rules.Average rule) {
    Optional<BigDecimal> said = value(rule.average());
    Optional<BigDecimal> total = value(rule.total());
    if (said.isEmpty() || total.isEmpty()) {
      return;
    }
    BigDecimal over = sum(rule.over());
    List<String> fields = new ArrayList<>(List.of(rule.average(), rule.total()));
    if (given(rule.over()).size() == rule.over().size() && over.signum() > 0) {
      BigDecimal each =
          total.get().divide(over, Math.max(0, said.get().scale()), RoundingMode.HALF_UP);
      if (each.compareTo(said.get()) != 0) {
        fields.addAll(rule.over());
        ask(
            "average-" + rule.average(),
            fields,
            "A caseload of %s over %s case managers is %s each, not %s."
                .formatted(
                    shown(rule.total()),
                    ReturnField.number(over),
                    each.toPlainString(),
                    shown(rule.average())),
            "%s / (%s) = %s"
                .formatted(shown(rule.total()), added(rule.over()), each.toPlainString()));
      }
      return;
    }
    Optional<BigDecimal> among = value(rule.among());
    if (among.isPresent() && total.get().compareTo(said.get().multiply(among.get())) > 0) {
      fields.add(rule.among());
      ask(
          "average-" + rule.average(),
          fields,
          "With %s cases each, all %s staff would have %s cases, but the caseload is %s."
              .formatted(
                  shown(rule.average()),
                  shown(rule.among()),
                  oneDecimal(said.get().multiply(among.get())),
                  shown(rule.total())),
          "%s × %s = %s"
              .formatted(
                  shown(rule.average()),
                  shown(rule.among()),
                  oneDecimal(said.get().multiply(among.get()))));
    }
  }

  private void alike(List<String> fields) {
    List<String> bySize =
        given(fields).stream()
            .sorted(Comparator.comparing((String id) -> value(id).orElseThrow()))
            .toList();
    if (bySize.size() < 2) {
      return;
    }
    String least = bySize.getFirst();
    String most = bySize.getLast();
    if (value(least).orElseThrow().multiply(MANY).compareTo(value(most).orElseThrow()) < 0) {
      ask(
          "alike-" + fields.getFirst(),
          List.of(least, most),
          "%s is given as %s and %s as %s. Is one of them in thousands or millions?"
              .formatted(label(least), shown(least), label(most), shown(most)),
          "%s > 5 × %s".formatted(shown(most), shown(least)));
    }
  }

  private void limit(Rules.Limit rule) {
    value(rule.field())
        .filter(value -> value.compareTo(rule.most()) > 0)
        .ifPresent(_ ->
            ask(
                "limit-" + rule.field(),
                List.of(rule.field()),
                "%s is more than the %s that can be."
                    .formatted(shown(rule.field()), rule.most().toPlainString()),
                "%s > %s".formatted(shown(rule.field()), rule.most().toPlainString())));
  }
}
