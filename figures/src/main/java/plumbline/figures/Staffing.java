package plumbline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;
import plumbline.reading.Section.Part;
import plumbline.reading.Stated;

/// Staff, caseload and the caseload of each hold together.
final class Staffing implements Check {
  /// An average that is off by more than a fourth of itself is hardly of another day.
  private static final int FAR = 4;

  /// No service has more; every base up to the caseload is tried.
  private static final BigDecimal MOST_CHILDREN = BigDecimal.valueOf(100_000);

  @Override
  public String name() {
    return "staffing";
  }

  @Override
  public void check(Facts facts, Found found) {
    headcount(facts, found);
    averageCaseload(facts, found);
    perStaffMember(facts, found);
    vacancies(facts, found);
  }

  /// One figure as full-time equivalents in a table and as people in the text.
  private static void headcount(Facts facts, Found found) {
    for (Stated row : facts.report().facts()) {
      String label = row.label().text();
      boolean both =
          label.contains("headcount")
              && (label.contains("FTE") || label.contains("full-time equivalent"));
      if (!both || !label.startsWith("Total staff") || row.values().isEmpty()) {
        continue;
      }
      Optional<BigDecimal> value = SumsOfParts.number(row.values().getFirst().text());
      if (value.isEmpty()) {
        continue;
      }
      for (Sentence sentence : facts.sentences()) {
        for (Claim claim : sentence.claims()) {
          boolean people =
              claim.amount() instanceof Amount.Total(int many)
                  && value.get().compareTo(BigDecimal.valueOf(many)) == 0
                  && countsStaff(sentence, claim)
                  && !sentence.isIn(Part.CONTEXTUAL_FACTS);
          if (people && sentence.isProse()) {
            found.warning(
                Kind.OTHER,
                Certainty.LIKELY,
                SumsOfParts.quote(row),
                sentence.quote(),
                "%s is given as full-time equivalents and as a number of people."
                    .formatted(value.get().toPlainString()),
                "the same number with two meanings");
            return;
          }
        }
      }
    }
  }

  /// ‘25 members of staff’, ‘25 staff members’.
  private static boolean countsStaff(Sentence sentence, Claim claim) {
    String behind = sentence.text().substring(claim.end());
    return (claim.unit().equals("member") && behind.startsWith(" of staff"))
        || (claim.unit().equals("staff") && behind.startsWith(" members"));
  }

  /// The average caseload against the caseload and the case managers that are printed.
  private static void averageCaseload(Facts facts, Found found) {
    BigDecimal managers = BigDecimal.ZERO;
    Stated average = null;
    for (Stated row : facts.report().facts()) {
      String label = row.label().text();
      Optional<BigDecimal> value =
          row.values().isEmpty()
              ? Optional.empty()
              : SumsOfParts.number(row.values().getFirst().text());
      managers = managers.add(managersWithin(row));
      if (value.isEmpty()) {
        continue;
      }
      if (label.startsWith("Average caseload")) {
        average = row;
      } else if (label.contains("case managers") && label.contains("headcount")) {
        managers = managers.add(value.get());
      }
    }
    int caseload = caseload(facts);
    if (average == null || managers.signum() <= 0 || caseload == 0) {
      return;
    }
    BigDecimal said =
        SumsOfParts.number(average.values().getFirst().text()).orElse(BigDecimal.ZERO);
    BigDecimal gives =
        BigDecimal.valueOf(caseload)
            .divide(managers, Math.max(0, said.scale()), java.math.RoundingMode.HALF_UP);
    boolean far = gives.subtract(said).abs().multiply(BigDecimal.valueOf(FAR)).compareTo(said) > 0;
    if (gives.compareTo(said) != 0) {
      found.add(
          Kind.ARITHMETIC,
          far ? Severity.WARNING : Severity.NOTE,
          far ? Certainty.LIKELY : Certainty.POSSIBLE,
          SumsOfParts.quote(average),
          caseloadQuote(facts),
          "A caseload of %d over %s case managers is %s each, not %s; the two may be of different dates."
              .formatted(
                  caseload, managers.toPlainString(), gives.toPlainString(), said.toPlainString()),
          "%d / %s".formatted(caseload, managers.toPlainString()));
    }
  }

  /// ‘26.7, of which 14 were case managers’.
  private static BigDecimal managersWithin(Stated row) {
    if (row.values().isEmpty() || !row.label().text().contains("headcount")) {
      return BigDecimal.ZERO;
    }
    List<Token> tokens = Tokens.of(row.values().getFirst().text());
    for (int at = 2; at < tokens.size(); at++) {
      boolean within =
          tokens.get(at - 2).is("of") && tokens.get(at - 1).is("which") && tokens.get(at).isWhole();
      if (within && row.values().getFirst().text().contains("case managers")) {
        return BigDecimal.valueOf(tokens.get(at).whole());
      }
    }
    return BigDecimal.ZERO;
  }

