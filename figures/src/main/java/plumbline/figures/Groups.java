package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.reading.Block;
import plumbline.reading.Passage;
import plumbline.reading.Stated;

/// What is said of the children and the population, group by group: counts with their shares, the
/// cohort against the caseload, shares in the text against the table, who is over-represented.
final class Groups implements Check {
  /// How far a share in the text may be from the table's before they are two things.
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  @Override
  public String name() {
    return "groups";
  }

  @Override
  public void check(Facts facts, Found found) {
    Map<Block, Cohort> cohorts = new HashMap<>();
    for (Sentence sentence : facts.sentences()) {
      if (sentence.isProse()) {
        Cohort.in(sentence).ifPresent(cohort -> cohorts.putIfAbsent(sentence.block(), cohort));
      }
    }
    for (Sentence sentence : facts.sentences()) {
      if (sentence.isProse()) {
        Optional.ofNullable(cohorts.get(sentence.block()))
            .ifPresent(cohort -> shares(sentence, cohort, found));
        population(facts, sentence, found);
        nationalAverage(facts, sentence, found);
        represented(facts, sentence, found);
      }
    }
    cohorts.values().forEach(cohort -> caseload(facts, cohort, found));
  }

  // --- counts and shares of a cohort ---

  /// ‘aged 16 and over (77 children; 60.4 per cent)’, ‘Thirty children (23.4 per cent)’.
  private static void shares(Sentence sentence, Cohort cohort, Found found) {
    if (cohort.size() == 0) {
      return;
    }
    for (Claim claim : sentence.claims()) {
      if (!(claim.amount() instanceof Amount.Percent(BigDecimal points))
          || claim.bound() != Bound.EXACTLY) {
        continue;
      }
      Optional<Token> counted = countBefore(sentence, claim);
      if (counted.isEmpty()
          || counted.get().whole() > cohort.size()
          || Grim.gives(counted.get().whole(), cohort.size(), points)) {
        continue;
      }
      int part = counted.get().whole();
      found.warning(
          Grim.fit(points, cohort.size()).isPresent()
              ? Kind.ARITHMETIC
              : Kind.IMPOSSIBLE_PERCENTAGE,
          Certainty.LIKELY,
          sentence.quote(counted.get().start(), claim.end()),
          cohort.quote(),
          "%d of the %d children is %s%%, not %s%%."
              .formatted(
                  part,
                  cohort.size(),
                  Grim.percent(part, cohort.size(), Math.max(0, points.scale())),
                  points.toPlainString()),
          "%d + %d = %d; %d/%d = %s%%"
              .formatted(
                  cohort.males(),
                  cohort.females(),
                  cohort.size(),
                  part,
                  cohort.size(),
                  Grim.percent(part, cohort.size(), 2)));
    }
  }

