package plumbline.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.reading.Section.Part;

/// A sentence's own numbers give its ratios and percentages.
final class OwnArithmetic implements Check {
  /// How many sentences back the whole of two parts may stand.
  private static final int NEAR = 40;

  /// What says which cases the sample is made of.
  private static final Pattern MADE_OF =
      Pattern.compile(
          "cases selected were |^of the cases selected, "
              + "|sample (?:size )?(?:comprises|comprised|consists of|consisted of|combined|has) ",
          Pattern.CASE_INSENSITIVE);

  /// A share with the cases that it is directly of.
  private static final Pattern SHARE_OF =
      Pattern.compile(
          "[^,;]{1,20}?(?:per cent|%) (?:(?:of (?:the )?cases selected )?were "
              + "(?:those of children who (?:had )?received )?)?"
              + "(out-of-court|out of court|court|domain two|domain three)");

  @Override
  public String name() {
    return "own-arithmetic";
  }

  @Override
  public void check(Facts facts, Found found) {
    Set<String> told = new HashSet<>();
    for (Sentence sentence : facts.sentences()) {
      List<Claim> claims = sentence.claims();
      for (int at = 0; at + 1 < claims.size(); at++) {
        neighbours(sentence, claims.get(at), claims.get(at + 1), found);
      }
      ofWhom(sentence, found);
      byRisk(facts, sentence, found);
      if (sentence.isIn(Part.METHODOLOGY)) {
        split(facts, sentence, found, told);
      }
    }
  }

  /// ‘34 out of 61 (56 per cent)’, ‘57 per cent (four out of the seven)’, ‘a few cases, nine of
  /// 23’.
  private static void neighbours(Sentence sentence, Claim one, Claim other, Found found) {
    String between =
        sentence.text().substring(Math.min(one.end(), other.start()), other.start()).strip();
    boolean bracket = between.endsWith("(") && between.length() <= 12;
    boolean comma = between.equals(",") && one.amount() instanceof Amount.Quantity;
    if (!bracket && !comma) {
      return;
    }
    Optional<Amount.Count> count = count(one).or(() -> count(other));
    Optional<Amount.Percent> percent = percent(one).or(() -> percent(other));
    if (count.isPresent() && percent.isPresent() && count.get().isPossible()) {
      int part = count.get().part();
      int whole = count.get().whole();
      if (!Grim.gives(part, whole, percent.get().points())) {
        boolean cut = Grim.gives(part, whole, percent.get().points(), Grim.Rounded.CUT_OFF);
        found.add(
            Kind.ARITHMETIC,
            cut ? Severity.NOTE : Severity.ERROR,
            Certainty.CERTAIN,
            sentence.quote(one.start(), end(sentence, other)),
            Optional.empty(),
            "%d of %d is %s%%, not %s%%."
                .formatted(
                    part,
                    whole,
                    Grim.percent(part, whole, Math.max(0, percent.get().points().scale())),
                    percent.get().points().toPlainString()),
            "%d/%d = %s%%".formatted(part, whole, Grim.percent(part, whole, 2)));
      }
      return;
    }
    words(sentence, one, other, found);
  }

  private static int end(Sentence sentence, Claim claim) {
    int end = claim.end();
    return end < sentence.text().length() && sentence.text().charAt(end) == ')' ? end + 1 : end;
  }

  private static void words(Sentence sentence, Claim one, Claim other, Found found) {
    Optional<BigFraction> share = share(other);
    if (share.isEmpty()) {
      return;
    }
    boolean fits;
    boolean firm;
    switch (one.amount()) {
      case Amount.Quantity(Quantifier quantifier) -> {
        fits = quantifier.fits(share.get());
        firm = quantifier.firm();
      }
      case Amount.Part part -> {
        boolean about = one.bound() == Bound.EXACTLY;
        fits = (about ? Bound.ABOUT : one.bound()).admits(share.get(), part.share());
        firm = true;
      }
      default -> {
        return;
      }
    }
    if (!fits) {
      found.add(
          Kind.QUANTIFIER_VS_FIGURE,
          firm ? Severity.WARNING : Severity.NOTE,
          firm ? Certainty.CERTAIN : Certainty.LIKELY,
          sentence.quote(one.start(), end(sentence, other)),
          Optional.empty(),
          "‘%s%s’ does not fit %s.".formatted(one.bound().words(), one.amount(), other.amount()),
          one.amount() instanceof Amount.Quantity(Quantifier quantifier)
              ? "%d%% to %d%%: %s"
                  .formatted(quantifier.least(), quantifier.most(), quantifier.source())
              : "the words' own meaning");
    }
  }

  private static Optional<Amount.Count> count(Claim claim) {
    return claim.amount() instanceof Amount.Count count ? Optional.of(count) : Optional.empty();
  }

  private static Optional<Amount.Percent> percent(Claim claim) {
    return claim.amount() instanceof Amount.Percent percent && claim.bound() == Bound.EXACTLY
        ? Optional.of(percent)
        : Optional.empty();
  }

  private static Optional<BigFraction> share(Claim claim) {
    return switch (claim.amount()) {
      case Amount.Count count when count.isPossible() -> Optional.of(count.share());
      case Amount.Percent percent when claim.bound() == Bound.EXACTLY ->
          Optional.of(percent.share());
      default -> Optional.empty();
    };
  }

