package plumbline.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.framework.Disclosure;
import plumbline.inspection.Fact;
import plumbline.statistics.SmallCounts;

/// Which figures of one table are left out.
record Split(Disclosure rule) {
  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.0+)?(?: .*)?");
  private static final Pattern COUNT_IN_WORDS =
      Pattern.compile("([a-z]+)(?:-([a-z]+))?(?: .*)?", Pattern.CASE_INSENSITIVE);
  private static final List<String> TO_NINETEEN =
      List.of(
          ("none one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Pattern SHARE =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?(?:%|per cent)");

  boolean isSmall(int count) {
    return SmallCounts.isSmall(count, rule.threshold());
  }

  /// Counts into which a whole divides that everybody may know.
  <K> Set<K> counts(SequencedMap<K, Integer> counts) {
    if (rule.withOthers()) {
      return SmallCounts.withheld(counts, rule.threshold());
    }
    Set<K> small = new LinkedHashSet<>();
    counts.forEach((key, count) -> {
      if (isSmall(count)) {
        small.add(key);
      }
    });
    return small;
  }

  /// Shares of a whole: they are what they come to in children. Where those that are shown leave
  /// only one number to one of few, all are left out.
  <K> Set<K> shares(SequencedMap<K, BigDecimal> shares, int whole) {
    SequencedMap<K, Integer> counts = new LinkedHashMap<>();
    shares.forEach((key, share) -> counts.put(key, count(share, whole)));
    Set<K> few = counts(counts);
    Bounds bounds = new Bounds(whole);
    List<Boolean> hidden = new ArrayList<>();
    shares.forEach((key, share) -> {
      hidden.add(few.contains(key));
      if (few.contains(key)) {
        bounds.hidden();
      } else {
        bounds.shown(share);
      }
    });
    return rule.withOthers() && bounds.tell(this, hidden) ? counts.keySet() : few;
  }

  static int count(BigDecimal share, int whole) {
    return share
        .multiply(BigDecimal.valueOf(whole))
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /// A list of facts that says in words alone how its counts are parts of each other. Where one is
  /// of few, nothing but the whole is shown: any other could tell it. A share of nobody knows how
  /// many may be of few.
  Set<Fact> facts(List<Fact> facts) {
    Optional<Integer> most = most(facts);
    boolean unknown =
        most.isEmpty()
            && rule.threshold() > 1
            && facts.stream().anyMatch(fact -> share(fact).isPresent());
    boolean few =
        unknown
            || most.filter(whole -> facts.stream().anyMatch(fact -> isOfFew(fact, whole)))
                .isPresent();
    if (!few) {
      return Set.of();
    }
    Set<Fact> withheld = new LinkedHashSet<>(facts);
    if (rule.withOthers()) {
      whole(facts).ifPresent(withheld::remove);
    } else {
      withheld.removeIf(fact -> count(fact).filter(count -> !isSmall(count)).isPresent());
    }
    return withheld;
  }

  /// Whether a fact of a caseload of so many cases is of few.
  boolean isOfFew(Fact fact, int whole) {
    return count(fact)
        .or(() -> share(fact).map(share -> count(share, whole)))
        .filter(this::isSmall)
        .isPresent();
  }

  /// How many cases a caseload has at least: its largest count.
  static Optional<Integer> most(List<Fact> facts) {
    return facts.stream().flatMap(fact -> count(fact).stream()).max(Integer::compare);
  }

  /// The fact that is the whole of the others: it says so, and they come to at least as much.
  private Optional<Fact> whole(List<Fact> facts) {
    long all = facts.stream().flatMap(fact -> count(fact).stream()).mapToLong(one -> one).sum();
    return facts.stream()
        .filter(fact -> fact.label().regionMatches(true, 0, "total", 0, 5))
        .filter(fact ->
            count(fact)
                .filter(count -> count >= 2 * rule.threshold())
                .filter(count -> most(facts).filter(count::equals).isPresent())
                .filter(count -> all - count >= count)
                .isPresent())
        .findFirst();
  }

  static Optional<Integer> count(Fact fact) {
    if (isShare(fact)) {
      return Optional.empty();
    }
    Matcher count = COUNT.matcher(fact.value());
    return count.matches()
        ? Optional.of(Integer.valueOf(count.group(1).replace(",", "")))
        : inWords(fact.value());
  }

  /// A count up to ninety-nine: `Three`, `four cases`, `twenty-one`.
  private static Optional<Integer> inWords(String value) {
    Matcher words = COUNT_IN_WORDS.matcher(value);
    if (!words.matches()) {
      return Optional.empty();
    }
    String first = words.group(1).toLowerCase(Locale.ROOT);
    String second = words.group(2) == null ? "" : words.group(2).toLowerCase(Locale.ROOT);
    int few = TO_NINETEEN.indexOf(first);
    if (few >= 0) {
      return second.isEmpty() ? Optional.of(few) : Optional.empty();
    }
    int tens = TENS.indexOf(first);
    int rest = second.isEmpty() ? 0 : TO_NINETEEN.indexOf(second);
    return tens >= 0 && rest >= 0 && rest < 10
        ? Optional.of(20 + 10 * tens + rest)
        : Optional.empty();
  }

  private static boolean isShare(Fact fact) {
    return fact.unit().filter("per cent"::equals).isPresent()
        || SHARE.matcher(fact.value()).matches();
  }

  static Optional<BigDecimal> share(Fact fact) {
    if (!isShare(fact)) {
      return Optional.empty();
    }
    Matcher share =
        SHARE.matcher(
            fact.value().endsWith("%") || fact.value().endsWith("cent")
                ? fact.value()
                : fact.value() + "%");
    return share.matches() ? Optional.of(new BigDecimal(share.group(1))) : Optional.empty();
  }

  int rounded(int count) {
    return rounded(BigDecimal.valueOf(count)).intValueExact();
  }

  BigDecimal rounded(BigDecimal figure) {
    BigDecimal step = BigDecimal.valueOf(rule.rounding());
    return rule.rounding() == 1
        ? figure
        : figure.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }

  /// A fact that is shown, in steps where the rule rounds: its count or its share alone.
  Fact rounded(Fact fact) {
    if (rule.rounding() == 1) {
      return fact;
    }
    Optional<String> value =
        count(fact)
            .map(count -> String.valueOf(rounded(count)))
            .or(() -> share(fact).map(share -> rounded(share).toPlainString() + "%"));
    return value
        .map(steps -> new Fact(fact.label(), steps, fact.unit(), fact.source()))
        .orElse(fact);
  }
}
