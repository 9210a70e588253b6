package plumbline.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Domain;
import plumbline.framework.Overall;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;
import plumbline.framework.Standard;
import plumbline.reading.Section.Part;

/// What the text says of the method agrees with the framework's rules and with itself.
final class RulesInText implements Check {
  @Override
  public String name() {
    return "rules-in-text";
  }

  @Override
  public void check(Facts facts, Found found) {
    int scored = facts.framework().scoredStandards().size();
    int most = facts.framework().maxScore();
    List<Sentence> rightly = counting(facts, scored);
    Set<String> told = new HashSet<>();
    for (Sentence sentence : facts.sentences()) {
      numberOfStandards(facts, sentence, scored, rightly, found, told);
      scale(facts, sentence, most, found, told);
      example(facts, sentence, found);
      domainStandards(facts, sentence, found, told);
      questionsThatFollow(facts, sentence, found);
      questionsOfSome(facts, sentence, found);
      limit(facts, sentence, found);
    }
  }

  /// ‘Each of the ten standards will be scored’.
  private static void numberOfStandards(
      Facts facts,
      Sentence sentence,
      int scored,
      List<Sentence> rightly,
      Found found,
      Set<String> told) {
    boolean scoring =
        sentence.has("scored") || (sentence.has("inspect") && sentence.has("domains"));
    if (!scoring) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isWhole() && !tokens.get(at).glued() && standardsBehind(tokens, at) > 0) {
        int said = tokens.get(at).whole();
        if (said != scored && told.add("standards" + said)) {
          int from =
              at >= 3 && tokens.get(at - 3).is("each")
                  ? tokens.get(at - 3).start()
                  : tokens.get(at).start();
          found.error(
              Kind.RULE_TEXT,
              Certainty.CERTAIN,
              sentence.quote(from, clauseEnd(sentence, at)),
              other(facts, sentence, rightly),
              "%d standards are said to be scored, but %d are: say %d."
                  .formatted(said, scored, scored),
              "the framework scores %d standards".formatted(scored));
        }
      }
    }
  }

  private static int standardsBehind(List<Token> tokens, int at) {
    for (int next = at + 1; next < tokens.size() && next <= at + 3; next++) {
      if (tokens.get(next).is("standards")) {
        return next;
      }
    }
    return 0;
  }

  private static int clauseEnd(Sentence sentence, int from) {
    for (int at = from; at < sentence.tokens().size(); at++) {
      if (sentence.tokens().get(at).is(",")) {
        return sentence.tokens().get(at).start();
      }
    }
    return sentence.text().endsWith(".") ? sentence.text().length() - 1 : sentence.text().length();
  }

  /// The first two sentences that have this number of standards: one and, if that is the one in
  /// question, another.
  private static List<Sentence> counting(Facts facts, int scored) {
    return facts.sentences().stream()
        .filter(sentence -> sentence.has("standards") && sentence.tokens().size() > 3)
        .filter(sentence -> {
          List<Token> tokens = sentence.tokens();
          for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isWhole()
                && tokens.get(at).whole() == scored
                && standardsBehind(tokens, at) > 0) {
              return true;
            }
          }
          return false;
        })
        .limit(2)
        .toList();
  }

  private static Quote other(Facts facts, Sentence but, List<Sentence> rightly) {
    return rightly.stream()
        .filter(sentence -> sentence.index() != but.index())
        .findFirst()
        .map(Sentence::quote)
        .or(() -> facts.report().score().map(score -> ScoreSum.quote(score.words())))
        .orElseGet(but::quote);
  }

  /// ‘produces the overall rating on a 0-30 scale’.
  private static void scale(
      Facts facts, Sentence sentence, int most, Found found, Set<String> told) {
    if (!sentence.has("overall") && !sentence.has("total")) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 2 < tokens.size(); at++) {
      boolean range =
          tokens.get(at).isWhole()
              && tokens.get(at).whole() == 0
              && (tokens.get(at + 1).is("-") || tokens.get(at + 1).is("to"))
              && tokens.get(at + 2).isWhole();
      boolean scale =
          (at + 3 < tokens.size() && tokens.get(at + 3).is("scale"))
              || (at > 1 && tokens.get(at - 1).is("from"));
      if (range
          && scale
          && tokens.get(at + 2).whole() != most
          && told.add("scale" + tokens.get(at + 2).word())) {
        int from = tokens.get(at).start();
        for (int back = at; back >= 0; back--) {
          if (tokens.get(back).is("produces") || tokens.get(back).is("overall")) {
            from = tokens.get(back).start();
            if (tokens.get(back).is("produces")) {
              break;
            }
          }
        }
        int to =
            at + 3 < tokens.size() && tokens.get(at + 3).is("scale")
                ? tokens.get(at + 3).end()
                : tokens.get(at + 2).end();
        found.error(
            Kind.RULE_TEXT,
            Certainty.CERTAIN,
            sentence.quote(from, to),
            facts
                .report()
                .score()
                .map(score -> ScoreSum.quote(score.words()))
                .orElseGet(sentence::quote),
            "A scale that ends at %s cannot hold the highest score of %d: say 0-%d."
                .formatted(tokens.get(at + 2).word(), most, most),
            "%d scored standards of at most three points"
                .formatted(facts.framework().scoredStandards().size()));
      }
    }
  }

  /// ‘if we rate three key questions as ‘Good’ and one as ‘Inadequate’’ where no standard has four.
  private static void example(Facts facts, Sentence sentence, Found found) {
    if (!sentence.has("rate") || !sentence.has("key") || !sentence.has("one")) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    int most =
        facts.framework().standards().stream()
            .filter(Standard::isJudgedFromCases)
            .mapToInt(standard -> standard.questions().size())
            .max()
            .orElse(0);
    for (int at = 0; at + 2 < tokens.size(); at++) {
      if (tokens.get(at).isWhole()
          && tokens.get(at + 1).is("key")
          && tokens.get(at + 2).is("questions")) {
        int questions = tokens.get(at).whole() + 1;
        if (questions > most && (sentence.isIn(Part.DATA) || sentence.isIn(Part.METHODOLOGY))) {
          found.note(
              Kind.RULE_TEXT,
              Certainty.LIKELY,
              sentence.quote(tokens.get(at).start(), clauseEnd(sentence, at)),
              sentence.quote(),
              "The example has %d key questions, but no standard judged from cases has more than %d."
                  .formatted(questions, most),
              "the framework's standards counted");
        }
      }
    }
  }

  /// ‘we inspect against four standards’ in a chapter of a domain that has another number judged
  /// from cases.
  private static void domainStandards(
      Facts facts, Sentence sentence, Found found, Set<String> told) {
    if (!sentence.isIn(Part.CHAPTER)
        || sentence.section().standard().isPresent()
        || !sentence.has("against")) {
      return;
    }
    Optional<Domain> domain =
        sentence
            .section()
            .domain()
            .flatMap(id ->
                facts.framework().domains().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst());
    if (domain.isEmpty() || !sentence.text().contains("inspect against")) {
      return;
    }
    boolean each = sentence.text().contains("each of those cases");
    long number =
        domain.get().standards().stream()
            .filter(standard -> !each || standard.isJudgedFromCases())
            .count();
    for (Claim claim : sentence.claims()) {
      if (claim.amount() instanceof Amount.Total(int said)
          && claim.unit().equals("standard")
          && said != number
          && told.add("domain" + domain.get().id())) {
        found.warning(
            Kind.RULE_TEXT,
            Certainty.LIKELY,
            sentence.quote(),
            sentence.quote(),
            "Each case is said to be inspected against %d standards, but %d of this domain are judged from cases."
                .formatted(said, number),
            "the framework's standards of domain %s".formatted(domain.get().id()));
      }
    }
  }

  /// ‘the answers to the following four questions’.
  private static void questionsThatFollow(Facts facts, Sentence sentence, Found found) {
    if (!sentence.has("following")
        || sentence.section().standard().isEmpty()
        || !sentence.isIn(Part.CHAPTER)) {
      return;
    }
    Optional<Standard> standard = facts.framework().standard(sentence.section().standard().get());
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 2 < tokens.size(); at++) {
      boolean said =
          tokens.get(at).is("following")
              && tokens.get(at + 1).isWhole()
              && tokens.get(at + 2).is("questions");
      if (said && standard.isPresent()) {
        long printed =
            facts.report().blocks().stream()
                .filter(placed -> placed.section().standard().equals(sentence.section().standard()))
                .filter(placed -> placed.section().part() == Part.CHAPTER)
                .flatMap(placed -> placed.section().question().stream())
                .distinct()
                .count();
        int number = tokens.get(at + 1).whole();
        if (number != standard.get().questions().size() && printed != number) {
          found.warning(
              Kind.COUNT_VS_COUNT,
              Certainty.LIKELY,
              sentence.quote(),
              sentence.quote(),
              "%d questions are said to follow, but standard %s has %d."
                  .formatted(number, standard.get().id(), standard.get().questions().size()),
              "%d are printed".formatted(printed));
        }
      }
    }
  }

  /// ‘the following key questions, which are only asked in youth conditional caution cases’, where
  /// the framework asks one of them of every case.
  private static void questionsOfSome(Facts facts, Sentence sentence, Found found) {
    if (!sentence.isIn(Part.CHAPTER)
        || !sentence.has("asked")
        || !sentence.text().contains("questions, which are only asked in")) {
      return;
    }
    Optional<Standard> standard =
        sentence.section().standard().flatMap(facts.framework()::standard);
    if (standard.isEmpty()) {
      return;
    }
    List<Question> ofAll =
        standard.get().questions().stream()
            .filter(question -> question.relevant() instanceof Relevance.EveryCase)
            .toList();
    if (ofAll.isEmpty() || standard.get().questions().size() == ofAll.size()) {
      return;
    }
    QuestionId asked = ofAll.getFirst().id();
    found.error(
        Kind.RULE_TEXT,
        Certainty.CERTAIN,
        sentence.quote(),
        facts.evidence().of(asked).map(Evidence::quote).orElseGet(sentence::quote),
        "Not every key question of %s is asked only in such cases: %s is asked in every case."
            .formatted(standard.get().id(), asked),
        facts
            .evidence()
            .of(asked)
            .map(result -> asked + " is " + result.tally())
            .orElse("the framework's relevance of " + asked));
  }

  /// ‘The resettlement standard does not influence the overall rating’, where the framework lets it
  /// limit that rating.
  private static void limit(Facts facts, Sentence sentence, Found found) {
    boolean denies =
        (sentence.has("not") || sentence.has("no"))
            && (sentence.has("influence") || sentence.has("affect") || sentence.has("impact"))
            && sentence.has("overall")
            && sentence.has("rating");
    if (!denies) {
      return;
    }
    for (Overall.Limit limit : facts.framework().overall().limits()) {
      Optional<Standard> standard = facts.framework().standard(limit.standard());
      boolean named =
          standard.filter(one -> sentence.has(firstWord(one.name().english()))).isPresent();
      if (named) {
        Sentence said =
            facts.sentences().stream()
                .filter(
                    one -> one.index() > sentence.index() && one.index() <= sentence.index() + 3)
                .filter(one -> one.has("limiting") || one.has("unable"))
                .findFirst()
                .orElse(sentence);
        found.warning(
            Kind.RULE_TEXT,
            Certainty.CERTAIN,
            sentence.quote(),
            said.quote(),
            "Standard %s does influence the overall rating: rated ‘%s’, it allows no better than ‘%s’."
                .formatted(limit.standard(), limit.atMost(), limit.overallAtMost()),
            "the framework's limit");
      }
    }
  }

  private static String firstWord(String name) {
    return name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }
}
