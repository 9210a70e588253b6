package plumbline.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Topics.Aspect;
import plumbline.figures.Topics.Mentions;
import plumbline.figures.Topics.Work;
import plumbline.framework.Domain;
import plumbline.framework.Question;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.reading.PrintedRating;
import plumbline.reading.Result;
import plumbline.reading.Section.Part;

/// What sentences call outstanding, good, requiring improvement or inadequate is rated so: a
/// standard by its rating, an aim of it by the band of its key question.
final class RatingsInProse implements Check {
  /// Words of other subjects that sentences rate, which no table has.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "oversight",
          "victim",
          "victims",
          "classification",
          "classifications",
          "involvement",
          "engagement",
          "policy",
          "training",
          "contingency",
          "governance",
          "arrangements",
          "links");

  private static final Set<String> COPULAS = Set.of("was", "were", "is", "are", "being", "as");
  private static final Set<String> GOES_ON = Set.of("but", "and", "across", "in", "because");

  @Override
  public String name() {
    return "ratings-in-prose";
  }

  /// Of a longer paragraph only the sentence itself is asked for the domain.
  private static final int LONGEST_BLOCK = 10_000;

  private record Said(Rating rating, int start, int end, boolean quoted) {}

  @Override
  public void check(Facts facts, Found found) {
    Set<String> told = new HashSet<>();
    Discretion discretion = Discretion.in(facts);
    for (Sentence sentence : facts.sentences()) {
      boolean place =
          sentence.isProse()
              && !sentence.isIn(Part.METHODOLOGY)
              && !sentence.isIn(Part.DATA)
              && !sentence.isIn(Part.RECOMMENDATIONS)
              && !sentence.isIn(Part.CONTEXTUAL_FACTS)
              && mayRate(sentence)
              && !sentence.has("discretion");
      if (place) {
        sentence(facts, sentence, discretion, found, told);
      }
    }
  }

  private static boolean mayRate(Sentence sentence) {
    return sentence.has("improvement")
        || sentence.has("inadequate")
        || sentence.has("outstanding")
        || sentence.has("good");
  }

  private void sentence(
      Facts facts, Sentence sentence, Discretion discretion, Found found, Set<String> told) {
    List<Said> all = said(facts, sentence);
    if (all.isEmpty()) {
      return;
    }
    Mentions mentions = Topics.of(sentence.tokens());
    int from = 0;
    for (Said said : all) {
      int start = clauseStart(sentence, from, said.start());
      Mentions about = mentions.between(start, said.start());
      if (sentence.text().lastIndexOf('“', said.start())
          > sentence.text().lastIndexOf('”', said.start())) {
        continue;
      }
      // ‘was outstanding in the areas of desistance and risk of harm to others’
      String behind = sentence.text().substring(said.end()).strip();
      if (about.aspects().isEmpty() && (behind.startsWith("in ") || behind.startsWith("across "))) {
        Mentions after = mentions.between(said.end(), sentence.text().length());
        about =
            new Mentions(
                java.util.stream.Stream.concat(
                        about.all().stream(),
                        after.all().stream().filter(mention -> mention.aspect().isPresent()))
                    .toList());
      }
      from = said.end();
      if (about.works().isEmpty() || speaksOfOthers(sentence, start, said.start())) {
        continue;
      }
      Optional<Domain> domain = domain(facts, sentence);
      if (domain.isEmpty()) {
        continue;
      }
      for (Standard standard : domain.get().standards()) {
        boolean here =
            standard.isJudgedFromCases()
                && sentence.section().standard().map(standard.id()::equals).orElse(true)
                && about.works().stream().anyMatch(work -> judges(standard, work));
        if (here) {
          compare(facts, sentence, standard, about.aspects(), said, discretion, found, told);
        }
      }
    }
  }

  private static boolean judges(Standard standard, Work work) {
    return TopicLinks.judges(standard, work);
  }

  private void compare(
      Facts facts,
      Sentence sentence,
      Standard standard,
      Set<Aspect> aspects,
      Said said,
      Discretion discretion,
      Found found,
      Set<String> told) {
    Optional<PrintedRating> printed =
        facts.report().ratings().stream()
            .filter(rating -> rating.standard().equals(standard.id()))
            .findFirst();
    boolean asRated = printed.filter(rating -> rating.rating().equals(said.rating())).isPresent();
    if (aspects.isEmpty() || aspects.size() == 3) {
      boolean whole = said.quoted() || sentence.has("rated");
      if (whole && !asRated && printed.isPresent() && told.add(standard.id() + said.rating())) {
        found.warning(
            Kind.RATING_VS_RATING,
            Certainty.LIKELY,
            sentence.quote(),
            ScoreSum.quote(printed.get().words()),
            "The text calls standard %s ‘%s’, but it is rated ‘%s’."
                .formatted(standard.id(), said.rating(), printed.get().rating()),
            "by the words that name the standard's work");
      }
      return;
    }
    // A quoted rating is the standard's, even where its deciding aim is named.
    if (said.quoted() && asRated) {
      return;
    }
    for (Question key : standard.questions()) {
      boolean meant =
          key.aspect()
              .filter(id -> aspects.stream().anyMatch(aspect -> aspect.id().equals(id)))
              .isPresent();
      Optional<Result> result = facts.evidence().of(key.id());
      if (!meant || result.isEmpty()) {
        continue;
      }
      Rating band = band(facts, result.get());
      if (band.equals(said.rating()) || !told.add(key.id() + "" + said.rating())) {
        continue;
      }
      Optional<Sentence> moved =
          asRated && isLowest(facts, standard, band) ? discretion.on(standard) : Optional.empty();
      if (moved.isPresent()) {
        found.note(
            Kind.RATING_VS_RATING,
            Certainty.LIKELY,
            sentence.quote(),
            Discretion.quote(moved.get()),
            "The text says ‘%s’ of %s, as discretion rated the standard; the key question is at %s, which is ‘%s’."
                .formatted(said.rating(), key.id(), result.get().tally(), band),
            "the panel used its discretion on standard %s".formatted(standard.id()));
      } else {
        found.warning(
            Kind.RATING_VS_RATING,
            Certainty.LIKELY,
            sentence.quote(),
            Evidence.quote(result.get()),
            "The text says ‘%s’ of %s, but the key question is at %s, which is ‘%s’."
                .formatted(said.rating(), key.id(), result.get().tally(), band),
            asRated
                ? "the standard as a whole is rated ‘%s’".formatted(said.rating())
                : "the band of the key question's figure");
      }
    }
  }

  /// Whether no key question of the standard is in a lower band, so that this one made the rating
  /// that discretion moved.
  private static boolean isLowest(Facts facts, Standard standard, Rating band) {
    return standard.questions().stream()
        .flatMap(question -> facts.evidence().of(question.id()).stream())
        .noneMatch(result -> band(facts, result).isBelow(band));
  }

  private static Rating band(Facts facts, Result result) {
    return facts.framework().bands().of(Comparison.percentage(result.tally()).whole()).rating();
  }

  /// The part of the sentence that a rating is said of.
  private static int clauseStart(Sentence sentence, int from, int to) {
    int start = from;
    for (Token token : sentence.tokens()) {
      if (token.start() >= from
          && token.end() <= to
          && (token.is(";") || token.is("but") || token.is(":") || token.is("although"))) {
        start = token.end();
      }
    }
    return start;
  }

  private static boolean speaksOfOthers(Sentence sentence, int from, int to) {
    for (Token token : sentence.tokens()) {
      if (token.start() >= from && token.end() <= to && ELSEWHERE.contains(token.word())) {
        return true;
      }
    }
    return false;
  }

  /// The ratings that the sentence says, in order.
  private static List<Said> said(Facts facts, Sentence sentence) {
    List<Said> said = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean quoted = at > 0 && tokens.get(at - 1).is("'");
      String name =
          switch (token.word()) {
            case "requires", "require", "required", "requiring" ->
                is(tokens, at + 1, "improvement") ? "Requires improvement" : "";
            case "inadequate" -> quoted || isPredicate(tokens, at) ? "Inadequate" : "";
            case "outstanding" -> quoted || isPredicate(tokens, at) ? "Outstanding" : "";
            case "good" -> quoted || isPredicate(tokens, at) ? "Good" : "";
            default -> "";
          };
      if (!name.isEmpty()) {
        facts
            .framework()
            .scale()
            .named(name)
            .ifPresent(rating -> said.add(new Said(rating, token.start(), token.end(), quoted)));
      }
    }
    return said;
  }

  /// ‘was good’, ‘are rated as outstanding’; not ‘good enough’ or ‘was good at’.
  private static boolean isPredicate(List<Token> tokens, int at) {
    int before = at - 1;
    if (is(tokens, before, "also") || is(tokens, before, "overall")) {
      before--;
    }
    boolean is = before >= 0 && COPULAS.contains(tokens.get(before).word());
    boolean ends =
        at + 1 >= tokens.size()
            || tokens.get(at + 1).kind() == Token.Kind.MARK
            || GOES_ON.contains(tokens.get(at + 1).word());
    boolean rated = is(tokens, before, "as") && !is(tokens, before - 1, "rated");
    return is && ends && !rated;
  }

  /// The domain that the place says, or the words of the paragraph before: ‘In post-court cases’.
  private static Optional<Domain> domain(Facts facts, Sentence sentence) {
    String id = sentence.domain().orElse("");
    if (id.isEmpty() || id.equals("1")) {
      String block = sentence.block().words().text();
      block = block.length() > LONGEST_BLOCK ? sentence.text() : block;
      int end = Math.max(0, block.indexOf(sentence.text())) + sentence.text().length();
      String before = block.substring(0, Math.min(block.length(), end));
      int out = Math.max(before.lastIndexOf("ut-of-court"), before.lastIndexOf("ut of court"));
      int court =
          Math.max(
              before.lastIndexOf("post-court"),
              Math.max(before.lastIndexOf("n court disposal"), before.lastIndexOf("sentenced by")));
      id = out > court ? "3" : court >= 0 ? "2" : "";
    }
    String domain = id;
    return facts.framework().domains().stream()
        .filter(one -> one.id().equals(domain) && one.cases().isPresent())
        .findFirst();
  }

  private static boolean is(List<Token> tokens, int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }
}