  /// ‘an average caseload of seven cases per full-time staff member’, where the table's seven is
  /// per case manager.
  private static void perStaffMember(Facts facts, Found found) {
    for (Stated row : facts.report().facts()) {
      if (!row.label().text().startsWith("Average caseload per case manager")
          || row.values().isEmpty()) {
        continue;
      }
      Optional<BigDecimal> average = SumsOfParts.number(row.values().getFirst().text());
      for (Sentence sentence : facts.sentences()) {
        if (average.isEmpty() || !isPerStaffMember(sentence)) {
          continue;
        }
        for (Claim claim : sentence.claims()) {
          if (claim.amount() instanceof Amount.Total(int many)
              && average.get().compareTo(BigDecimal.valueOf(many)) == 0) {
            found.note(
                Kind.OTHER,
                Certainty.LIKELY,
                sentence.quote(),
                SumsOfParts.quote(row),
                "The average of %d is per case manager in the table, per member of staff in the text."
                    .formatted(many),
                "the same number of two bases");
          }
        }
      }
    }
  }

  private static boolean isPerStaffMember(Sentence sentence) {
    if (!sentence.has("per") || !sentence.has("staff")) {
      return false;
    }
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (!tokens.get(at).is("per")) {
        continue;
      }
      for (int next = at + 1; next <= at + 4 && next < tokens.size(); next++) {
        if (tokens.get(next).is("staff")) {
          return sentence.text().contains("average caseload");
        }
      }
    }
    return false;
  }

  static int caseload(Facts facts) {
    return totalCaseload(facts).flatMap(row -> count(row)).orElse(0);
  }

  static Optional<Integer> count(Stated row) {
    String value = row.values().getFirst().text();
    int bracket = value.indexOf('(');
    return SumsOfParts.number(bracket < 0 ? value : value.substring(0, bracket))
        .filter(number -> number.scale() <= 0 && number.compareTo(MOST_CHILDREN) <= 0)
        .map(BigDecimal::intValue);
  }

  static Optional<Stated> totalCaseload(Facts facts) {
    return facts.report().facts().stream()
        .filter(row -> !row.values().isEmpty())
        .filter(row ->
            row.label().text().startsWith("Total caseload")
                || row.label().text().startsWith("Total current caseload, of which")
                || row.label().text().strip().equals("Total current caseload"))
        .findFirst();
  }

  private static Optional<Quote> caseloadQuote(Facts facts) {
    return totalCaseload(facts).map(SumsOfParts::quote);
  }

  /// The unfilled posts of case managers are some of all unfilled posts.
  private static void vacancies(Facts facts, Found found) {
    Stated all = null;
    Stated managers = null;
    for (Stated row : facts.report().facts()) {
      if (row.label().text().startsWith("Vacancy rate") && !row.values().isEmpty()) {
        if (row.label().text().contains("case manager")) {
          managers = row;
        } else {
          all = row;
        }
      }
    }
    BigDecimal staff = headcount(facts, "Total staff headcount");
    BigDecimal caseManagers = headcount(facts, "case managers");
    if (all == null || managers == null || staff.signum() == 0 || caseManagers.signum() == 0) {
      return;
    }
    Optional<BigDecimal> rate = SumsOfParts.percent(all.values().getFirst().text());
    Optional<BigDecimal> managersRate = SumsOfParts.percent(managers.values().getFirst().text());
    if (rate.isEmpty() || managersRate.isEmpty()) {
      return;
    }
    BigDecimal posts = staff.multiply(rate.get()).movePointLeft(2);
    BigDecimal managersPosts = caseManagers.multiply(managersRate.get()).movePointLeft(2);
    if (managersPosts.compareTo(posts.add(BigDecimal.ONE)) > 0) {
      found.warning(
          Kind.ARITHMETIC,
          Certainty.LIKELY,
          SumsOfParts.quote(managers),
          SumsOfParts.quote(all),
          "About %s posts of case managers would be unfilled, but only about %s posts of all."
              .formatted(oneDecimal(managersPosts), oneDecimal(posts)),
          "%s%% of %s against %s%% of %s"
              .formatted(
                  managersRate.get().toPlainString(),
                  caseManagers.toPlainString(),
                  rate.get().toPlainString(),
                  staff.toPlainString()));
    }
  }

  private static BigDecimal headcount(Facts facts, String whose) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Stated row : facts.report().facts()) {
      String label = row.label().text();
      if (label.contains("headcount")
          && label.contains(whose)
          && !label.startsWith("Vacancy")
          && !row.values().isEmpty()) {
        sum = sum.add(SumsOfParts.number(row.values().getFirst().text()).orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  private static String oneDecimal(BigDecimal posts) {
    return posts.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
  }
}
