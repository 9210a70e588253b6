package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.reading.Line;
import plumbline.reading.Section.Part;
import plumbline.reading.Stated;

/// The service's own data hold together: money and what it contains, years and the fieldwork, staff
/// and caseload, shares of the caseload and of a survey.
final class ServiceData implements Check {
  @Override
  public String name() {
    return "service-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    money(facts, found);
    years(facts, found);
    headcount(facts, found);
    averageCaseload(facts, found);
    perStaffMember(facts, found);
    sharesOfCaseload(facts, found);
    survey(facts, found);
    recommendations(facts, found);
  }

  // --- money ---

  /// ‘£1.937 (of which YJB Good Practice Grant £557k)’: a part can't exceed its whole.
  private static void money(Facts facts, Found found) {
    List<Line> lines = facts.report().text().lines();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).text();
      int which = line.indexOf("of which");
      if (which < 0 || line.indexOf('£') < 0) {
        continue;
      }
      String text =
          line.strip()
              + (index + 1 < lines.size() ? " " + lines.get(index + 1).text().strip() : "");
      List<Token> tokens = Tokens.of(text);
      List<Token> money =
          tokens.stream().filter(token -> token.kind() == Token.Kind.MONEY).toList();
      if (money.size() < 2 || money.get(0).number() == null || money.get(1).number() == null) {
        continue;
      }
      BigDecimal whole = money.get(0).number();
      BigDecimal part = money.get(1).number();
      boolean order =
          text.indexOf("of which") > money.get(0).start()
              && money.get(1).start() > text.indexOf("of which");
      if (order && part.compareTo(whole) > 0) {
        int end = money.get(1).end();
        end = end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
        Quote quote =
            new Quote(lines.get(index).number(), text.substring(money.get(0).start(), end));
        found.error(
            Kind.OTHER,
            Certainty.CERTAIN,
            quote,
            quote,
            "%s is less than the %s within it: a unit such as ‘m’ is missing."
                .formatted(money.get(0).word(), money.get(1).word()),
            "£%s against £%s".formatted(whole.toPlainString(), part.toPlainString()));
      }
    }
  }

  // --- years ---

  /// ‘the current financial year – 2020/2021’ when the fieldwork was in July 2021.
  private static void years(Facts facts, Found found) {
    Optional<Sentence> fieldwork =
        facts.sentences().stream()
            .filter(sentence ->
                sentence.text().contains("ieldwork") && year(sentence) > 0 && month(sentence) > 0)
            .findFirst();
    if (fieldwork.isEmpty()) {
      return;
    }
    // The financial year begins in April.
    int current = month(fieldwork.get()) >= 4 ? year(fieldwork.get()) : year(fieldwork.get()) - 1;
    List<Line> lines = facts.report().text().lines();
    for (int index = 0; index < lines.size(); index++) {
      StringBuilder text = new StringBuilder(lines.get(index).text().strip());
      if (!text.toString().startsWith("Total ")) {
        continue;
      }
      for (int more = 1; more <= 3 && index + more < lines.size(); more++) {
        text.append(' ').append(lines.get(index + more).text().strip());
      }
      String words = text.toString().replaceAll("\\s+", " ");
      int at = words.indexOf("current financial year");
      at = at < 0 ? words.indexOf("current for financial year") : at;
      int slash = at < 0 ? -1 : words.indexOf('/', at);
      if (at < 0
          || slash < at + 4
          || slash > at + 60
          || !words.substring(slash - 4, slash).matches("20\\d\\d")) {
        continue;
      }
      int said = Integer.parseInt(words.substring(slash - 4, slash));
      if (said != current) {
        int end = slash + 1;
        while (end < words.length() && Character.isDigit(words.charAt(end))) {
          end++;
        }
        found.warning(
            Kind.OTHER,
            Certainty.LIKELY,
            new Quote(lines.get(index).number(), words.substring(0, end)),
            fieldwork.get().quote(),
            "The financial year labelled current is %d/%d, but the fieldwork was in %d/%d."
                .formatted(said, said + 1, current, current + 1),
            "a financial year runs from April to March");
      }
    }
  }

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static int month(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      int month = MONTHS.indexOf(token.word());
      if (month >= 0 && Character.isUpperCase(sentence.text().charAt(token.start()))) {
        return month + 1;
      }
    }
    return 0;
  }

  private static int year(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.kind() == Token.Kind.NUMBER
          && token.isWhole()
          && token.whole() >= 2000
          && token.whole() < 2100) {
        return token.whole();
      }
    }
    return 0;
  }

  // --- staff ---

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
                  && claim.unit().equals("member")
                  && sentence.text().substring(claim.end()).startsWith(" of staff")
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
    if (gives.compareTo(said) != 0) {
      found.note(
          Kind.ARITHMETIC,
          Certainty.POSSIBLE,
          SumsOfParts.quote(average),
          caseloadQuote(facts).orElse(SumsOfParts.quote(average)),
          "A caseload of %d over %s case managers is %s each, not %s; the two may be of different dates."
              .formatted(
                  caseload, managers.toPlainString(), gives.toPlainString(), said.toPlainString()),
          "%d / %s".formatted(caseload, managers.toPlainString()));
    }
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
        String text = sentence.text();
        if (average.isEmpty()
            || !text.contains("average caseload of")
            || !text.contains("per full-time staff")) {
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

  private static int caseload(Facts facts) {
    return total(facts).flatMap(row -> count(row)).orElse(0);
  }

  private static Optional<Integer> count(Stated row) {
    String value = row.values().getFirst().text();
    int bracket = value.indexOf('(');
    return SumsOfParts.number(bracket < 0 ? value : value.substring(0, bracket))
        .filter(number -> number.scale() <= 0)
        .map(BigDecimal::intValue);
  }

  private static Optional<Stated> total(Facts facts) {
    return facts.report().facts().stream()
        .filter(row -> !row.values().isEmpty())
        .filter(row ->
            row.label().text().startsWith("Total caseload")
                || row.label().text().startsWith("Total current caseload, of which")
                || row.label().text().strip().equals("Total current caseload"))
        .findFirst();
  }

  private static Optional<Quote> caseloadQuote(Facts facts) {
    return total(facts).map(SumsOfParts::quote);
  }

  // --- shares ---

  /// ‘11.9% of the current caseload’ of 106 children is no child.
  private static void sharesOfCaseload(Facts facts, Found found) {
    int caseload = caseload(facts);
    if (caseload == 0) {
      return;
    }
    for (Stated row : facts.report().facts()) {
      String label = row.label().text();
      boolean share =
          label.startsWith("Percentage of current caseload")
              || (label.startsWith("Current caseload") && !label.contains("aged"));
      if (!share || row.values().size() != 1) {
        continue;
      }
      SumsOfParts.percent(row.values().getFirst().text())
          .filter(percent -> Grim.fit(percent, caseload).isEmpty())
          .ifPresent(percent ->
              found.note(
                  Kind.IMPOSSIBLE_PERCENTAGE,
                  Certainty.POSSIBLE,
                  SumsOfParts.quote(row),
                  caseloadQuote(facts).orElseThrow(),
                  "%s%% is no whole number of a caseload of %d; the base or the date may differ."
                      .formatted(percent.toPlainString(), caseload),
                  "half up, half to even"));
    }
  }

  /// ‘91 per cent of staff’ in a survey that 24 completed.
  private static void survey(Facts facts, Found found) {
    int completed = 0;
    Sentence stated = null;
    Set<BigDecimal> told = new HashSet<>();
    for (Sentence sentence : facts.sentences()) {
      if (!sentence.isIn(Part.CHAPTER)
          || (!sentence.has("survey") && !sentence.has("respondents"))) {
        continue;
      }
      for (Claim claim : sentence.claims()) {
        boolean people =
            claim.unit().equals("staff")
                || claim.unit().equals("member")
                || claim.unit().equals("respondent");
        if (claim.amount() instanceof Amount.Total(int many)
            && people
            && sentence.has("completed")
            && sentence.has("staff")
            && many > 3) {
          completed = many;
          stated = sentence;
        }
      }
      if (completed == 0
          || stated == null
          || sentence.has("volunteer")
          || sentence.has("children")) {
        continue;
      }
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Percent(BigDecimal points)
            && claim.bound() == Bound.EXACTLY
            && !claim.unit().equals("person")
            && Grim.fit(points, completed).isEmpty()
            && told.add(points)) {
          found.note(
              Kind.IMPOSSIBLE_PERCENTAGE,
              Certainty.POSSIBLE,
              sentence.quote(claim),
              stated.quote(),
              "%s per cent is no whole number of the %d who completed the survey; %s would give it."
                  .formatted(
                      points.toPlainString(),
                      completed,
                      Grim.inWords(Grim.fits(points, completed))),
              Grim.fitsCutOff(points, completed)
                  ? "it fits if cut off instead of rounded"
                  : "half up, half to even, cut off");
        }
      }
    }
  }

  /// ‘we have made five recommendations’.
  private static void recommendations(Facts facts, Found found) {
    List<Sentence> said = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      if (sentence.isIn(Part.RECOMMENDATIONS)) {
        if (sentence.text().contains("have made") && sentence.text().contains("recommendations")) {
          said.add(sentence);
        }
      }
    }
    Set<Integer> numbers = new HashSet<>();
    for (plumbline.reading.Report.Placed placed : facts.report().blocks()) {
      if (placed.section().part() == Part.RECOMMENDATIONS
          && placed.block() instanceof plumbline.reading.Block.Bullet bullet) {
        SumsOfParts.number(bullet.mark().replace(".", "").replace(")", ""))
            .ifPresent(number -> numbers.add(number.intValue()));
      }
    }
    int printed = numbers.size();
    for (Sentence sentence : said) {
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Total(int many)
            && claim.unit().equals("recommendation")
            && printed > 1
            && many != printed) {
          found.warning(
              Kind.COUNT_VS_COUNT,
              Certainty.CERTAIN,
              sentence.quote(claim.start(), claim.end()),
              sentence.quote(),
              "%d recommendations are announced, but %d are printed.".formatted(many, printed),
              "numbered items of the recommendations");
        }
      }
    }
  }
}