  /// ‘58 children had statutory orders, of whom 21 were looked after (36 per cent)’.
  private static void ofWhom(Sentence sentence, Found found) {
    if (sentence.claims().isEmpty() || !(sentence.has("whom") || sentence.has("which"))) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 3 < tokens.size(); at++) {
      boolean ofWhom =
          tokens.get(at).is("of")
              && (tokens.get(at + 1).is("whom") || tokens.get(at + 1).is("which"))
              && tokens.get(at + 2).isWhole();
      if (!ofWhom) {
        continue;
      }
      Token whole = null;
      for (int back = at - 1; back >= 0; back--) {
        if (tokens.get(back).isWhole()
            && !tokens.get(back).glued()
            && tokens.get(back).whole() < 1900) {
          whole = tokens.get(back);
          break;
        }
      }
      int part = tokens.get(at + 2).whole();
      int behind = tokens.get(at + 2).end();
      for (Claim claim : sentence.claims()) {
        if (whole != null
            && whole.whole() >= part
            && whole.whole() > 0
            && claim.start() > behind
            && claim.amount() instanceof Amount.Percent(BigDecimal points)
            && claim.bound() == Bound.EXACTLY) {
          if (!Grim.gives(part, whole.whole(), points)) {
            found.error(
                Kind.ARITHMETIC,
                Certainty.LIKELY,
                sentence.quote(whole.start(), end(sentence, claim)),
                sentence.quote(),
                "%d of %d is %s%%, not %s%%."
                    .formatted(
                        part,
                        whole.whole(),
                        Grim.percent(part, whole.whole(), 0),
                        points.toPlainString()),
                "%d/%d = %s%%"
                    .formatted(part, whole.whole(), Grim.percent(part, whole.whole(), 2)));
          }
          break;
        }
      }
    }
  }

  /// ‘a lack of contingency planning for both medium-risk cases (eight of 21) and high-risk cases
  /// (four out of seven)’ after ‘sufficient in just 12 of the 28’: the parts count the same cases.
  private static void byRisk(Facts facts, Sentence sentence, Found found) {
    List<Claim> parts =
        sentence.claims().stream().filter(claim -> count(claim).isPresent()).toList();
    if (parts.size() != 2 || !sentence.text().contains("-risk")) {
      return;
    }
    Amount.Count one = count(parts.getFirst()).orElseThrow();
    Amount.Count other = count(parts.getLast()).orElseThrow();
    int part = one.part() + other.part();
    int whole = one.whole() + other.whole();
    boolean negative = Polarity.isNegative(sentence.tokens());
    Set<String> stems = Set.copyOf(Stems.of(sentence.tokens()));
    List<Sentence> before =
        facts.sentences().subList(Math.max(0, sentence.index() - NEAR), sentence.index());
    for (Sentence earlier : before.reversed()) {
      if (!earlier.section().equals(sentence.section()) || earlier.claims().size() != 1) {
        continue;
      }
      Optional<Amount.Count> said = count(earlier.claims().getFirst());
      boolean same = Stems.of(earlier.tokens()).stream().filter(stems::contains).count() >= 2;
      if (said.isEmpty() || said.get().whole() != whole || !same) {
        continue;
      }
      boolean turned = negative != Polarity.isNegative(earlier, earlier.claims().getFirst());
      int expected = turned ? whole - said.get().part() : said.get().part();
      if (part != expected) {
        found.warning(
            Kind.COUNT_VS_COUNT,
            Certainty.LIKELY,
            sentence.quote(),
            earlier.quote(),
            "The two parts make %d of %d, but by what stands in line %d they should make %d."
                .formatted(part, whole, earlier.words().firstLine(), expected),
            "%d + %d of %d + %d%s"
                .formatted(
                    one.part(),
                    other.part(),
                    one.whole(),
                    other.whole(),
                    turned ? "; one counts what is sufficient, the other what is not" : ""));
      }
      return;
    }
  }

  /// ‘60 per cent of the cases selected were … court disposals’, ‘the sample comprises 60 per cent
  /// domain two cases and 40 per cent domain three’.
  private static void split(Facts facts, Sentence sentence, Found found, Set<String> told) {
    int court = facts.samples().most("2");
    int outOfCourt = facts.samples().most("3");
    boolean selected =
        (sentence.has("selected") || sentence.has("sample")) && !sentence.has("confidence");
    if (court == 0 || outOfCourt == 0 || !selected || !MADE_OF.matcher(sentence.text()).find()) {
      return;
    }
    int all = court + outOfCourt;
    List<Claim> shares =
        sentence.claims().stream().filter(claim -> percent(claim).isPresent()).toList();
    int far = 0;
    for (Claim share : shares) {
      BigDecimal points = percent(share).orElseThrow().points();
      OptionalInt part = part(sentence.text(), share.start(), court, outOfCourt);
      if (part.isPresent() && points.scale() <= 0) {
        int actual = Grim.percent(part.getAsInt(), all, 0).intValue();
        far = Math.max(far, Math.abs(actual - points.intValue()));
      }
    }
    if (far > 0 && told.add(sentence.text())) {
      Samples.Stated stated = facts.samples().stated("2", Samples.Of.CASES).getLast();
      found.add(
          Kind.ARITHMETIC,
          far >= 5 ? Severity.WARNING : Severity.NOTE,
          far >= 5 ? Certainty.LIKELY : Certainty.POSSIBLE,
          sentence.quote(),
          Optional.of(stated.sentence().quote()),
          "%d court and %d out-of-court cases are %s and %s per cent."
              .formatted(
                  court, outOfCourt, Grim.percent(court, all, 0), Grim.percent(outOfCourt, all, 0)),
          "of %d cases".formatted(all));
    }
  }

  /// The cases that the share which begins here is directly of.
  private static OptionalInt part(String text, int start, int court, int outOfCourt) {
    Matcher share = SHARE_OF.matcher(text).region(start, text.length());
    if (!share.lookingAt()) {
      return OptionalInt.empty();
    }
    return switch (share.group(1)) {
      case "court", "domain two" -> OptionalInt.of(court);
      default -> OptionalInt.of(outOfCourt);
    };
  }
}