  /// The count that a share in brackets stands beside.
  private static Optional<Token> countBefore(Sentence sentence, Claim share) {
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < share.start()) {
      at++;
    }
    if (at == 0 || (!tokens.get(at - 1).is("(") && !tokens.get(at - 1).is(";"))) {
      return Optional.empty();
    }
    for (int back = at - 2; back >= 0 && back >= at - 4; back--) {
      Token token = tokens.get(back);
      if (Cohort.counts(token)) {
        boolean outOf = back > 0 && tokens.get(back - 1).is("of");
        return outOf ? Optional.empty() : Optional.of(token);
      }
      if (token.kind() == Token.Kind.MARK) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The children counted at the announcement against the caseload of the table.
  private static void caseload(Facts facts, Cohort cohort, Found found) {
    boolean current = cohort.sentence().has("cohort") || cohort.sentence().has("caseload");
    Optional<Stated> total = Staffing.totalCaseload(facts);
    if (!current || total.isEmpty()) {
      return;
    }
    Staffing.count(total.get())
        .filter(many -> many != cohort.size())
        .ifPresent(many ->
            found.warning(
                Kind.COUNT_VS_COUNT,
                Certainty.LIKELY,
                cohort.quote(),
                SumsOfParts.quote(total.get()),
                "The children counted by sex are %d, but the caseload is %d."
                    .formatted(cohort.size(), many),
                "%d + %d = %d".formatted(cohort.males(), cohort.females(), cohort.size())));
  }

  // --- the population ---

  /// ‘The population is predominantly white (90 per cent)’ against the table's row.
  private static void population(Facts facts, Sentence sentence, Found found) {
    if (!sentence.has("population")) {
      return;
    }
    for (Claim claim : sentence.claims()) {
      if (!(claim.amount() instanceof Amount.Percent(BigDecimal points))
          || claim.bound() != Bound.EXACTLY
          || !isOfPopulation(sentence, claim)) {
        continue;
      }
      for (Stated row : facts.report().facts()) {
        value(row, "white")
            .filter(_ -> isOfArea(row))
            .filter(share -> share.subtract(points).abs().compareTo(ROUNDING) > 0)
            .ifPresent(share ->
                found.warning(
                    Kind.COUNT_VS_COUNT,
                    Certainty.LIKELY,
                    sentence.quote(claim),
                    SumsOfParts.quote(row),
                    "The white share of the population is %s%% here and %s%% in line %d."
                        .formatted(
                            points.toPlainString(), share.toPlainString(), row.label().firstLine()),
                    "the same share in the text and in the table; say if the ages or years differ"));
      }
    }
  }

  /// The share is the population's and the white people's: both words stand on its side of the
  /// sentence. White British people are fewer than those whom a table calls white.
  private static boolean isOfPopulation(Sentence sentence, Claim claim) {
    int from = 0;
    int to = sentence.text().length();
    for (Token token : sentence.tokens()) {
      boolean parts = token.is(";") || token.is("whereas") || token.is("while") || token.is("but");
      if (parts && token.start() < claim.start()) {
        from = token.end();
      } else if (parts && token.start() >= claim.end() && to > token.start()) {
        to = token.start();
      }
    }
    String near = sentence.text().substring(from, to).toLowerCase(java.util.Locale.ROOT);
    int opens = from;
    int closes = to;
    long shares =
        sentence.claims().stream()
            .filter(one -> one.amount() instanceof Amount.Percent)
            .filter(one -> one.start() >= opens && one.end() <= closes)
            .count();
    return near.contains("population")
        && near.contains("white")
        && !near.contains("white british")
        && !namesChildren(near)
        && shares == 1;
  }

  private static Optional<BigDecimal> value(Stated row, String column) {
    List<Passage> columns = row.columns();
    for (int at = 1; at < columns.size() && at <= row.values().size(); at++) {
      if (columns.get(at).text().toLowerCase(java.util.Locale.ROOT).contains(column)) {
        return SumsOfParts.percent(row.values().get(at - 1).text());
      }
    }
    return Optional.empty();
  }

  /// A row of the people who live there, not of the service's children or the country.
  private static boolean isOfArea(Stated row) {
    String label = row.label().text().strip();
    return !label.contains("ational")
        && !label.contains("YJS")
        && !label.contains("YOT")
        && !label.contains("YOS")
        && !label.contains("ervice")
        && !label.contains("outh")
        && !label.contains("aution");
  }

  /// ‘children from a black, Asian and minority ethnic background … The national average is 26 per
  /// cent’ against the table's row.
  private static void nationalAverage(Facts facts, Sentence sentence, Found found) {
    int average = sentence.text().indexOf("ational average is");
    if (average < 0) {
      return;
    }
    String said =
        sentence.before(facts.sentences()).map(before -> before.text() + " ").orElse("")
            + sentence.text();
    String column =
        said.contains("minority ethnic") || said.contains("ethnic minority")
            ? "minority"
            : said.contains("female") || said.contains("girls") ? "female" : "";
    if (column.isEmpty() || !namesChildren(said)) {
      return;
    }
    for (Claim claim : sentence.claims()) {
      if (claim.start() < average
          || claim.bound() != Bound.EXACTLY
          || !(claim.amount() instanceof Amount.Percent(BigDecimal points))) {
        continue;
      }
      for (Stated row : facts.report().facts()) {
        if (row.label().text().strip().startsWith("National average")) {
          value(row, column)
              .filter(share -> share.subtract(points).abs().compareTo(ROUNDING) > 0)
              .ifPresent(share ->
                  found.warning(
                      Kind.COUNT_VS_COUNT,
                      Certainty.LIKELY,
                      sentence.quote(),
                      SumsOfParts.quote(row),
                      "The national average is %s%% here and %s%% in line %d."
                          .formatted(
                              points.toPlainString(),
                              share.toPlainString(),
                              row.label().firstLine()),
                      "the same share in the text and in the table"));
        }
      }
      return;
    }
  }

  // --- who is over-represented ---

  /// ‘Black, Asian and minority ethnic children are over-represented’ beside shares that show the
  /// contrary.
  private static void represented(Facts facts, Sentence sentence, Found found) {
    boolean over = sentence.has("over-represented");
    boolean under = sentence.has("under-represented");
    if (over == under) {
      return;
    }
    String text = sentence.text().toLowerCase(java.util.Locale.ROOT);
    boolean minority = text.contains("minority ethnic") || text.contains("ethnic minority");
    boolean white = sentence.has("white");
    if (minority == white || isDenied(sentence)) {
      return;
    }
    List<Sentence> near = new ArrayList<>(List.of(sentence));
    sentence.before(facts.sentences()).ifPresent(near::add);
    for (Sentence said : near) {
      Optional<Shares> shares = whiteShares(said);
      if (shares.isEmpty()) {
        continue;
      }
      // More white children than white people leave fewer of the others, and the other way round.
      int side = shares.get().children().compareTo(shares.get().people());
      boolean holds = side != 0 && (side > 0) == (over == white);
      if (!holds) {
        found.add(
            Kind.QUANTIFIER_VS_FIGURE,
            Severity.ERROR,
            Certainty.CERTAIN,
            sentence.quote(),
            Optional.of(said.quote()),
            "‘%s’ does not hold: %s%% of the children and %s%% of the population are white."
                .formatted(
                    over ? "over-represented" : "under-represented",
                    shares.get().children().toPlainString(),
                    shares.get().people().toPlainString()),
            "minority ethnic: %s%% of the children, %s%% of the population"
                .formatted(
                    BigDecimal.valueOf(100).subtract(shares.get().children()).toPlainString(),
                    BigDecimal.valueOf(100).subtract(shares.get().people()).toPlainString()));
      }
      return;
    }
  }

  private static boolean isDenied(Sentence sentence) {
    return sentence.has("not") || sentence.has("nor") || sentence.has("no");
  }

  private record Shares(BigDecimal people, BigDecimal children) {}

  /// ‘The population is 90 per cent white; 96 per cent of children … are white’.
  private static Optional<Shares> whiteShares(Sentence sentence) {
    List<Claim> shares =
        sentence.claims().stream()
            .filter(claim -> claim.amount() instanceof Amount.Percent)
            .filter(claim -> claim.bound() == Bound.EXACTLY)
            .toList();
    if (shares.size() != 2) {
      return Optional.empty();
    }
    String text = sentence.text().toLowerCase(java.util.Locale.ROOT);
    int parted = text.indexOf(';', shares.getFirst().end());
    if (parted < 0 || parted > shares.getLast().start()) {
      return Optional.empty();
    }
    String one = text.substring(0, parted);
    String other = text.substring(parted);
    boolean white = one.contains("white") && other.contains("white");
    if (!white
        || !(shares.getFirst().amount() instanceof Amount.Percent(BigDecimal first))
        || !(shares.getLast().amount() instanceof Amount.Percent(BigDecimal second))) {
      return Optional.empty();
    }
    if (one.contains("population") && namesChildren(other)) {
      return Optional.of(new Shares(first, second));
    }
    return namesChildren(one) && other.contains("population")
        ? Optional.of(new Shares(second, first))
        : Optional.empty();
  }

  private static boolean namesChildren(String text) {
    return text.contains("children") || text.contains("young people");
  }
}
