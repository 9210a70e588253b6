package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.reading.Line;
import plumbline.reading.Section.Part;
import plumbline.reading.Stated;

/// The service's own data hold together: money and what it contains, years and the fieldwork,
/// shares of the caseload and of a survey.
final class ServiceData implements Check {
  /// From so many shares on, a base that fits all of them is no chance.
  private static final int SEVERAL = 3;

  /// ‘current for financial year’
  private static final Pattern WRONG_ORDER =
      Pattern.compile("\\b(current|previous|last) for financial year");

  /// ‘current financial year’, ‘current for financial year’
  private static final Pattern CURRENT_YEAR =
      Pattern.compile("\\bcurrent (?!previous |last )(?:\\w+ )?financial year");

  @Override
  public String name() {
    return "service-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    money(facts, found);
    years(facts, found);
    labels(facts, found);
    sharesOfCaseload(facts, found);
    sharesByAge(facts, found);
    survey(facts, found);
  }

  // --- money ---

  /// ‘£1.937 (of which YJB Good Practice Grant £557k)’: a part can't exceed its whole.
  private static void money(Facts facts, Found found) {
    List<Line> lines = facts.report().text().lines();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).text();
      if (line.indexOf('£') < 0 || !line.contains("of which")) {
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
      String first = lines.get(index).text();
      if (!first.contains("Total ") || !first.strip().startsWith("Total ")) {
        continue;
      }
      StringBuilder text = new StringBuilder(first.strip());
      // A row of a table is whole; a line of text may go on below.
      int most = lines.get(index).look() == Line.Look.ROW ? 0 : 3;
      for (int more = 1; more <= most && index + more < lines.size(); more++) {
        text.append(' ').append(lines.get(index + more).text().strip());
      }
      String words = text.toString().replaceAll("\\s+", " ");
      Matcher year = CURRENT_YEAR.matcher(words);
      int at = year.find() ? year.end() : -1;
      int slash = at < 0 ? -1 : words.indexOf('/', at);
      if (at < 0
          || slash < at + 4
          || slash > at + 46
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

  /// ‘Total projected budget current for financial year’: what belongs before ‘current’ stands
  /// behind it.
  private static void labels(Facts facts, Found found) {
    Set<Integer> rows =
        facts.report().facts().stream()
            .map(row -> row.label().firstLine())
            .collect(Collectors.toSet());
    for (Line line : facts.report().text().lines()) {
      boolean label =
          line.text().contains("financial year")
              && (rows.contains(line.number()) || line.text().strip().startsWith("Total "));
      if (!label) {
        continue;
      }
      Matcher wrong = WRONG_ORDER.matcher(line.text());
      if (wrong.find()) {
        Quote quote = new Quote(line.number(), line.text().strip());
        found.note(
            Kind.WORDING,
            Certainty.LIKELY,
            quote,
            quote,
            "‘%s’ should read ‘for the %s financial year’."
                .formatted(wrong.group(), wrong.group(1)),
            "the words are in the wrong order");
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

  // --- shares ---

  private record ShareOfCaseload(Stated row, BigDecimal percent) {}

  /// ‘11.9% of the current caseload’ of 106 children is no child. Where several shares fit no whole
  /// number of the caseload but all fit another, they are of that other: one finding for each
  /// table.
  private static void sharesOfCaseload(Facts facts, Found found) {
    Optional<Stated> total = Staffing.totalCaseload(facts);
    int caseload = Staffing.caseload(facts);
    if (total.isEmpty() || caseload == 0) {
      return;
    }
    List<ShareOfCaseload> shares =
        facts.report().facts().stream().flatMap(row -> share(row).stream()).toList();
    List<ShareOfCaseload> impossible =
        shares.stream().filter(share -> Grim.fit(share.percent(), caseload).isEmpty()).toList();
    OptionalInt other =
        impossible.size() < SEVERAL
            ? OptionalInt.empty()
            : IntStream.rangeClosed(1, 2 * caseload)
                .filter(base ->
                    shares.stream().allMatch(share -> Grim.fit(share.percent(), base).isPresent()))
                .boxed()
                .min(Comparator.comparingInt(base -> Math.abs(base - caseload)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    if (other.isPresent()) {
      impossible.stream()
          .collect(
              Collectors.groupingBy(
                  share -> share.row().section(), LinkedHashMap::new, Collectors.toList()))
          .values()
          .forEach(together ->
              found.warning(
                  Kind.IMPOSSIBLE_PERCENTAGE,
                  Certainty.LIKELY,
                  SumsOfParts.quote(together.getFirst().row()),
                  SumsOfParts.quote(total.get()),
                  "%s of a caseload of %d; all %d shares of it fit %d."
                      .formatted(inWords(together), caseload, shares.size(), other.getAsInt()),
                  "half up, half to even"));
      return;
    }
    for (ShareOfCaseload share : impossible) {
      found.note(
          Kind.IMPOSSIBLE_PERCENTAGE,
          Certainty.POSSIBLE,
          SumsOfParts.quote(share.row()),
          SumsOfParts.quote(total.get()),
          "%s of a caseload of %d; the base or the date may differ."
              .formatted(inWords(List.of(share)), caseload),
          "half up, half to even");
    }
  }

  /// ‘6.5% is no whole number’; ‘6.5%, 9.1% and 3.9% are no whole numbers’.
  private static String inWords(List<ShareOfCaseload> shares) {
    List<String> percents =
        shares.stream().map(share -> share.percent().toPlainString() + "%").toList();
    return percents.size() == 1
        ? percents.getFirst() + " is no whole number"
        : String.join(", ", percents.subList(0, percents.size() - 1))
            + " and "
            + percents.getLast()
            + " are no whole numbers";
  }

  private static Optional<ShareOfCaseload> share(Stated row) {
    String label = row.label().text();
    boolean share =
        label.startsWith("Percentage of current caseload")
            || (label.startsWith("Current caseload")
                && !label.contains("aged")
                && !label.contains("court disposal"));
    return share && row.values().size() == 1
        ? SumsOfParts.percent(row.values().getFirst().text())
            .map(percent -> new ShareOfCaseload(row, percent))
        : Optional.empty();
  }

  /// ‘56.8% Current caseload aged 16 and under …’ and ‘52.5% Current caseload aged 17+ …’: the
  /// younger and the older are the caseload.
  private static void sharesByAge(Facts facts, Found found) {
    Optional<Stated> total = Staffing.totalCaseload(facts);
    int caseload = Staffing.caseload(facts);
    List<ShareOfCaseload> younger = new ArrayList<>();
    List<ShareOfCaseload> older = new ArrayList<>();
    for (Stated row : facts.report().facts()) {
      String label = row.label().text();
      boolean aged = label.startsWith("Current caseload aged") && row.values().size() == 1;
      Optional<BigDecimal> percent =
          aged ? SumsOfParts.percent(row.values().getFirst().text()) : Optional.empty();
      percent
          .filter(share -> share.signum() > 0)
          .ifPresent(share ->
              (label.contains("and under") ? younger : older).add(new ShareOfCaseload(row, share)));
    }
    if (total.isEmpty() || caseload == 0 || younger.isEmpty() || older.isEmpty()) {
      return;
    }
    boolean possible =
        IntStream.range(1, caseload)
            .anyMatch(young -> fitsAll(younger, young) && fitsAll(older, caseload - young));
    if (!possible) {
      found.note(
          Kind.SUM_OF_PARTS,
          Certainty.LIKELY,
          SumsOfParts.quote(younger.getFirst().row()),
          SumsOfParts.quote(older.getFirst().row()),
          "No parting of a caseload of %d into younger and older children gives these shares."
              .formatted(caseload),
          "every number of younger children from 1 to %d tried".formatted(caseload - 1));
    }
  }

  private static boolean fitsAll(List<ShareOfCaseload> shares, int base) {
    return shares.stream().allMatch(share -> Grim.fit(share.percent(), base).isPresent());
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
}
